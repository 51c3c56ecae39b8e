using System.Text;

namespace TabMcp.Application.Arguments;

/// <summary>Letters as a keyboard without accents writes them.</summary>
/// <remarks>
/// A table of our own: this program runs without ICU (<c>InvariantGlobalization</c>), where
/// <see cref="string.Normalize()"/> gives every text back as it came.
/// </remarks>
internal static class PlainLetters
{
    // How far the full-width forms stand from ASCII.
    private const int FullWidth = 0xFEE0;

    private static readonly Dictionary<Rune, string> Plain = Table(
        ("a", "àáâãäåāăąǎ"),
        ("ae", "æ"),
        ("c", "çćĉċč"),
        ("d", "ďđð"),
        ("e", "èéêëēĕėęě"),
        ("g", "ĝğġģǧ"),
        ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįıİǐ"),
        ("j", "ĵ"),
        ("k", "ķ"),
        ("l", "ĺļľŀł"),
        ("n", "ñńņňŉ"),
        ("o", "òóôõöøōŏőǒ"),
        ("oe", "œ"),
        ("r", "ŕŗř"),
        ("s", "śŝşšșſ"),
        ("ss", "ß"),
        ("t", "ţťŧț"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųǔ"),
        ("w", "ŵ"),
        ("y", "ýÿŷ"),
        ("z", "źżž")
    );

    /// <summary>The letter in lower case, without accent, stroke or ligature.</summary>
    public static string Of(Rune letter)
    {
        if (letter.Value is >= '！' and <= '～')
            letter = new Rune(letter.Value - FullWidth);
        var lower = Rune.ToLowerInvariant(letter);
        return Plain.TryGetValue(lower, out var plain) ? plain : lower.ToString();
    }

    private static Dictionary<Rune, string> Table(params (string Plain, string Accented)[] rows) =>
        rows.SelectMany(row => row.Accented.EnumerateRunes().Select(letter => (Letter: letter, row.Plain)))
            .ToDictionary(entry => entry.Letter, entry => entry.Plain);
}
