namespace TabMcp.Sandbox.World.Sports;

/// <summary>A quantity such as a margin or a player's points, with its current expectation and its final
/// value.</summary>
/// <remarks>All prices of a match depend on a few quantities, so that they move together.</remarks>
internal sealed class Quantity(Dice dice, MatchLife life, double mean, double spread, int final)
{
    private static readonly TimeSpan Slow = TimeSpan.FromHours(2);
    private static readonly TimeSpan Brisk = TimeSpan.FromMinutes(7);
    private static readonly TimeSpan Live = TimeSpan.FromSeconds(20);

    /// <summary>The expectation at the first prices.</summary>
    public double Mean => mean;

    public double Spread => spread;

    /// <summary>The final value.</summary>
    public int Final => final;

    /// <summary>The probability that it ends between two values.</summary>
    public double Chance(double low, double high, DateTimeOffset instant)
    {
        var (expected, deviation) = At(instant);
        return Normal.Below((high - expected) / deviation) - Normal.Below((low - expected) / deviation);
    }

    /// <summary>The expectation. It drifts before the start and converges on the final value in play.</summary>
    private (double Expected, double Deviation) At(DateTimeOffset instant)
    {
        var drift = (0.1 * Step(instant, Slow)) + (0.05 * Step(instant, Brisk));
        var played = life.PlayedAt(instant);
        if (played <= 0)
            return (mean + (spread * drift), spread);
        drift += 0.3 * Step(instant, Live);
        var left = 1 - played;
        return ((mean * left) + (final * played) + (spread * drift * left), spread * Math.Max(0.08, Math.Sqrt(left)));
    }

    /// <summary>A random value that stays constant for a while and then changes.</summary>
    private double Step(DateTimeOffset instant, TimeSpan hold) => dice.For(instant.UtcTicks / hold.Ticks).Bell;
}
