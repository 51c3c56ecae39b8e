using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;

namespace TabMcp.Api.Publishing;

/// <summary>What a request may choose for itself, as a JSON Schema that directories make a form of.</summary>
/// <remarks>
/// Smithery takes 20 fields and 1 KB, strings, numbers and booleans alone. <c>x-from</c> says where a gateway's own callers
/// put a value; this server reads all of them in the query and in headers.
/// </remarks>
internal static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema in as few bytes as it takes.</summary>
    public static string Text { get; } = Create().ToJsonString(Plain);

    private static JsonObject Create() =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = ProductInfo.Name,
            ["type"] = "object",
            ["x-query-style"] = "dot+bracket",
            ["properties"] = new JsonObject(
                RequestOption.All.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)Property(option)))
            ),
        };

    private static JsonObject Property(RequestOption option)
    {
        var property = new JsonObject
        {
            ["type"] = "string",
            ["title"] = option.Title,
            ["description"] = option.Meaning,
        };
        if (option.Words.Count > 0)
            property["enum"] = new JsonArray([.. option.Words.Select(word => (JsonNode)word)]);
        if (option.IsSecret)
            property["format"] = "password";
        // An address is written down in more places than a header is.
        property["x-from"] = new JsonObject { [option.IsCredential ? "header" : "query"] = option.Name };
        return property;
    }
}
