using System.Globalization;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Reads the words that sports bodies share into the Domain; each is null where the text cannot be read.</summary>
internal static class SportsWords
{
    /// <summary>
    /// A name that may travel back in an address, so it stays as upstream spells it. One that hides characters or breaks
    /// its line is cleaned for showing, and no longer reaches what it names.
    /// </summary>
    public static string? NameOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null
        : name.Length <= UpstreamText.MaxLength && PlainText.IsPlain(name) ? name
        : PlainText.Clean(name, UpstreamText.MaxLength);

    /// <summary>Points given or received, from text such as <c>+2.5</c>.</summary>
    public static decimal? LineOf(string? text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var line
        )
            ? line
            : null;

    /// <summary>A whole number, however it is spelled: the service mixes integers and decimals
    /// (docs/upstream/services-and-links.md#numbers-and-money).</summary>
    public static long? NumberOf(decimal? number) =>
        number is >= 0 and <= long.MaxValue && decimal.IsInteger(number.Value) ? (long)number : null;

    /// <inheritdoc cref="NumberOf"/>
    public static int? CountOf(decimal? number) =>
        NumberOf(number) is { } count and <= int.MaxValue ? (int)count : null;
}
