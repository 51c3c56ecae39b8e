namespace TabMcp.Domain.Racing;

/// <summary>What names one meeting: a day, a code of racing and a venue.</summary>
public sealed record MeetingKey(MeetingDate Date, RaceType RaceType, VenueKey Venue);
