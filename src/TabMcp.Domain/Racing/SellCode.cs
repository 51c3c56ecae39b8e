using System.Diagnostics.CodeAnalysis;

namespace TabMcp.Domain.Racing;

/// <summary>The letter under which a meeting's bets are sold on its day: <c>S</c> for Sydney's main gallops.</summary>
/// <remarks>
/// Unique for one day together with its <see cref="RaceType"/>. The results service wants this letter where the rest of
/// the API wants the <see cref="VenueMnemonic"/>, and calls it <c>venueMnemonic</c> all the same
/// (docs/upstream/results.md#sell-code).
/// </remarks>
public sealed record SellCode
{
    private SellCode(string letter, RaceType raceType) => (Letter, RaceType) = (letter, raceType);

    /// <summary>The letter, in upper case.</summary>
    public string Letter { get; }

    /// <summary>The code of racing the letter is scheduled for.</summary>
    public RaceType RaceType { get; }

    /// <summary>Whether <paramref name="text"/> is one letter, in either case.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) => text is [var letter] && char.IsAsciiLetter(letter);

    /// <summary>The sell code that <paramref name="text"/> spells for a code of racing.</summary>
    /// <exception cref="FormatException">The text is not one letter.</exception>
    public static SellCode Parse(string text, RaceType raceType) =>
        IsValid(text)
            ? new(text.ToUpperInvariant(), raceType)
            : throw new FormatException($"'{text}' is not a sell code.");
}
