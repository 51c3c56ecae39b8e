namespace TabMcp.Sandbox.World.Sports;

/// <summary>A contest of many, such as who scores first or who wins a season: the shares of the names in it, and how it ends.</summary>
internal sealed class Ranking
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(11);

    private readonly Dice _dice;
    private readonly double[] _shares;
    private readonly Dictionary<int, int> _positions;

    public Ranking(IReadOnlyList<string> names, Dice dice)
    {
        _dice = dice;
        Names = names;
        var weights = names.Select((_, place) => Math.Exp(0.8 * dice.For("weight").For(place).Bell)).ToArray();
        _shares = [.. weights.Select(weight => weight / weights.Sum())];
        // The smallest of exponential waits, each at its own rate, comes first in proportion to its share.
        _positions = Enumerable
            .Range(0, names.Count)
            .OrderBy(place => -Math.Log(1 - dice.For("end").For(place).Fraction) / _shares[place])
            .Select((place, position) => (place, position))
            .ToDictionary(pair => pair.place, pair => pair.position + 1);
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The chance to come first.</summary>
    public double ChanceAt(int place, DateTimeOffset instant) =>
        Math.Min(0.9, _shares[place] * Math.Exp(0.1 * _dice.For(place).For(instant.UtcTicks / Hold.Ticks).Bell));

    /// <summary>Where a name finishes, from 1.</summary>
    public int PositionOf(int place) => _positions[place];
}
