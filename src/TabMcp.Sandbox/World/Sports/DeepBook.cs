namespace TabMcp.Sandbox.World.Sports;

/// <summary>A book of several hundred markets, as the NBA has (docs/upstream/sports.md#s4-competition): quarters and
/// player counts.</summary>
internal static class DeepBook
{
    private const int PlayersEachSide = 9;

    private static readonly (string Feat, double Usual, int LinesEachSide)[] Feats =
    [
        ("Points", 16, 2),
        ("Rebounds", 6, 1),
        ("Assists", 5, 1),
        ("Threes", 2.5, 1),
        ("Points + Rebounds + Assists", 27, 1),
    ];

    public static IEnumerable<MarketPlan> Of(Contest contest)
    {
        foreach (var market in TeamBook.Full(contest).Concat(Quarters(contest)))
            yield return market;
        foreach (var player in contest.HomeSquad.Take(PlayersEachSide).Concat(contest.AwaySquad.Take(PlayersEachSide)))
        {
            for (var feat = 0; feat < Feats.Length; feat++)
            {
                foreach (var market in OfPlayer(contest, player, feat))
                    yield return market;
            }
        }
    }

    private static IEnumerable<MarketPlan> Quarters(Contest contest)
    {
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var kinds = MarketKinds.OfQuarter(quarter);
            var (margin, total) = contest.Part(kinds[0].Group, 0.25);
            yield return TeamBook.Winner(kinds[0], contest, margin);
            foreach (var line in Lines.Around(margin.Mean, 1, 3))
                yield return TeamBook.Handicap(kinds[1], contest, margin, -line);
            foreach (var line in TeamBook.Totals(total, 3))
                yield return TeamBook.OverUnder(kinds[2], total, line);
        }
    }

    private static IEnumerable<MarketPlan> OfPlayer(Contest contest, string player, int feat)
    {
        var (name, usual, each) = Feats[feat];
        var kind = MarketKinds.OfFeat(name, feat);
        var quantity = contest.Of(player, name, usual);
        foreach (var line in TeamBook.Totals(quantity, each))
            yield return TeamBook.OverUnder(kind, quantity, line, $"{player} ") with
            {
                Label = $"{player} {Lines.Plain(line)}",
            };
    }
}
