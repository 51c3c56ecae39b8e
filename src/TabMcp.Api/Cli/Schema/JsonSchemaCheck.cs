using System.Text.Json;

namespace TabMcp.Api.Cli.Schema;

/// <summary>Holds a JSON value against a schema, in the few keywords that the catalogue's schemas use.</summary>
/// <remarks>A keyword that it does not know is an error, since a check that looks past a rule proves nothing.</remarks>
internal sealed class JsonSchemaCheck
{
    private const int MostFaults = 5;

    private readonly List<string> _faults = [];

    /// <summary>What does not fit, each with its place; empty where everything does.</summary>
    /// <exception cref="NotSupportedException">The schema has a keyword that is not checked here.</exception>
    public static IReadOnlyList<string> Faults(JsonElement schema, JsonElement value)
    {
        var check = new JsonSchemaCheck();
        check.Check(schema, value, "answer");
        return check._faults;
    }

    private void Check(JsonElement schema, JsonElement value, string place)
    {
        if (schema.ValueKind is JsonValueKind.True)
            return;
        if (schema.ValueKind is not JsonValueKind.Object)
            throw new NotSupportedException($"The schema of {place} is no object.");

        foreach (var keyword in schema.EnumerateObject())
        {
            if (_faults.Count < MostFaults)
                Check(keyword, schema, value, place);
        }
    }

    private void Check(JsonProperty keyword, JsonElement schema, JsonElement value, string place)
    {
        switch (keyword.Name)
        {
            case "type":
                var types = Listed(keyword.Value);
                if (!types.Exists(type => IsOf(type, value)))
                    Fault(place, $"is {Kind(value)}, not {string.Join(" or ", types)}");
                break;
            case "properties" when value.ValueKind is JsonValueKind.Object:
                foreach (var member in keyword.Value.EnumerateObject())
                    if (value.TryGetProperty(member.Name, out var held))
                        Check(member.Value, held, $"{place}.{member.Name}");
                break;
            case "required" when value.ValueKind is JsonValueKind.Object:
                foreach (var name in Listed(keyword.Value).Where(name => !value.TryGetProperty(name, out _)))
                    Fault($"{place}.{name}", "is missing");
                break;
            case "additionalProperties" when value.ValueKind is JsonValueKind.Object:
                foreach (var member in value.EnumerateObject().Where(member => !IsListed(schema, member.Name)))
                    Further(keyword.Value, member.Value, $"{place}.{member.Name}");
                break;
            case "items" when value.ValueKind is JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                    Check(keyword.Value, item, $"{place}[{index}]");
                break;
            case "enum":
                if (!keyword.Value.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
                    Fault(place, "is none of the values listed");
                break;
            case "anyOf":
                if (!keyword.Value.EnumerateArray().Any(choice => Fits(choice, value, place)))
                    Fault(place, $"is {Kind(value)}, which fits none of its forms");
                break;
            case "minimum" when value.ValueKind is JsonValueKind.Number:
                if (value.GetDecimal() < keyword.Value.GetDecimal())
                    Fault(place, $"is below {keyword.Value}");
                break;
            case "maximum" when value.ValueKind is JsonValueKind.Number:
                if (value.GetDecimal() > keyword.Value.GetDecimal())
                    Fault(place, $"is above {keyword.Value}");
                break;
            // What they ask is of another kind of value, or they ask nothing.
            case "properties" or "required" or "additionalProperties" or "items" or "minimum" or "maximum":
            case "title" or "description" or "default":
                break;
            default:
                throw new NotSupportedException(
                    $"The schema of {place} has {keyword.Name}, which is not checked here."
                );
        }
    }

    private void Further(JsonElement rule, JsonElement value, string place)
    {
        if (rule.ValueKind is JsonValueKind.False)
            Fault(place, "is not in the schema");
        else
            Check(rule, value, place);
    }

    private static bool Fits(JsonElement schema, JsonElement value, string place)
    {
        var check = new JsonSchemaCheck();
        check.Check(schema, value, place);
        return check._faults.Count is 0;
    }

    private static bool IsListed(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _);

    private static bool IsOf(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind is JsonValueKind.Object,
            "array" => value.ValueKind is JsonValueKind.Array,
            "string" => value.ValueKind is JsonValueKind.String,
            "number" => value.ValueKind is JsonValueKind.Number,
            "integer" => value.ValueKind is JsonValueKind.Number
                && value.TryGetDecimal(out var number)
                && decimal.IsInteger(number),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind is JsonValueKind.Null,
            _ => throw new NotSupportedException($"{type} is no type of JSON."),
        };

    private static List<string> Listed(JsonElement words) =>
        words.ValueKind is JsonValueKind.Array
            ? [.. words.EnumerateArray().Select(word => word.GetString()!)]
            : [words.GetString()!];

    private static string Kind(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        };

    private void Fault(string place, string rule) => _faults.Add($"{place} {rule}");
}
