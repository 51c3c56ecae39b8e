namespace TabMcp.Sandbox.World.Sports;

/// <summary>The scoring of a sport, as far as prices need it.</summary>
/// <param name="Margin">The deviation of margins.</param>
/// <param name="Total">The expected total of both sides.</param>
/// <param name="TotalSpread">The deviation of totals.</param>
/// <param name="Unit">The scoring unit: <c>Points</c>, <c>Goals</c>.</param>
/// <param name="Band">The narrow margin band of the margin markets.</param>
internal sealed record Scoring(double Margin, double Total, double TotalSpread, string Unit, int Band)
{
    /// <summary>Whether a match may end in a draw; otherwise extra time decides it.</summary>
    public bool Draws { get; init; }

    /// <summary>The scoring event of the scorer markets, such as <c>Try</c>.</summary>
    public string? Scores { get; init; }
}

/// <summary>The result of a match.</summary>
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
