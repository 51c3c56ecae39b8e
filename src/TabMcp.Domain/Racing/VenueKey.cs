using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TabMcp.Domain.Racing;

/// <summary>Identifies a venue on a racing day by its mnemonic, or by its full name if the meeting has no
/// mnemonic.</summary>
/// <remarks>
/// Meetings that have only fixed odds have no mnemonic; URLs name them as <c>Monmore (GBR)</c> (sample
/// meetings-2026-04-15-nsw.json). Unique only together with a <see cref="RaceType"/>.
/// </remarks>
public sealed record VenueKey
{
    /// <summary>The maximum length of a name. No real meeting name comes close to it.</summary>
    public const int MaxLength = 60;

    private VenueKey(string value, VenueMnemonic? mnemonic) => (Value, Mnemonic) = (value, mnemonic);

    /// <summary>The mnemonic or the name, as URLs and responses write it.</summary>
    public string Value { get; }

    /// <summary>The mnemonic; null if the venue is identified by its name.</summary>
    public VenueMnemonic? Mnemonic { get; }

    /// <summary>Whether <paramref name="text"/> can be a mnemonic or a name: at most 60 visible characters.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && !string.IsNullOrWhiteSpace(text)
        && text.EnumerateRunes().All(IsVisible);

    /// <summary>The venue with the given mnemonic.</summary>
    public static VenueKey Of(VenueMnemonic mnemonic) => new(mnemonic.Value, mnemonic);

    /// <summary>The venue that is identified by its name.</summary>
    /// <exception cref="FormatException">The text is not a name.</exception>
    public static VenueKey Named(string name) =>
        IsValid(name) ? new(name, mnemonic: null) : throw new FormatException($"'{name}' is not a meeting's name.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    // A lone surrogate is enumerated as U+FFFD.
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
