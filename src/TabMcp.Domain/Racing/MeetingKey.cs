namespace TabMcp.Domain.Racing;

/// <summary>Identifies one meeting by date, racing code and venue.</summary>
public sealed record MeetingKey(MeetingDate Date, RaceType RaceType, VenueKey Venue);
