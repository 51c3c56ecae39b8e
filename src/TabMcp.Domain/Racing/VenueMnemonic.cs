using System.Diagnostics.CodeAnalysis;

namespace TabMcp.Domain.Racing;

/// <summary>The three-letter code of a venue, such as <c>WFM</c> for Warwick Farm.</summary>
/// <remarks>
/// Unique only together with a <see cref="RaceType"/>: <c>SAN</c> is Sandown for thoroughbreds and Sandown Park for
/// greyhounds. Not the one-letter <see cref="SellCode"/>, which the results service calls by the same name.
/// </remarks>
public sealed record VenueMnemonic
{
    private VenueMnemonic(string value) => Value = value;

    /// <summary>The letters, in upper case.</summary>
    public string Value { get; }

    /// <summary>Whether <paramref name="text"/> is three letters, in either case.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: 3 } && text.All(char.IsAsciiLetter);

    /// <summary>Parses a mnemonic.</summary>
    /// <exception cref="FormatException">The text is not three letters.</exception>
    public static VenueMnemonic Parse(string text) =>
        IsValid(text) ? new(text.ToUpperInvariant()) : throw new FormatException($"'{text}' is not a venue mnemonic.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
