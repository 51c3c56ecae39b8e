using System.Globalization;
using System.Text.Json.Nodes;

namespace TabMcp.Sandbox.Bodies;

/// <summary>Writes times, numbers and optional keys in TAB's formats.</summary>
internal static class Json
{
    /// <summary>Times in the info service: UTC, three digits of milliseconds, <c>Z</c>
    /// (docs/upstream/services-and-links.md#times).</summary>
    public static string Time(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same format with zero milliseconds: price times are precise to the second.</summary>
    public static string Second(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture);

    /// <summary>The value for the time of an event that never happened.</summary>
    public const string Never = "0001-01-01T01:00:00.000Z";

    /// <summary>Times in the results service: with an offset, without milliseconds.</summary>
    public static string OffsetTime(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Prize money is text: <c>"$2100.00"</c>.</summary>
    public static string Money(decimal dollars) => dollars.ToString("$0.00", CultureInfo.InvariantCulture);

    /// <summary>A number without trailing zeros: 3 and 2.25, not 3.00.</summary>
    public static JsonNode Number(decimal value) => JsonValue.Create(value / 1.0000000000000000000000000000m);

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonArray Numbers(IEnumerable<int> numbers) => [.. numbers.Select(number => (JsonNode?)number)];

    public static JsonArray Results(IEnumerable<IReadOnlyList<int>> slots) =>
        [.. slots.Select(slot => (JsonNode?)Numbers(slot))];

    /// <summary>Adds a required key after an optional one, so that bodies keep upstream's order.</summary>
    public static JsonObject With(this JsonObject body, string key, JsonNode? value)
    {
        body[key] = value;
        return body;
    }

    /// <summary>Adds an optional key.</summary>
    public static JsonObject When(this JsonObject body, bool present, string key, Func<JsonNode?> value)
    {
        if (present)
            body[key] = value();
        return body;
    }
}
