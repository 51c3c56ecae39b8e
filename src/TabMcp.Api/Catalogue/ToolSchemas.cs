using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using TabMcp.Application.Answers;

namespace TabMcp.Api.Catalogue;

/// <summary>Derives a tool's two schemas from its records.</summary>
/// <remarks>
/// A value that may be unknown is absent, never null. The exporter writes <c>["string", "null"]</c> for it, which some
/// clients cannot read, so the null is taken out and the key is not required.
/// </remarks>
internal static class ToolSchemas
{
    private const string NullWord = "null";
    private const string AnyJson = "any JSON";

    private static readonly string[] AnyTypes = ["object", "array", "string", "number", "boolean"];

    /// <summary>The schema of the arguments. Other arguments than these are refused.</summary>
    public static JsonElement Input(Type request, JsonSerializerOptions options)
    {
        var schema = Export(request, options);
        schema.Remove("description"); // the tool's own, which the catalogue shows already
        schema.TryAdd("properties", new JsonObject()); // some clients read it even where there is nothing in it
        schema["additionalProperties"] = false;
        TakeNullsOut(schema);
        return Element(schema);
    }

    /// <summary>The schema of the answer, whole; the catalogue lists its <see cref="SchemaOutline"/>.</summary>
    public static JsonElement Output(Type result, JsonSerializerOptions options)
    {
        var schema = Export(result, options);
        RequireWhatIsNeverNull(schema);
        TakeNullsOut(schema);
        return Element(schema);
    }

    private static JsonObject Export(Type type, JsonSerializerOptions options)
    {
        var schema = AIJsonUtilities.CreateJsonSchema(
            type,
            serializerOptions: options,
            inferenceOptions: new AIJsonSchemaCreateOptions
            {
                IncludeSchemaKeyword = false,
                TransformSchemaNode = (node, schema) =>
                    Known(node.TypeInfo.Type) ?? Shortened(node.TypeInfo.Type, schema),
            }
        );
        return JsonObject.Create(schema)
            ?? throw new InvalidOperationException($"{type.FullName} has no object schema.");
    }

    // A type with a converter of its own is anything at all to the exporter.
    private static JsonObject? Known(Type type) =>
        type switch
        {
            _ when type == typeof(JsonElement) || type == typeof(JsonElement?) => new()
            {
                ["description"] = AnyJson,
                // A schema that says nothing, or several types at once, is more than some clients can read.
                ["anyOf"] = new JsonArray([.. AnyTypes.Select(word => (JsonNode)new JsonObject { ["type"] = word })]),
            },
            _ when type == typeof(DateTimeOffset) => new() { ["type"] = "string", ["format"] = "date-time" },
            _ when type == typeof(DateTimeOffset?) => new()
            {
                ["type"] = new JsonArray("string", NullWord),
                ["format"] = "date-time",
            },
            _ => null,
        };

    // An outline explains itself, and every tool that may answer with one would carry its schema. What a query may hold the
    // argument's words say; a schema of several types is more than some clients can read.
    private static JsonNode Shortened(Type type, JsonNode schema)
    {
        if (
            schema is JsonObject known
            && (type == typeof(Outline) || type == typeof(IReadOnlyDictionary<string, JsonElement>))
        )
        {
            known.Remove("properties");
            known.Remove("required");
            known.Remove("additionalProperties");
        }

        return schema;
    }

    private static void RequireWhatIsNeverNull(JsonObject schema)
    {
        if (schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([
                .. properties.Where(property => !AllowsNull(property.Value)).Select(property => (JsonNode)property.Key),
            ]);
        }

        foreach (var child in Children(schema))
            RequireWhatIsNeverNull(child);
    }

    private static void TakeNullsOut(JsonObject schema)
    {
        if (schema["type"] is JsonArray types && AllowsNull(schema))
        {
            var rest = types.Where(type => !IsNullWord(type)).Select(type => type!.DeepClone()).ToList();
            schema["type"] = rest.Count is 1 ? rest[0] : new JsonArray([.. rest]);
        }

        if (schema["enum"] is JsonArray words)
            words.RemoveAll(word => word is null);
        if (schema.TryGetPropertyValue("default", out var value) && value is null)
            schema.Remove("default");
        foreach (var child in Children(schema))
            TakeNullsOut(child);
    }

    private static List<JsonObject> Children(JsonObject schema)
    {
        var properties = (schema["properties"] as JsonObject)?.Select(property => property.Value) ?? [];
        return [.. properties.Append(schema["items"]).OfType<JsonObject>()];
    }

    private static bool AllowsNull(JsonNode? schema) =>
        schema is JsonObject known
        && (known["type"] is JsonArray types ? types.Any(IsNullWord) : IsText(known["description"], AnyJson));

    private static bool IsNullWord(JsonNode? type) => IsText(type, NullWord);

    private static bool IsText(JsonNode? node, string text) =>
        node?.GetValueKind() is JsonValueKind.String
        && string.Equals(node.GetValue<string>(), text, StringComparison.Ordinal);

    private static JsonElement Element(JsonObject schema) => JsonSerializer.SerializeToElement<JsonNode>(schema);
}
