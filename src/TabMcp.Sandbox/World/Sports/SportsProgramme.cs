namespace TabMcp.Sandbox.World.Sports;

/// <summary>The sports programme: real competitions and clubs under TAB's names, and a few invented competitions
/// whose names are hard to encode in a path. Matches are spread over the day, so that one is always in play.</summary>
internal static class SportsProgramme
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    public static IReadOnlyList<SportEntry> Sports { get; } =
    [
        new(
            1,
            "AFL Football",
            new Scoring(34, 166, 26, "Points", 39) { Scores = "Goal" },
            new League("AFL", Weekend(TimeSpan.FromMinutes(150), 9), Clubs.Afl)
            {
                Book = BookSize.Full,
                Channel = "Fox Footy",
                IsFeatured = true,
                HasRounds = true,
                SameGame = true,
            },
            new League("AFL Futures", Yearly, Clubs.Afl) { Future = "{0} AFL Premiership" }
        ),
        new(
            2,
            "American Football",
            new Scoring(13, 45, 10, "Points", 6) { Scores = "Touchdown" },
            new League(
                "NFL",
                new Calendar(7, 7, TimeSpan.FromMinutes(190), Starts(Day + (3 * Hour), 195, 8)),
                Clubs.Nfl
            )
            {
                Book = BookSize.Full,
            }
        ),
        new(
            3,
            "Baseball",
            new Scoring(4.2, 8.6, 3.4, "Runs", 2),
            new League("MLB", new Calendar(1, 2, TimeSpan.FromMinutes(170), Starts(8 * Hour, 45, 6)), Clubs.Mlb)
        ),
        new(
            10,
            "Basketball",
            new Scoring(12, 222, 18, "Points", 10),
            new League("NBA", new Calendar(2, 2, TimeSpan.FromMinutes(140), Starts(9 * Hour, 105, 10)), Clubs.Nba)
            {
                Book = BookSize.Deep,
                IsFeatured = true,
                HasVision = true,
                SameGame = true,
            },
            new League(
                "NBL",
                new Calendar(7, 6, TimeSpan.FromMinutes(120), Starts((3 * Day) + (19 * Hour), 900, 5)),
                Clubs.Nbl
            )
            {
                Book = BookSize.Full,
                Channel = "ESPN",
                SameGame = true,
            }
        ),
        new(
            4,
            "Boxing",
            new Scoring(4, 8, 3, "Rounds", 4),
            new League(
                "Boxing",
                new Calendar(7, 21, TimeSpan.FromMinutes(50), Starts((5 * Day) + (20 * Hour), 60, 3)),
                Players.Boxers
            )
        ),
        new(
            5,
            "Cricket",
            new Scoring(32, 322, 42, "Runs", 20),
            new League(
                "Big Bash League",
                new Calendar(3, 4, TimeSpan.FromMinutes(200), Starts(14 * Hour, 1500, 3)),
                Clubs.BigBash
            )
            {
                Channel = "Fox Cricket",
                IsFeatured = true,
            },
            new League(
                "The 100% Cup",
                new Calendar(2, 3, TimeSpan.FromMinutes(160), Starts(23 * Hour, 1440, 2)),
                Clubs.Hundred
            )
        ),
        new(
            7,
            "Golf",
            new Scoring(4, 140, 6, "Strokes", 2),
            new League("PGA Tour", Golf, Players.Golfers)
            {
                Tournaments = ["Players Championship", "Harbour Classic (Strokeplay)"],
                IsFieldEvent = true,
            }
        ),
        new(
            8,
            "Ice Hockey",
            new Scoring(2.4, 6.1, 2.3, "Goals", 2),
            new League("NHL", new Calendar(2, 2, TimeSpan.FromMinutes(150), Starts(10 * Hour, 150, 8)), Clubs.Nhl)
        ),
        new(
            6,
            "Rugby League",
            new Scoring(15, 43, 11, "Points", 12) { Scores = "Try" },
            new League("NRL", Weekend(TimeSpan.FromMinutes(105), 8), Clubs.Nrl)
            {
                Book = BookSize.Full,
                Channel = "Fox League",
                IsFeatured = true,
                HasRounds = true,
                SameGame = true,
            },
            new League("NRL Futures", Yearly, Clubs.Nrl) { Future = "{0} NRL Premiership" }
        ),
        new(
            9,
            "Rugby Union",
            new Scoring(14, 50, 12, "Points", 12) { Scores = "Try" },
            new League("Super Rugby", Weekend(TimeSpan.FromMinutes(105), 5), Clubs.SuperRugby) { Book = BookSize.Full }
        ),
        SoccerProgramme.Sport,
        new(
            12,
            "Tennis",
            new Scoring(5.5, 22.5, 5, "Games", 4),
            new League("ATP Tour", Tennis(0), Players.Men)
            {
                Tournaments = ["ATP Munich", "ATP Barcelona (Singles)"],
                IsFeatured = true,
            },
            new League("WTA Tour", Tennis(45), Players.Women) { Tournaments = ["WTA Stuttgart", "WTA Rouen / Doubles"] }
        ),
        new(
            13,
            "Darts",
            new Scoring(3, 10, 2, "Legs", 2),
            new League(
                "Masters & Legends",
                new Calendar(1, 1, TimeSpan.FromMinutes(45), Starts(6 * Hour, 180, 6)),
                Players.Darts
            )
        ),
    ];

    /// <summary>One event per year, the final: betting on the season closes when the final begins.</summary>
    private static Calendar Yearly => new(365, 365, TimeSpan.FromHours(2), 360 * Day) { GoesInPlay = false };

    /// <summary>A four-day event from Thursday evening in Sydney; betting closes at the start.</summary>
    private static Calendar Golf => new(7, 6, TimeSpan.FromDays(3.5), (3 * Day) + (21 * Hour)) { GoesInPlay = false };

    private static Calendar Tennis(int offset) =>
        new(1, 1, TimeSpan.FromMinutes(110), Starts((9 * Hour) + offset, 300, 4));

    /// <summary>A round from Thursday evening to Sunday afternoon.</summary>
    private static Calendar Weekend(TimeSpan length, int matches) =>
        new(
            7,
            8,
            length,
            [
                .. new[]
                {
                    (3 * Day) + (19 * Hour) + 50,
                    (4 * Day) + (18 * Hour),
                    (4 * Day) + (20 * Hour),
                    (5 * Day) + (15 * Hour),
                    (5 * Day) + (17 * Hour) + 30,
                    (5 * Day) + (19 * Hour) + 35,
                    (6 * Day) + (13 * Hour),
                    (6 * Day) + (14 * Hour),
                    (6 * Day) + (16 * Hour) + 5,
                }.Take(matches),
            ]
        );

    private static int[] Starts(int first, int spacing, int count) =>
        [.. Enumerable.Range(0, count).Select(match => first + (match * spacing))];
}
