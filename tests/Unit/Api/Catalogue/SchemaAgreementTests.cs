using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Api.Catalogue;
using TabMcp.Application;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Api.Catalogue;

/// <summary>A schema is a promise: what it lets through a call may hold, and what it shuts out a call may not.</summary>
public sealed class SchemaAgreementTests
{
    public static readonly TheoryData<string> Tools = [.. Catalogue.Tools.Tools.Select(tool => tool.Name)];

    // A schema can say that a day is text, but not that the day is real, nor that the letters of a name can be seen.
    private static readonly string[] SaidInWords =
    [
        "meeting_date",
        "venue_mnemonic",
        "cursor",
        "path",
        "params",
        "select",
        "sport_name",
        "competition_name",
        "tournament_name",
        "match_name",
        "bet_option",
        "series",
    ];

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["meeting_date"] = "\"2026-04-14\"",
        ["race_type"] = "\"R\"",
        ["venue_mnemonic"] = "\"HAW\"",
        ["race_number"] = "3",
        ["round_number"] = "3",
        ["path"] = "\"/v1/tab-info-service/racing/dates\"",
        ["runner_number"] = "2",
        ["wagering_product"] = "\"Exacta\"",
        ["sport_name"] = "\"Rugby League\"",
        ["competition_name"] = "\"NRL\"",
        ["tournament_name"] = "\"Finals\"",
        ["match_name"] = "\"Canberra v Warriors\"",
    };

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_call_may_hold_exactly_what_the_schema_lets_through(string tool)
    {
        var descriptor = Catalogue.Tools.Tools.Single(known => known.Name == tool);
        typeof(SchemaAgreementTests)
            .GetMethod(nameof(Agrees), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(descriptor.RequestType)
            .Invoke(obj: null, [descriptor]);
    }

    [Theory]
    [InlineData("""{ "type": "string", "pattern": "^[A-Z]{3}$" }""", "\"ABC\"", true)]
    [InlineData("""{ "type": "string", "pattern": "^[A-Z]{3}$" }""", "\"ABC\\n\"", false)]
    [InlineData("""{ "type": "string", "enum": ["R"] }""", "\"H\"", false)]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 3 }""", "4", false)]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 3 }""", "3", true)]
    [InlineData("""{ "type": "integer" }""", "3.5", false)]
    [InlineData("""{ "type": "array", "items": { "type": "boolean" } }""", "[true, 1]", false)]
    [InlineData("""{ "type": "boolean" }""", "\"true\"", false)]
    public void The_reading_of_schemas_that_this_rests_on_is_sound(string schema, string value, bool allowed)
    {
        Allows(JsonElement.Parse(schema), JsonElement.Parse(value)).ShouldBe(allowed);
    }

    private static void Agrees<T>(ToolDescriptor tool)
        where T : class
    {
        using var services = new ServiceCollection().AddLogging().AddMetrics().AddApplication().BuildServiceProvider();
        var validator = services.GetRequiredService<IValidator<T>>();
        var binder = new ArgumentBinder<T>(tool.Name, Catalogue.Json);
        var schema = Catalogue.InputOf(tool);
        var required = schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!).ToList()
            : [];

        foreach (var argument in schema.GetProperty("properties").EnumerateObject())
        {
            Always.Holds(
                Values(argument.Value),
                value =>
                {
                    var given = required.Append(argument.Name).Distinct().ToDictionary(name => name, Example);
                    given[argument.Name] = value;

                    var allowed = Allows(argument.Value, value);
                    var accepted = IsAccepted(binder, validator, given);
                    if (SaidInWords.Contains(argument.Name))
                        (accepted && !allowed).ShouldBeFalse($"{argument.Name}: {value.GetRawText()}");
                    else
                        accepted.ShouldBe(allowed, $"{argument.Name}: {value.GetRawText()}");
                }
            );
        }
    }

    private static JsonElement Example(string argument) => JsonElement.Parse(Good.GetValueOrDefault(argument, "null"));

    private static bool IsAccepted<T>(
        ArgumentBinder<T> binder,
        IValidator<T> validator,
        IDictionary<string, JsonElement> arguments
    )
        where T : class
    {
        try
        {
            return validator.Validate(binder.Bind(arguments)).IsValid;
        }
        catch (ToolException refusal)
        {
            refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
            return false;
        }
    }

    private static Gen<JsonElement> Values(JsonElement schema)
    {
        var words = schema.TryGetProperty("enum", out var list)
            ? list.EnumerateArray().Select(word => word.GetString()!).ToList()
            : [];
        var texts = Gen.OneOf([
            Any.Text,
            Any.Near("HAW"),
            Any.Near("NS"),
            Gen.Elements("NS\n", "HAW\n", "2026-04-14\n"),
            Any.Near("2026-04-14"),
            Gen.ArrayOf(Any.Letter).Select(letters => new string(letters)),
            .. words.Select(Any.Near),
        ]);
        var single = Gen.OneOf(
            texts.Select(Json),
            Gen.Choose(-5, 60).Select(Json),
            Gen.Elements(int.MinValue, int.MaxValue).Select(Json),
            Gen.Elements("true", "false", "3.5", "3.0", "1e1", "1e3", "99999999999", "[]", "{}", "[[]]", """{"a":1}""")
                .Select(text => JsonElement.Parse(text))
        );
        if (!schema.TryGetProperty("items", out var items))
            return single;

        return Gen.OneOf(single, Gen.ListOf(Values(items)).Select(values => Json(values.Take(3))));
    }

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);

    private static bool Allows(JsonElement schema, JsonElement value)
    {
        var kind = schema.GetProperty("type").GetString();
        return kind switch
        {
            "string" => value.ValueKind is JsonValueKind.String && AllowsText(schema, value.GetString()!),
            "integer" => value.ValueKind is JsonValueKind.Number && AllowsNumber(schema, value.GetDouble()),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "object" => value.ValueKind is JsonValueKind.Object,
            "array" => value.ValueKind is JsonValueKind.Array
                && value.EnumerateArray().All(item => Allows(schema.GetProperty("items"), item)),
            _ => throw new NotSupportedException($"This test reads no schema of type {kind}."),
        };
    }

    private static bool AllowsText(JsonElement schema, string text)
    {
        // Words are read in either case, for the sake of older callers; the schema lists one spelling.
        var words = schema.TryGetProperty("enum", out var list)
            ? list.EnumerateArray().Select(word => word.GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : null;
        // In a schema the dollar sign stands for the very end; in .NET also for the place before a last line break.
        return words?.Contains(text) is not false
            && (!schema.TryGetProperty("minLength", out var least) || text.Length >= least.GetInt32())
            && (!schema.TryGetProperty("maxLength", out var most) || text.Length <= most.GetInt32())
            && (
                !schema.TryGetProperty("pattern", out var pattern)
                || (
                    !text.EndsWith('\n')
                    && Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))
                )
            );
    }

    private static bool AllowsNumber(JsonElement schema, double number) =>
        Math.Abs(number - Math.Truncate(number)) < double.Epsilon
        && number is >= int.MinValue and <= int.MaxValue
        && (!schema.TryGetProperty("minimum", out var least) || number >= least.GetDouble())
        && (!schema.TryGetProperty("maximum", out var most) || number <= most.GetDouble());
}
