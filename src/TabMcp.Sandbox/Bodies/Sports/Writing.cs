using System.Text.Json;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>Extension methods on the JSON writer that keep the bodies short.</summary>
internal static class Writing
{
    /// <summary>Writes an object: the value of a key or, without a key, a list item or a whole body.</summary>
    public static void Object(this Utf8JsonWriter json, string? key, Action members)
    {
        if (key is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(key);
        members();
        json.WriteEndObject();
    }

    public static void Items<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string key, IEnumerable<string> words) =>
        json.Items(key, words, json.WriteStringValue);

    /// <summary>Writes a price without trailing zeros: 3 and 2.25, not 3.00.</summary>
    public static void Price(this Utf8JsonWriter json, string key, decimal price) =>
        json.WriteNumber(key, price / 1.0000000000000000000000000000m);
}
