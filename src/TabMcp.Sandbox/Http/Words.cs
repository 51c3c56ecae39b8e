using System.Globalization;
using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.Http;

/// <summary>Parses the date in a path.</summary>
internal static class Dates
{
    public static DateOnly? Parse(string word, DateOnly today) =>
        word switch
        {
            "today" => today,
            "tomorrow" => today.AddDays(1),
            _ => DateOnly.TryParseExact(
                word,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
                ? date
                : null,
        };
}

/// <summary>Parses the letter of a racing code.</summary>
internal static class RaceTypes
{
    public static RaceType? Parse(string letter) =>
        letter switch
        {
            "R" => RaceType.Thoroughbred,
            "H" => RaceType.Harness,
            "G" => RaceType.Greyhound,
            _ => null,
        };
}
