using static TabMcp.Sandbox.World.Sports.Between;
using static TabMcp.Sandbox.World.Sports.Lines;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>Margin markets: winning margins in wide and narrow bands, and alternative lines and totals.</summary>
internal static class MarginBook
{
    private const int Choices = 7;

    public static IEnumerable<MarketPlan> Of(Contest contest)
    {
        var band = contest.Scoring.Band;
        yield return new MarketPlan(MarketKinds.Margin, "", [.. Bands(contest, band, 1)]);
        yield return new MarketPlan(MarketKinds.WinningMargin, "", [.. Bands(contest, Math.Max(1, band / 2), 3)]);
        yield return TriBet(contest, Math.Max(1, band / 2));
        yield return new MarketPlan(
            MarketKinds.PickYourOwnLine,
            "",
            [
                .. Around(contest.Margin.Mean, TeamBook.Step(contest), Choices / 2)
                    .Distinct()
                    .SelectMany(line =>
                        TeamBook.Handicap(MarketKinds.PickYourOwnLine, contest, contest.Margin, -line).Selections
                    ),
            ]
        );
        var total = MarketKinds.PickYourOwnTotal;
        yield return new MarketPlan(
            total,
            "",
            [
                .. TeamBook
                    .Totals(contest.Total, Choices / 2)
                    .SelectMany(line => TeamBook.OverUnder(total, contest.Total, line).Selections),
            ]
        );
        yield return TotalBands(contest);
    }

    /// <summary>The given number of bands per side, widest win first, and the draw if the sport has one.</summary>
    private static IEnumerable<Selection> Bands(Contest contest, int width, int count)
    {
        var (margin, top) = (contest.Margin, width * count);
        foreach (var selection in OfSide(contest.Home, (low, high) => new Between(margin, low - 0.5, high + 0.5)))
            yield return selection;
        if (contest.Scoring.Draws)
            yield return new Selection("Draw", Whole(margin, 0, 0));
        foreach (var selection in OfSide(contest.Away, (low, high) => new Between(margin, -high - 0.5, -low + 0.5)))
            yield return selection;

        IEnumerable<Selection> OfSide(Side side, Func<double, double, Prospect> within)
        {
            yield return new Selection($"{side.Name} by {top + 1}+", within(top + 1, double.PositiveInfinity));
            for (var high = top; high > 0; high -= width)
            {
                var name = width == 1 ? $"{high}" : $"{high - width + 1}-{high}";
                yield return new Selection($"{side.Name} by {name}", within(high - width + 1, high));
            }
        }
    }

    private static MarketPlan TriBet(Contest contest, int width) =>
        new(
            MarketKinds.TriBet,
            "",
            [
                new Selection($"{contest.Home.Name} by {width + 1}+", Above(contest.Margin, width + 0.5)),
                new Selection($"Either Team By {width} or Less", Whole(contest.Margin, -width, width)),
                new Selection($"{contest.Away.Name} by {width + 1}+", Below(contest.Margin, -width - 0.5)),
            ]
        );

    private static MarketPlan TotalBands(Contest contest)
    {
        var (total, unit) = (contest.Total, contest.Scoring.Unit);
        var width = Math.Max(1, (int)Math.Round(total.Spread / 2));
        var low = Math.Max(0, (int)Math.Round(total.Mean) - (2 * width));
        return new MarketPlan(
            MarketKinds.BandsOf(unit),
            "",
            [
                new Selection($"{low} {unit} or Less", Below(total, low + 0.5)),
                .. Enumerable
                    .Range(0, 4)
                    .Select(band => low + 1 + (band * width))
                    .Select(from => new Selection(
                        $"{from} to {from + width - 1}",
                        Whole(total, from, from + width - 1)
                    )),
                new Selection($"{low + 1 + (4 * width)} or More", Above(total, low + 0.5 + (4 * width))),
            ]
        );
    }
}
