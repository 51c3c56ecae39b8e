namespace TabMcp.Domain.Racing;

/// <summary>A race's place in its meeting's programme, counted from 1.</summary>
public readonly record struct RaceNumber
{
    /// <summary>The first race.</summary>
    public const int First = 1;

    /// <summary>A bound that no programme reaches: the longest seen have a dozen or two races
    /// (docs/upstream/racing.md#race-types-and-venues).</summary>
    public const int Last = 30;

    private RaceNumber(int value) => Value = value;

    /// <summary>The number on the programme.</summary>
    public int Value { get; }

    /// <summary>Whether a programme can have a race of this number.</summary>
    public static bool IsValid(int number) => number is >= First and <= Last;

    /// <summary>The race number.</summary>
    /// <exception cref="FormatException">No programme has such a race.</exception>
    public static RaceNumber Parse(int number) =>
        IsValid(number) ? new(number) : throw new FormatException($"{number} is not a race number.");

    /// <inheritdoc/>
    public override string ToString() => $"{Value}";
}
