using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TabMcp.Domain.Racing;

/// <summary>What names a venue on its day: its mnemonic, or the whole name of a meeting that has none.</summary>
/// <remarks>
/// Meetings with fixed odds only have no mnemonic; addresses name them as <c>Monmore (GBR)</c> (sample
/// meetings-2026-04-15-nsw.json). Unique only together with a <see cref="RaceType"/>.
/// </remarks>
public sealed record VenueKey
{
    /// <summary>A bound that no meeting's name comes near.</summary>
    public const int MaxLength = 60;

    private VenueKey(string value, VenueMnemonic? mnemonic) => (Value, Mnemonic) = (value, mnemonic);

    /// <summary>The mnemonic or the name, as addresses and answers write it.</summary>
    public string Value { get; }

    /// <summary>The mnemonic; none where the venue goes by its name.</summary>
    public VenueMnemonic? Mnemonic { get; }

    /// <summary>Whether <paramref name="text"/> could be either: up to sixty visible characters.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && !string.IsNullOrWhiteSpace(text)
        && text.EnumerateRunes().All(IsVisible);

    /// <summary>The venue of that mnemonic.</summary>
    public static VenueKey Of(VenueMnemonic mnemonic) => new(mnemonic.Value, mnemonic);

    /// <summary>The venue that goes by its name alone.</summary>
    /// <exception cref="FormatException">The text is no name.</exception>
    public static VenueKey Named(string name) =>
        IsValid(name) ? new(name, mnemonic: null) : throw new FormatException($"'{name}' is not a meeting's name.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    // Half a character is read as the replacement for one.
    private static bool IsVisible(Rune rune) =>
        rune.Value is ' '
        || (
            rune != Rune.ReplacementChar
            && Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.SpaceSeparator
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                )
        );
}
