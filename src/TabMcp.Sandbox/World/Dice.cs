using System.Runtime.InteropServices;

namespace TabMcp.Sandbox.World;

/// <summary>A stateless random number generator. Each value is a hash of a path of words and integers, so the same
/// path always gives the same value and draws do not affect each other.</summary>
/// <remarks>The hash is the finaliser of SplitMix64.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Dice
{
    private readonly ulong _state;

    private Dice(ulong state) => _state = state;

    public static Dice Seeded(int seed) => new(Mix((ulong)seed));

    public Dice For(long number) => new(Mix(_state ^ Mix((ulong)number)));

    public Dice For(string purpose)
    {
        var state = _state;
        foreach (var letter in purpose)
            state = Mix(state ^ letter);
        return new Dice(state);
    }

    /// <summary>A number from 0 (included) to 1 (excluded).</summary>
    public double Fraction => (Mix(_state) >> 11) * (1.0 / (1UL << 53));

    /// <summary>An integer from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Fraction * (high - low + 1));

    public bool OneIn(int chances) => Between(1, chances) == 1;

    public bool Percent(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>An approximately normal number with mean 0 and deviation about 1: the centred sum of three
    /// fractions.</summary>
    public double Bell => ((For(1).Fraction + For(2).Fraction + For(3).Fraction) - 1.5) * 2;

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
