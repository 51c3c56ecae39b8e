namespace TabMcp.Sandbox.World.Sports;

/// <summary>How a sport is scored, as far as prices need it.</summary>
/// <param name="Margin">How far margins spread.</param>
/// <param name="Total">What both sides score together.</param>
/// <param name="TotalSpread">How far totals spread.</param>
/// <param name="Unit">What is scored: <c>Points</c>, <c>Goals</c>.</param>
/// <param name="Band">The small margin that the margin markets divide by.</param>
internal sealed record Scoring(double Margin, double Total, double TotalSpread, string Unit, int Band)
{
    /// <summary>Whether a match may end level; else extra time decides.</summary>
    public bool Draws { get; init; }

    /// <summary>What a player scores, where scorers are bet on: <c>Try</c>.</summary>
    public string? Scores { get; init; }
}

/// <summary>How a match ends.</summary>
internal sealed record Score(int Home, int Away)
{
    public int Margin => Home - Away;

    public int Total => Home + Away;

    public static Score Of(Scoring scoring, double margin, double total, Dice dice)
    {
        var ahead = (int)Math.Round(margin + (scoring.Margin * dice.For("margin").Bell));
        if (ahead == 0 && !scoring.Draws)
            ahead = dice.For("extra time").OneIn(2) ? 1 : -1;
        var sum = Math.Max(Math.Abs(ahead), (int)Math.Round(total + (scoring.TotalSpread * dice.For("total").Bell)));
        sum += (sum + ahead) & 1;
        return new Score((sum + ahead) / 2, (sum - ahead) / 2);
    }
}
