using System.Globalization;
using System.Text;

namespace TabMcp.Infrastructure.Text;

/// <summary>Makes words that came from upstream fit to show: they are data, and stay inside their field.</summary>
internal static class PlainText
{
    /// <summary>Long enough for any name or condition.</summary>
    public const int NameLength = 120;

    /// <summary>Long enough for a race preview.</summary>
    public const int CommentLength = 2000;

    private const char Ellipsis = '…';

    /// <summary>
    /// The text on one line, without control and format characters (bidirectional overrides and zero-width ones among
    /// them), at most <paramref name="length"/> characters; null where nothing is left.
    /// </summary>
    public static string? Clean(string? text, int length = NameLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length <= length && !NeedsCleaning(trimmed))
            return trimmed.Length == text.Length ? text : trimmed.ToString();

        var clean = new StringBuilder(Math.Min(trimmed.Length, length));
        foreach (var rune in trimmed.EnumerateRunes())
        {
            if (IsHidden(rune))
                continue;
            if (clean.Length + rune.Utf16SequenceLength > length - 1)
            {
                clean.Append(Ellipsis);
                break;
            }

            clean.Append(Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? " " : rune.ToString());
        }

        var result = clean.ToString().Trim();
        return result.Length > 0 ? result : null;
    }

    private static bool NeedsCleaning(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar)
                return true;
        }

        return false;
    }

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
        || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune));
}
