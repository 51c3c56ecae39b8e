using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TabMcp.Application.Tools;

namespace TabMcp.Api.Catalogue;

/// <summary>How arguments and answers are written: one set of options for schemas, binding and results.</summary>
internal static class ToolJson
{
    /// <summary>The key by which every answer says where its data comes from.</summary>
    public const string Source = "source";

    /// <summary>The key by which an answer says that it is older than it should be, because TAB is down.</summary>
    public const string Stale = "stale";

    private const string Age = "age_ms";

    /// <summary>Options by which the tools' answers say that they come from <paramref name="source"/>, and how old those are that are kept.</summary>
    public static JsonSerializerOptions Create(string source, IReadOnlyList<ToolDescriptor> tools, TimeProvider clock)
    {
        var results = tools.Select(tool => tool.ResultType).ToHashSet();
        var kept = tools.Where(tool => tool.FreshFor > TimeSpan.Zero).Select(tool => tool.ResultType).ToHashSet();
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
                Modifiers = { type => SayWhereFrom(type, source, results), type => SayHowOld(type, kept, clock) },
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

    // Kept answers are given again, so the age is worked out as each is written. Whether one is stale is the call's to say.
    private static void SayHowOld(JsonTypeInfo type, HashSet<Type> kept, TimeProvider clock)
    {
        if (!kept.Contains(type.Type) || AsOf(type.Type) is not { } asOf)
            return;

        var age = type.CreateJsonPropertyInfo(typeof(long), Age);
        age.Get = answer => (long)(clock.GetUtcNow() - asOf(answer)).TotalMilliseconds;
        type.Properties.Add(age);
        var stale = type.CreateJsonPropertyInfo(typeof(bool?), Stale);
        stale.Get = _ => null;
        type.Properties.Add(stale);
    }

    private static Func<object, DateTimeOffset>? AsOf(Type type) =>
        type.GetProperty("AsOf") is { } property && property.PropertyType == typeof(DateTimeOffset)
            ? answer => (DateTimeOffset)property.GetValue(answer)!
            : null;
}
