using TabMcp.Application.Racing;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Application.Racing;

/// <summary>Invented meetings, races and runners; tests change what they are about.</summary>
internal static class RacingExamples
{
    public static MeetingDate Day { get; } = MeetingDate.OrNone("2026-04-14")!;

    public static DateTimeOffset Noon { get; } = new(2026, 4, 14, 2, 0, 0, TimeSpan.Zero);

    public static Race Race { get; } =
        new()
        {
            Key = Key("HAW", 3),
            Name = "MAIDEN PLATE",
            Status = RaceStatus.Normal,
            StartsAt = Noon.AddMinutes(5),
            MeetingName = "HAWKESBURY",
            Location = "NSW",
            Distance = 1300,
            FixedOddsAsOf = Noon.AddSeconds(-20),
            ToteAsOf = Noon.AddSeconds(-40),
            ReadAt = Noon,
            Entries = [Runner(1)],
        };

    /// <summary>The call that asks for <see cref="Race"/>.</summary>
    public static GetRace Call { get; } = new("2026-04-14", RaceType.Thoroughbred, "HAW", 3);

    public static RaceKey Key(string venue, int number, RaceType raceType = RaceType.Thoroughbred) =>
        new(new MeetingKey(Day, raceType, VenueKey.Of(VenueMnemonic.Parse(venue))), RaceNumber.Parse(number));

    public static Runner Runner(int number) =>
        new()
        {
            Number = number,
            Name = $"RUNNER {number}",
            Fixed = new()
            {
                Win = Price.Of(3.5m),
                Place = Price.Of(1.4m),
                WinSetAt = Noon.AddMinutes(-1),
                Opened = Price.Of(5),
                OpenedToday = Price.Of(4),
                Status = BettingStatus.Open,
                History = [new(Price.Of(5), Noon.AddDays(-1)), new(Price.Of(4), Noon.AddHours(-4))],
            },
            Tote = new(Price.Of(3.2m), Price.Of(1.3m), IsFavourite: true),
        };

    public static Meeting Meeting(string name, string? venue, params RaceSummary[] races) =>
        new()
        {
            Date = Day,
            RaceType = RaceType.Thoroughbred,
            Name = name,
            Venue = venue is null ? VenueKey.Named(name) : VenueKey.Of(VenueMnemonic.Parse(venue)),
            Location = "NSW",
            IsFixedOddsOnly = venue is null,
            Races = races,
        };

    public static RaceSummary Summary(int number, string status, int minutes) =>
        new(number, $"RACE {number}", status, Noon.AddMinutes(minutes), 1200, []);

    public static UpcomingRace Upcoming(string venue, int number, int minutes) =>
        new()
        {
            Key = Key(venue, number),
            StartsAt = Noon.AddMinutes(minutes),
            Name = $"RACE {number}",
            MeetingName = venue,
            Location = "QLD",
        };
}
