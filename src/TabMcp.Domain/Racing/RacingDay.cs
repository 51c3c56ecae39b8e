namespace TabMcp.Domain.Racing;

/// <summary>A racing day that has meetings, or the bucket of races too far off to have one.</summary>
/// <param name="Date">The day; none for the futures bucket.</param>
/// <param name="Name">What the service calls it: today, tomorrow, or a word not met before.</param>
/// <param name="IsFutures">Whether it is the futures bucket.</param>
public sealed record RacingDay(MeetingDate? Date, string? Name, bool IsFutures);
