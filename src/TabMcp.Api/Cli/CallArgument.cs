using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TabMcp.Api.Cli;

/// <summary>One argument of a tool as an option of the command line, made from the tool's schema.</summary>
/// <remarks>
/// Text becomes the kind of JSON that the schema names. What does not fit its kind goes on as text: the tool refuses it in
/// the words in which it refuses every caller.
/// </remarks>
internal sealed class CallArgument
{
    private readonly JsonElement _schema;

    public CallArgument(string name, JsonElement schema, bool isRequired)
    {
        (Name, _schema) = (name, schema);
        Option = new($"--{name.Replace('_', '-')}")
        {
            Description = Describe(schema, isRequired),
            HelpName = HelpOf(schema),
            CustomParser = argument => [.. argument.Tokens.Select(token => token.Value)],
            // A list may be repeated, and true needs no saying.
            Arity = TypeOf(schema) switch
            {
                "array" => ArgumentArity.OneOrMore,
                "boolean" => ArgumentArity.ZeroOrOne,
                _ => ArgumentArity.ExactlyOne,
            },
        };
    }

    /// <summary>The name that the tool knows.</summary>
    public string Name { get; }

    /// <summary>The option that gives it.</summary>
    public Option<string[]> Option { get; }

    /// <summary>What the command line gives; null where it is left out.</summary>
    public JsonNode? Read(ParseResult parsed) =>
        parsed.GetResult(Option) is { Implicit: false } result
            ? Value(_schema, result.GetValueOrDefault<string[]>() ?? [])
            : null;

    private static JsonNode? Value(JsonElement schema, string[] texts) =>
        TypeOf(schema) switch
        {
            "array" => Items(schema, texts),
            "boolean" when texts is [] => true,
            var type => One(type, texts[0]),
        };

    // A value with a comma in it is written as JSON.
    private static JsonArray Items(JsonElement schema, string[] texts)
    {
        var type = schema.TryGetProperty("items", out var items) ? TypeOf(items) : null;
        return texts is [var only] && Json(only) is JsonArray list
            ? list
            :
            [
                .. texts
                    .SelectMany(text =>
                        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    )
                    .Select(text => One(type, text)),
            ];
    }

    private static JsonNode? One(string? type, string text) =>
        type switch
        {
            "string" => text,
            "boolean" when bool.TryParse(text, out var word) => word,
            "integer"
            or "number"
                when decimal.TryParse(
                    text,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            "boolean" or "integer" or "number" => text,
            _ => Json(text) ?? text,
        };

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // Text that is no JSON is text.
            return null;
        }
    }

    private static string? TypeOf(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString() : null;

    private static string Describe(JsonElement schema, bool isRequired)
    {
        var purpose = schema.TryGetProperty("description", out var words) ? words.GetString()! : "";
        if (isRequired)
            return $"{purpose} Required.";
        return schema.TryGetProperty("default", out var standard)
            ? $"{purpose} [default: {standard.GetRawText()}]"
            : purpose;
    }

    private static string HelpOf(JsonElement schema)
    {
        var one = schema.TryGetProperty("items", out var items) ? items : schema;
        return one.TryGetProperty("enum", out var words)
            ? string.Join('|', words.EnumerateArray().Select(word => word.ToString()))
            : TypeOf(one) switch
            {
                "integer" or "number" => "number",
                "boolean" => "true|false",
                "string" => "text",
                _ => "json",
            };
    }
}
