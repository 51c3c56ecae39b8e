namespace TabMcp.Domain.Racing;

/// <summary>A racing day that has meetings, or the futures bucket, which holds races without a fixed day.</summary>
/// <param name="Date">The day; null for the futures bucket.</param>
/// <param name="Name">The service's name for it: today, tomorrow, or a word that is not known yet.</param>
/// <param name="IsFutures">Whether it is the futures bucket.</param>
public sealed record RacingDay(MeetingDate? Date, string? Name, bool IsFutures);
