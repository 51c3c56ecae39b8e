using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TabMcp.Tests;

/// <summary>JSON as kept files have it: indented, nothing escaped without need, and one line break at the end.</summary>
internal static class CatalogueJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Kept(JsonNode? node) => (node?.ToJsonString(Indented) ?? "null") + "\n";

    public static string Kept(JsonElement element) => JsonSerializer.Serialize(element, Indented) + "\n";

    /// <summary>The same with the members of every object in the order of their names.</summary>
    public static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
