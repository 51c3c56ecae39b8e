namespace TabMcp.Sandbox.World.Sports;

/// <summary>A contest of many, such as the first scorer or a season's winner, with each contestant's share and the
/// finishing order.</summary>
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
        // Draw an exponential wait per contestant, at a rate equal to its share. The smallest comes first in proportion
        // to its share.
        _positions = Enumerable
            .Range(0, names.Count)
            .OrderBy(place => -Math.Log(1 - dice.For("end").For(place).Fraction) / _shares[place])
            .Select((place, position) => (place, position))
            .ToDictionary(pair => pair.place, pair => pair.position + 1);
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The probability of finishing first.</summary>
    public double ChanceAt(int place, DateTimeOffset instant) =>
        Math.Min(0.9, _shares[place] * Math.Exp(0.1 * _dice.For(place).For(instant.UtcTicks / Hold.Ticks).Bell));

    /// <summary>The finishing position of a contestant, counted from 1.</summary>
    public int PositionOf(int place) => _positions[place];
}
