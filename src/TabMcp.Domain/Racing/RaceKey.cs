namespace TabMcp.Domain.Racing;

/// <summary>Identifies one race by meeting and race number.</summary>
public sealed record RaceKey(MeetingKey Meeting, RaceNumber Number)
{
    /// <summary>Parses the parts of a race key. The venue is a mnemonic; <c>today</c> is resolved with the
    /// clock.</summary>
    /// <exception cref="FormatException">One of the parts is not valid.</exception>
    public static RaceKey Parse(string date, RaceType raceType, string venue, int number, TimeProvider clock) =>
        new(
            new MeetingKey(MeetingDate.Parse(date, clock), raceType, VenueKey.Of(VenueMnemonic.Parse(venue))),
            RaceNumber.Parse(number)
        );
}
