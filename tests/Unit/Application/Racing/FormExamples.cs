using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Application.Racing;

/// <summary>Invented form; tests change what they are about.</summary>
internal static class FormExamples
{
    public static IReadOnlyList<RunnerForm> Field(int runners) =>
        [.. Enumerable.Range(1, runners).Select(number => Runner(number))];

    public static RunnerForm Runner(int number, int starts = 12) =>
        new()
        {
            Number = number,
            Name = $"RUNNER {number}",
            Rider = "A JOCKEY",
            Trainer = "A TRAINER",
            Records = new Dictionary<string, StartRecord>(StringComparer.Ordinal)
            {
                ["overall"] = new(12, 3, 2),
                ["track_distance"] = new(0, 0, 0),
                ["dead"] = new(1, 0, 0),
                ["box1"] = new(4, 1, 0),
                ["box2"] = new(5, 2, 2),
            },
            RiderRecords = Year(new(335, 37, 82)),
            TrainerRecords = Year(new(277, 32, 59)),
            WinningDistances = [new(1200, 3)],
            Comments = [new("TAB", "Has a chance.")],
            Comment = "Has a chance.",
            PastStarts = [.. Enumerable.Range(0, starts).Select(Start)],
        };

    /// <summary>The n-th latest start: the second latest is a trial.</summary>
    public static PastStart Start(int index) =>
        new()
        {
            Date = new DateOnly(2026, 4, 1).AddDays(-7 * index),
            IsTrial = index is 1,
            Venue = "WFRM",
            RaceNumber = 5,
            Finish = index + 1,
            Starters = 14,
            Barrier = 8,
            Margin = 3.3m,
            Distance = 1000,
            Class = "3YO+ BM78",
            Track = "Soft",
            Weight = 54.5m,
            Rider = "A JOCKEY",
            StartingPrice = index is 1 ? null : Price.Of(101),
            WinnerOrSecond = "ANOTHER",
            PositionInRun = "9-9-9",
            Time = TimeSpan.FromMilliseconds(58_070),
            StewardsComment = "Slow to begin.",
        };

    private static Dictionary<string, StartRecord> Year(StartRecord record) =>
        new(StringComparer.Ordinal) { ["track"] = new(9, 1, 1), [StartRecord.TwelveMonths] = record };
}
