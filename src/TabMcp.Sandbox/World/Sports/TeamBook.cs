using static TabMcp.Sandbox.World.Sports.Between;
using static TabMcp.Sandbox.World.Sports.Lines;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>The markets of a match between two sides, priced on its margin and its total.</summary>
internal static class TeamBook
{
    /// <summary>The markets that every sport has: head to head, line and total.</summary>
    public static IEnumerable<MarketPlan> Short(Contest contest)
    {
        var scoring = contest.Scoring;
        yield return scoring.Draws ? Result(contest) : HeadToHead(contest);
        foreach (var line in Around(contest.Margin.Mean, Step(contest), 1).Distinct())
            yield return Handicap(MarketKinds.Line, contest, contest.Margin, -line);
        foreach (var line in Around(contest.Margin.Mean, Step(contest), 3).Skip(3).Distinct())
            yield return Handicap(MarketKinds.ExtraLine, contest, contest.Margin, -line);
        var total = MarketKinds.TotalOf(scoring.Unit);
        foreach (var line in Totals(contest.Total, 1))
            yield return OverUnder(total, contest.Total, line);
    }

    /// <summary>The extra markets of larger competitions: margins, doubles, halves and scorers.</summary>
    public static IEnumerable<MarketPlan> Full(Contest contest)
    {
        foreach (var market in Short(contest).Concat(MarginBook.Of(contest)).Concat(Doubles(contest)))
            yield return market;
        if (contest.Scoring.Draws)
            yield return DoubleChance(contest);
        foreach (
            var (kind, side, score) in new[]
            {
                (MarketKinds.HomeTotalOf(contest.Scoring.Unit), contest.Home, contest.HomeScore),
                (MarketKinds.AwayTotalOf(contest.Scoring.Unit), contest.Away, contest.AwayScore),
            }
        )
            yield return OverUnder(kind, score, Math.Max(0.5, Half(score.Mean)), $"{side.Name} ");
        var half = contest.Part("1st half", 0.5);
        yield return Winner(MarketKinds.FirstHalf, contest, half.Margin);
        foreach (var line in Around(half.Margin.Mean, 1, 1))
            yield return Handicap(MarketKinds.FirstHalfLine, contest, half.Margin, -line);
        if (contest.Scoring.Scores is { } scores)
        {
            foreach (var market in ScorerBook.Of(contest, scores))
                yield return market;
        }
    }

    public static MarketPlan Handicap(MarketKind kind, Contest contest, Quantity margin, double line) =>
        new(
            kind,
            Signed(line),
            [
                Given(contest.Home, line, Above(margin, -line), kind),
                Given(contest.Away, -line, Below(margin, -line), kind),
            ]
        );

    public static MarketPlan OverUnder(MarketKind kind, Quantity quantity, double line, string who = "") =>
        new(
            kind,
            Plain(line),
            [
                new Selection($"{who}Over {Plain(line)}", Above(quantity, line)),
                new Selection($"{who}Under {Plain(line)}", Below(quantity, line)),
            ]
        );

    public static MarketPlan Winner(MarketKind kind, Contest contest, Quantity margin) =>
        new(
            kind,
            "",
            [new Selection(contest.Home.Name, Above(margin, 0)), new Selection(contest.Away.Name, Below(margin, 0))]
        );

    /// <summary>Totals around the expected one, none below 0.5.</summary>
    public static IEnumerable<double> Totals(Quantity total, int each) =>
        Around(total.Mean, Math.Max(1, Math.Round(total.Spread / 5)), each)
            .Select(line => Math.Max(0.5, line))
            .Distinct();

    public static double Step(Contest contest) => Math.Max(1, Math.Round(contest.Margin.Spread / 5));

    private static MarketPlan HeadToHead(Contest contest) => Winner(MarketKinds.HeadToHead, contest, contest.Margin);

    private static MarketPlan Result(Contest contest) =>
        new(
            MarketKinds.Result,
            "",
            [
                new Selection(contest.Home.Name, Above(contest.Margin, 0.5)),
                new Selection("Draw", Whole(contest.Margin, 0, 0)),
                new Selection(contest.Away.Name, Below(contest.Margin, -0.5)),
            ]
        );

    private static MarketPlan DoubleChance(Contest contest) =>
        new(
            MarketKinds.DoubleChance,
            "",
            [
                new Selection($"{contest.Home.Name} or Draw", Above(contest.Margin, -0.5)),
                new Selection($"{contest.Away.Name} or Draw", Below(contest.Margin, 0.5)),
            ]
        );

    private static IEnumerable<MarketPlan> Doubles(Contest contest)
    {
        var (line, total) = (-Half(contest.Margin.Mean), Half(contest.Total.Mean));
        yield return Double(MarketKinds.LineTotalDouble, contest, line, total, Signed);
        yield return Double(MarketKinds.WinnerTotalDouble, contest, 0, total, _ => "");
    }

    private static MarketPlan Double(
        MarketKind kind,
        Contest contest,
        double line,
        double total,
        Func<double, string> name
    ) =>
        new(
            kind,
            "",
            [
                .. from side in new[]
                {
                    ($"{contest.Home.Short} {name(line)}", Above(contest.Margin, -line)),
                    ($"{contest.Away.Short} {name(-line)}", Below(contest.Margin, -line)),
                }
                from sum in new[]
                {
                    ($"Over {Plain(total)}", Above(contest.Total, total)),
                    ($"Under {Plain(total)}", Below(contest.Total, total)),
                }
                select new Selection($"{side.Item1.TrimEnd()} /{sum.Item1}", new Both(side.Item2, sum.Item2)),
            ]
        );

    private static Selection Given(Side side, double line, Prospect prospect, MarketKind kind) =>
        new($"{side.Name} {Signed(line)}", prospect) { Line = kind.ShowsLine ? Signed(line) : null };
}
