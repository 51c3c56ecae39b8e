using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TabMcp.Api.Catalogue;

/// <summary>How arguments and answers are written: one set of options for schemas, binding and results.</summary>
internal static class ToolJson
{
    /// <summary>The key by which every answer says where its data comes from.</summary>
    public const string Source = "source";

    /// <summary>Options whose answers, the <paramref name="resultTypes"/>, say that they come from <paramref name="source"/>.</summary>
    public static JsonSerializerOptions Create(string source, IEnumerable<Type> resultTypes)
    {
        var results = resultTypes.ToHashSet();
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            // Answers are JSON inside JSON, never inside HTML: escaping quotes and accents would only cost tokens.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            Converters =
            {
                new UtcInstantConverter(),
                new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers = { type => SayWhereFrom(type, source, results) },
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void SayWhereFrom(JsonTypeInfo type, string source, HashSet<Type> results)
    {
        if (!results.Contains(type.Type))
            return;

        var property = type.CreateJsonPropertyInfo(typeof(string), Source);
        property.Get = _ => source;
        property.IsGetNullable = false;
        property.IsSetNullable = false; // nothing sets it, but the schema takes the word of both
        type.Properties.Add(property);
    }
}
