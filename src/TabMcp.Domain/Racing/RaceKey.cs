namespace TabMcp.Domain.Racing;

/// <summary>What names one race: its meeting and its number on the programme.</summary>
public sealed record RaceKey(MeetingKey Meeting, RaceNumber Number)
{
    /// <summary>The race that four plain words name, its venue by mnemonic; <c>today</c> is read on the clock.</summary>
    /// <exception cref="FormatException">One of the words is not what its name says.</exception>
    public static RaceKey Parse(string date, RaceType raceType, string venue, int number, TimeProvider clock) =>
        new(
            new MeetingKey(MeetingDate.Parse(date, clock), raceType, VenueKey.Of(VenueMnemonic.Parse(venue))),
            RaceNumber.Parse(number)
        );
}
