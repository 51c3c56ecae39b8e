namespace TabMcp.Sandbox.World.Sports;

/// <summary>The strengths of two sides and the outcome of their match: the quantities from which its markets are
/// priced.</summary>
internal sealed class Contest
{
    /// <summary>The number of players per side, which suits any sport.</summary>
    private const int SquadSize = 13;

    private readonly Lazy<(IReadOnlyList<string> Home, IReadOnlyList<string> Away)> _squads;
    private readonly Dice _dice;
    private readonly MatchLife _life;

    public Contest(Pairing sides, Scoring scoring, MatchLife life, Dice competition, Dice match)
    {
        (_dice, _life, Scoring) = (match, life, scoring);
        (Home, Away) = (new Side(sides.Home, competition), new Side(sides.Away, competition));
        _squads = new(() =>
        {
            var home = Home.Squad(SquadSize, []);
            return (home, Away.Squad(SquadSize, home));
        });
        var margin = scoring.Margin * ((0.45 * (Home.Strength - Away.Strength)) + 0.15);
        var total = scoring.Total + (scoring.TotalSpread * 0.3 * match.For("style").Bell);
        Score = Score.Of(scoring, margin, total, match.For("score"));
        Margin = Make("margin", margin, scoring.Margin, Score.Margin);
        Total = Make("total", total, scoring.TotalSpread, Score.Total);
        var spread = 0.5 * Math.Sqrt((scoring.Margin * scoring.Margin) + (scoring.TotalSpread * scoring.TotalSpread));
        HomeScore = Make("home", (total + margin) / 2, spread, Score.Home);
        AwayScore = Make("away", (total - margin) / 2, spread, Score.Away);
    }

    public Scoring Scoring { get; }

    public Side Home { get; }

    public Side Away { get; }

    public IReadOnlyList<string> HomeSquad => _squads.Value.Home;

    public IReadOnlyList<string> AwaySquad => _squads.Value.Away;

    public Score Score { get; }

    /// <summary>The home side's final margin.</summary>
    public Quantity Margin { get; }

    public Quantity Total { get; }

    public Quantity HomeScore { get; }

    public Quantity AwayScore { get; }

    /// <summary>The margin and the total of a part of the match, such as a half.</summary>
    public (Quantity Margin, Quantity Total) Part(string name, double share)
    {
        var (dice, scale) = (_dice.For(name), Math.Sqrt(share));
        return (
            Play(dice.For("margin"), Margin.Mean * share, Margin.Spread * scale),
            Play(dice.For("total"), Total.Mean * share, Total.Spread * scale)
        );
    }

    /// <summary>One player's count, such as rebounds.</summary>
    public Quantity Of(string player, string feat, double usual)
    {
        var dice = _dice.For(feat).For(player);
        var mean = usual * (0.7 + (0.6 * dice.For("share").Fraction));
        return Play(dice, mean, 0.6 + (0.3 * mean));
    }

    /// <summary>All possible scorers, home side first, with the side's abbreviation as TAB's lists print it.</summary>
    public Ranking Scorers(string purpose) =>
        new(
            [
                .. HomeSquad.Select(player => $"{player} ({Home.Short[..3]})"),
                .. AwaySquad.Select(player => $"{player} ({Away.Short[..3]})"),
            ],
            _dice.For(purpose)
        );

    private Quantity Make(string purpose, double mean, double spread, int final) =>
        new(_dice.For(purpose), _life, mean, spread, final);

    private Quantity Play(Dice dice, double mean, double spread) =>
        new(dice, _life, mean, spread, (int)Math.Round(mean + (spread * dice.For("final").Bell)));
}
