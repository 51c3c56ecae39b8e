namespace TabMcp.Sandbox.World.Sports;

/// <summary>Something that will be counted, such as a margin or a player's points: what is expected of it now, and what it
/// comes to in the end.</summary>
/// <remarks>Everything that is priced in a match hangs on a few of these, so that its prices move together.</remarks>
internal sealed class Quantity(Dice dice, MatchLife life, double mean, double spread, int final)
{
    private static readonly TimeSpan Slow = TimeSpan.FromHours(2);
    private static readonly TimeSpan Brisk = TimeSpan.FromMinutes(7);
    private static readonly TimeSpan Live = TimeSpan.FromSeconds(20);

    /// <summary>What was expected when the first prices were made.</summary>
    public double Mean => mean;

    public double Spread => spread;

    /// <summary>What it comes to.</summary>
    public int Final => final;

    /// <summary>The chance that it ends between two values.</summary>
    public double Chance(double low, double high, DateTimeOffset instant)
    {
        var (expected, deviation) = At(instant);
        return Normal.Below((high - expected) / deviation) - Normal.Below((low - expected) / deviation);
    }

    /// <summary>Before the start the expectation wanders; during play it closes in on the end.</summary>
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

    /// <summary>A value that holds for a while and then is another.</summary>
    private double Step(DateTimeOffset instant, TimeSpan hold) => dice.For(instant.UtcTicks / hold.Ticks).Bell;
}
