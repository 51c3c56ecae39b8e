namespace TabMcp.Domain.Racing;

/// <summary>The number of a race on its meeting's programme, counted from 1.</summary>
public readonly record struct RaceNumber
{
    /// <summary>The first race.</summary>
    public const int First = 1;

    /// <summary>An upper bound that no programme reaches: the longest seen have 12 to 24 races
    /// (docs/upstream/racing.md#race-types-and-venues).</summary>
    public const int Last = 30;

    private RaceNumber(int value) => Value = value;

    /// <summary>The number on the programme.</summary>
    public int Value { get; }

    /// <summary>Whether a programme can have a race with this number.</summary>
    public static bool IsValid(int number) => number is >= First and <= Last;

    /// <summary>Creates a race number.</summary>
    /// <exception cref="FormatException">The number is not between <see cref="First"/> and
    /// <see cref="Last"/>.</exception>
    public static RaceNumber Parse(int number) =>
        IsValid(number) ? new(number) : throw new FormatException($"{number} is not a race number.");

    /// <inheritdoc/>
    public override string ToString() => $"{Value}";
}
