using System.Globalization;
using System.Text.Json.Nodes;

namespace TabMcp.Sandbox.Bodies;

/// <summary>How TAB writes times, numbers and keys that are not always there.</summary>
internal static class Json
{
    /// <summary>Times in the info service: UTC, three digits of milliseconds, <c>Z</c>
    /// (docs/upstream/services-and-links.md#times).</summary>
    public static string Time(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same, with the milliseconds cut to zero: price times are given to the second.</summary>
    public static string Second(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture);

    /// <summary>The time of something that never happened.</summary>
    public const string Never = "0001-01-01T01:00:00.000Z";

    /// <summary>Times in the results service: an offset and no milliseconds.</summary>
    public static string OffsetTime(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Prize money is text: <c>"$2100.00"</c>.</summary>
    public static string Money(decimal dollars) => dollars.ToString("$0.00", CultureInfo.InvariantCulture);

    /// <summary>A number without trailing zeros: 3 and 2.25, never 3.00.</summary>
    public static JsonNode Number(decimal value) => JsonValue.Create(value / 1.0000000000000000000000000000m);

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonArray Numbers(IEnumerable<int> numbers) => [.. numbers.Select(number => (JsonNode?)number)];

    public static JsonArray Results(IEnumerable<IReadOnlyList<int>> slots) =>
        [.. slots.Select(slot => (JsonNode?)Numbers(slot))];

    /// <summary>Adds a key that is always there, behind one that is not: bodies keep upstream's order.</summary>
    public static JsonObject With(this JsonObject body, string key, JsonNode? value)
    {
        body[key] = value;
        return body;
    }

    /// <summary>Adds a key that is there only sometimes.</summary>
    public static JsonObject When(this JsonObject body, bool present, string key, Func<JsonNode?> value)
    {
        if (present)
            body[key] = value();
        return body;
    }
}
