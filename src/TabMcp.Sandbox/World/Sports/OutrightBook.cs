namespace TabMcp.Sandbox.World.Sports;

/// <summary>Markets on a large field: a season or a golf tournament.</summary>
internal static class OutrightBook
{
    private static readonly MarketKind Premiership = new("Premiership Winner", 90, 100, "Premrshp", MarketKind.Main)
    {
        IsFuture = true,
        Places = 2,
    };

    private static readonly MarketKind MinorPremiers = new("Minor Premiers", 91, 110, "MinPrem", MarketKind.Main)
    {
        IsFuture = true,
    };

    private static readonly MarketKind TopFour = new("To Finish Top 4", 92, 120, "Top4", MarketKind.Main)
    {
        IsFuture = true,
    };

    private static readonly MarketKind Winner = new("Winner", 15, 100, "Winner", MarketKind.Main) { Places = 4 };

    private static readonly MarketKind TopFive = new("Top 5 Finish", 16, 110, "Top5", MarketKind.Main);

    private static readonly MarketKind TopTen = new("Top 10 Finish", 17, 120, "Top10", MarketKind.Main);

    public static IEnumerable<MarketPlan> Season(IReadOnlyList<string> teams, Dice dice)
    {
        var ladder = new Ranking(teams, dice.For("ladder"));
        yield return Of(Premiership, new Ranking(teams, dice.For("final")), 1);
        yield return Of(MinorPremiers, ladder, 1);
        yield return Of(TopFour, ladder, 4);
    }

    public static IEnumerable<MarketPlan> Tournament(IReadOnlyList<string> players, Dice dice)
    {
        var end = new Ranking(players, dice.For("end"));
        yield return Of(Winner, end, 1);
        yield return Of(TopFive, end, 5);
        yield return Of(TopTen, end, 10);
    }

    private static MarketPlan Of(MarketKind kind, Ranking ranking, int best) =>
        new(kind, "", [.. ranking.Names.Select((name, place) => new Selection(name, new Among(ranking, place, best)))]);
}
