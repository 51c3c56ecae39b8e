using System.Globalization;
using System.Text;

namespace TabMcp.Application.Answers;

/// <summary>Makes words that came from upstream fit to show: they are data, and stay inside their field.</summary>
internal static class PlainText
{
    /// <summary>Long enough for any name or condition.</summary>
    public const int NameLength = 120;

    /// <summary>Long enough for a race preview.</summary>
    public const int CommentLength = 2000;

    private const char Ellipsis = '…';
    private static readonly Rune Space = new(' ');

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
            if (clean.Length + rune.Utf16SequenceLength > length)
            {
                clean.Length = LastBoundary(clean, length - 1);
                clean.Append(Ellipsis);
                break;
            }

            clean.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        var result = clean.ToString().Trim();
        return result.Length > 0 ? result : null;
    }

    /// <summary>Whether a text keeps to its line and hides nothing, so that it may be shown as it is.</summary>
    public static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune) || rune == Rune.ReplacementChar || Rune.IsControl(rune) || IsLineBreak(rune))
                return false;
        }

        return true;
    }

    private static bool NeedsCleaning(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Line and paragraph separators are white space too, and half a character is read as the replacement for one.
            if (IsHidden(rune) || rune == Rune.ReplacementChar || (Rune.IsWhiteSpace(rune) && rune != Space))
                return true;
        }

        return false;
    }

    private static int LastBoundary(StringBuilder text, int end) =>
        end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : Math.Min(end, text.Length);

    private static bool IsLineBreak(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
        || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune));
}
