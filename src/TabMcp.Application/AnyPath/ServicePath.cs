using System.Globalization;
using System.Text;

namespace TabMcp.Application.AnyPath;

/// <summary>A path of one of TAB's public read services: <c>/v1/tab-info-service/racing/dates</c>.</summary>
/// <remarks>
/// What it holds is plain names. They are encoded once, on their way out, so that however a caller wrote the path it
/// reaches the one place that its names spell.
/// </remarks>
public sealed record ServicePath
{
    /// <summary>Longer than any address at TAB.</summary>
    public const int MaxLength = 1000;

    private const int MaxSegments = 24;
    private const int MaxSegmentLength = 300;
    private const string Version = "v1";

    // What anyone may read (docs/upstream/authentication.md#public-reads). Accounts, betting, pricing and promotions
    // are services of their own.
    private static readonly string[] Services =
    [
        "tab-info-service",
        "historical-results-service",
        "recommendation-service",
        "trending-bets-service",
    ];

    // Other signs are dots and slashes to a host that folds them. Listed, since .NET folds them only where it has ICU.
    private static readonly char[] Dots = [.. ".\u2024\u2025\u2026\u3002\uFE19\uFE30\uFE52\uFF0E\uFF61"];
    private static readonly char[] Slashes = [.. "/\\\u2044\u2215\u29F8\u29F9\uFE68\uFF0F\uFF3C"];

    private ServicePath(IReadOnlyList<string> segments) => Segments = segments;

    /// <summary>The names on the way, <c>v1</c> first, as they read when nothing is encoded.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>Whether the service wants to be told whose prices are meant; the historical one is told in its path.</summary>
    public bool TakesJurisdiction => Segments[1] is not "historical-results-service";

    /// <summary>What is wrong with a path, as a phrase that goes on from its name; null where nothing is.</summary>
    public static string? FaultOf(string? text)
    {
        if (text is null or { Length: 0 or > MaxLength })
            return $"must be a path of at most {MaxLength} characters, such as /v1/tab-info-service/racing/dates.";
        if (text.Contains('?', StringComparison.Ordinal) || text.Contains('#', StringComparison.Ordinal))
            return "must hold no query and no fragment: query keys go into params, and within a name ? is %3F and # is %23.";

        var segments = text.Split('/');
        if (segments is not ["", Version, var service, _, ..] || !Services.Contains(service, StringComparer.Ordinal))
            return $"must begin with {string.Join(" or ", Services.Select(name => $"/{Version}/{name}/"))}; other services and other hosts are not read.";
        if (segments.Length > MaxSegments)
            return $"must have at most {MaxSegments} segments.";

        return segments.Skip(1).Select(FaultOfSegment).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The path that a text spells.</summary>
    /// <exception cref="FormatException">The text has a fault.</exception>
    public static ServicePath Parse(string text) =>
        FaultOf(text) is null
            ? new([.. text.Split('/').Skip(1).Select(Uri.UnescapeDataString)])
            : throw new FormatException("This is no path of a public service.");

    private static string? FaultOfSegment(string written)
    {
        var name = Uri.UnescapeDataString(written);
        if (name.Length is 0 or > MaxSegmentLength)
            return $"must hold segments of 1 to {MaxSegmentLength} characters: no // and no / at its end.";
        if (IsEncoded(name))
            return "must be percent-encoded once or not at all; a percent sign that means itself is %25.";
        if (name.IndexOfAny(['\\', ';']) >= 0 || !IsVisible(name))
            return "must hold no backslash, semicolon, control or hidden character.";

        return name.Split(Slashes).Any(IsDots)
            ? "must not climb: no segment of dots alone, however they are written."
            : null;
    }

    // Bytes that are no text stay as they were, so this refuses those as well.
    private static bool IsEncoded(string name) =>
        name.Index()
            .Any(letter =>
                letter.Item is '%'
                && (
                    IsHex(name, letter.Index + 1, 2)
                    || (
                        letter.Index + 1 < name.Length
                        && name[letter.Index + 1] is 'u'
                        && IsHex(name, letter.Index + 2, 4)
                    )
                )
            );

    private static bool IsHex(string text, int from, int count) =>
        from + count <= text.Length && text.AsSpan(from, count).ToArray().All(char.IsAsciiHexDigit);

    private static bool IsDots(string part) =>
        part.IndexOfAny(Dots) >= 0 && part.All(letter => Dots.Contains(letter) || char.IsWhiteSpace(letter));

    private static bool IsVisible(string name)
    {
        for (var at = 0; at < name.Length; )
        {
            if (!Rune.TryGetRuneAt(name, at, out var rune) || IsHidden(rune))
                return false;
            at += rune.Utf16SequenceLength;
        }

        return true;
    }

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
