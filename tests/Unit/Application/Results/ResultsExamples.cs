using TabMcp.Domain.Sports;

namespace TabMcp.UnitTests.Application.Results;

/// <summary>Results as tests need them.</summary>
internal static class ResultsExamples
{
    public static readonly DateTimeOffset Start = new(2026, 4, 13, 9, 0, 0, TimeSpan.Zero);

    public static ResultedSport League { get; } =
        new("Rugby League", [new("NRL", [Match("Canberra v Warriors", 60), Match("Storm v Broncos", 1)], [])]);

    public static ResultedSport Tennis { get; } =
        new("Tennis", [new("ATP", [], [new("Australian Open", [Match("Sinner v Zverev", 2)])])]);

    public static ResultedMatch Match(string name, int markets, int propositions = 2) =>
        new(
            name,
            Start,
            [
                .. Enumerable
                    .Range(1, markets)
                    .Select(number => new ResultedMarket(
                        $"Market {number}",
                        "Line",
                        "Resulted",
                        [
                            .. Enumerable
                                .Range(1, propositions)
                                .Select(choice => new ResultedProposition(
                                    choice,
                                    $"Selection {choice}",
                                    "Winner",
                                    null
                                )),
                        ]
                    )),
            ]
        );
}
