using System.Diagnostics.CodeAnalysis;

namespace TabMcp.Domain.Racing;

/// <summary>The letter under which a meeting's bets are sold on its day, such as <c>S</c> for Sydney's main gallops
/// meeting.</summary>
/// <remarks>
/// Unique per day and <see cref="RaceType"/>. The results service expects this letter, although the rest of the API
/// expects the <see cref="VenueMnemonic"/> and both name the parameter <c>venueMnemonic</c>
/// (docs/upstream/results.md#sell-code).
/// </remarks>
public sealed record SellCode
{
    private SellCode(string letter, RaceType raceType) => (Letter, RaceType) = (letter, raceType);

    /// <summary>The letter, in upper case.</summary>
    public string Letter { get; }

    /// <summary>The racing code for which the letter is scheduled.</summary>
    public RaceType RaceType { get; }

    /// <summary>Whether <paramref name="text"/> is one letter, in either case.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) => text is [var letter] && char.IsAsciiLetter(letter);

    /// <summary>Parses the sell code of a meeting in the given racing code.</summary>
    /// <exception cref="FormatException">The text is not one letter.</exception>
    public static SellCode Parse(string text, RaceType raceType) =>
        IsValid(text)
            ? new(text.ToUpperInvariant(), raceType)
            : throw new FormatException($"'{text}' is not a sell code.");
}
