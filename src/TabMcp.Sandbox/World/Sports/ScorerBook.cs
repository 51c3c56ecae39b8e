namespace TabMcp.Sandbox.World.Sports;

/// <summary>Scorer markets: first, last and anytime scorer.</summary>
internal static class ScorerBook
{
    public static IEnumerable<MarketPlan> Of(Contest contest, string scores)
    {
        yield return Of(MarketKinds.FirstScorer(scores), contest.Scorers("first scorer"), 1);
        yield return Of(MarketKinds.LastScorer(scores), contest.Scorers("last scorer"), 1);
        yield return Of(MarketKinds.AnyScorer(scores), contest.Scorers("scorers"), 6);
    }

    private static MarketPlan Of(MarketKind kind, Ranking scorers, int best) =>
        new(
            kind,
            "",
            [.. scorers.Names.Select((player, place) => new Selection(player, new Among(scorers, place, best)))]
        );
}
