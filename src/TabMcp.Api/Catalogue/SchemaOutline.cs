using System.Text.Json;
using System.Text.Json.Nodes;

namespace TabMcp.Api.Catalogue;

/// <summary>The part of an answer's schema that a client needs to find its way, short enough to be listed for every tool.</summary>
/// <remarks>
/// It names every member of the answer, and of each list in it the members that every item has, all with their types and
/// nothing more. Every answer that fits the full schema fits this one. See <c>docs/adr/0006</c>.
/// </remarks>
internal static class SchemaOutline
{
    private const string Type = "type";
    private const string AnyOf = "anyOf";
    private const string Items = "items";
    private const string Properties = "properties";

    /// <summary>The outline of a full schema, as <see cref="ToolSchemas.Output"/> gives it.</summary>
    public static JsonElement Of(JsonElement full)
    {
        var schema = JsonObject.Create(full) ?? throw new ArgumentException("No schema of an object.", nameof(full));
        return JsonSerializer.SerializeToElement<JsonNode>(Members(schema, static _ => true, MemberOfAnswer));
    }

    private static JsonObject MemberOfAnswer(JsonNode? schema)
    {
        var member = Bare(schema);
        if (schema is JsonObject list && list[Items] is JsonObject item && item[Properties] is not null)
        {
            var always = Required(item);
            member[Items] = Members(item, always.Contains, Bare);
        }

        return member;
    }

    private static JsonObject Members(
        JsonObject schema,
        Func<string, bool> isListed,
        Func<JsonNode?, JsonObject> describe
    )
    {
        var outline = Bare(schema);
        if (schema[Properties] is JsonObject properties)
        {
            outline[Properties] = new JsonObject(
                properties
                    .Where(property => isListed(property.Key))
                    .Select(property => KeyValuePair.Create(property.Key, (JsonNode?)describe(property.Value)))
            );
        }

        return outline;
    }

    private static HashSet<string> Required(JsonObject schema) =>
        (schema["required"] as JsonArray)?.Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal)
        ?? [];

    // A list keeps the type of its items, since some clients take no list without one.
    private static JsonObject Bare(JsonNode? schema)
    {
        var outline = new JsonObject();
        if (schema is not JsonObject known)
            return outline; // anything at all

        if (known[Type] is { } type)
            outline[Type] = type.DeepClone();
        if (known[AnyOf] is { } any)
            outline[AnyOf] = any.DeepClone();
        if (known[Items] is { } items)
            outline[Items] = Bare(items);
        return outline;
    }
}
