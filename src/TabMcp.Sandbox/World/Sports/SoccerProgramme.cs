namespace TabMcp.Sandbox.World.Sports;

/// <summary>The soccer competitions, whose names are the hardest to encode in paths.</summary>
internal static class SoccerProgramme
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(115);

    public static SportEntry Sport { get; } =
        new(
            11,
            "Soccer",
            new Scoring(1.6, 2.7, 1.5, "Goals", 1) { Draws = true, Scores = "Goal" },
            new League("A-League Men", Of(7, (4 * Day) + (19 * Hour) + 45, 1200, 4), Clubs.ALeague)
            {
                Book = BookSize.Full,
                Channel = "Paramount+",
                SameGame = true,
            },
            new League("English Premier League", Of(7, (5 * Day) + (22 * Hour) + 30, 165, 10), Clubs.PremierLeague)
            {
                Book = BookSize.Full,
                IsFeatured = true,
                SameGame = true,
            },
            new League("La Liga", Of(7, (5 * Day) + (23 * Hour), 200, 8), Clubs.LaLiga),
            new League("Ligue 1", Of(7, (5 * Day) + (4 * Hour) + 45, 480, 6), Clubs.Ligue1),
            new League("São Paulo Championship", Of(3, 6 * Hour, 900, 4), Clubs.SaoPaulo),
            new League("Championship (Play-Offs)", Of(4, 4 * Hour, 1440, 3), Clubs.Championship),
            new League("Over/Under 2.5 #1?", Of(1, 5 * Hour, 300, 4), Clubs.SaoPaulo)
        );

    private static Calendar Of(int days, int first, int spacing, int count) =>
        new(
            days,
            Math.Min(7, days + 2),
            Length,
            [.. Enumerable.Range(0, count).Select(match => first + (match * spacing))]
        );
}
