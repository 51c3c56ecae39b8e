using System.Globalization;
using System.Text.Json;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Reads the numbers and words that form writes as text; each is null where the text cannot be read.</summary>
internal static class FormWords
{
    private const int LongestName = 24;
    private const int LongestTime = 600;
    private const NumberStyles Unsigned = NumberStyles.AllowDecimalPoint;

    // Dividing by it takes the zeros off the end: 101.00 is written 101.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A number such as <c>3.3</c> or <c>101.00</c>; never below zero.</summary>
    public static decimal? NumberOf(string? text) =>
        decimal.TryParse(text, Unsigned, CultureInfo.InvariantCulture, out var number) ? number / One : null;

    /// <summary>A place from 1 on; <c>0</c> stands for none.</summary>
    public static int? PlaceOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? Above(place) : null;

    /// <summary>A day written <c>2026-04-01</c>.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>A month written <c>0323</c>, as <c>2023-03</c>.</summary>
    public static string? MonthOf(string? text) =>
        text is { Length: 4 }
        && text.All(char.IsAsciiDigit)
        && int.Parse(text[..2], CultureInfo.InvariantCulture) is >= 1 and <= 12
            ? $"20{text[2..]}-{text[..2]}"
            : null;

    /// <summary>A time in minutes and seconds, <c>1:59.87</c>, or in seconds alone, <c>20.14</c>; zero stands for none.</summary>
    public static TimeSpan? TimeOf(string? text)
    {
        var parts = text?.Split(':') ?? [];
        var minutes = 0;
        var isKnown =
            parts.Length is 1
            || (
                parts.Length is 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out minutes)
                && minutes < 60
            );
        if (!isKnown || NumberOf(parts[^1]) is not { } seconds || seconds >= LongestTime)
            return null;

        var time = TimeSpan.FromMinutes(minutes) + TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        return time > TimeSpan.Zero ? time : null;
    }

    /// <summary>Metres behind the front line from <c>20M</c> or <c>20.0</c>; none off the front, <c>FT</c>.</summary>
    public static int? MetresOf(string? text) =>
        NumberOf(text?.TrimEnd('M')) is { } metres && decimal.IsInteger(metres) && metres is > 0 and < 1000
            ? (int)metres
            : null;

    /// <summary>How a class compares with the last one in a whole word; any other word as it is.</summary>
    /// <remarks>
    /// <c>dn</c> stands beside "In Weaker Class" and <c>eq</c> beside "In Equal Class" (form-2026-04-15-R-warwick_farm-6.json);
    /// a harness runner has its rating here.
    /// </remarks>
    public static string? ClassLevelOf(string? word) =>
        word switch
        {
            "dn" => "weaker",
            "eq" => "equal",
            "up" => "stronger",
            _ => word,
        };

    /// <summary>The name of a record as answers spell it: <c>trackDistance</c> is <c>track_distance</c>.</summary>
    public static string? RecordNameOf(string name) =>
        name.Length is > 0 and <= LongestName && name.All(char.IsAsciiLetterOrDigit)
            ? JsonNamingPolicy.SnakeCaseLower.ConvertName(name)
            : null;

    /// <summary>A count or measure from 1 on; the service writes 0 for unknown.</summary>
    public static int? Above(int? number) => number is > 0 ? number : null;

    /// <inheritdoc cref="Above(int?)"/>
    public static decimal? Above(decimal? number) => number is > 0 ? number / One : null;
}
