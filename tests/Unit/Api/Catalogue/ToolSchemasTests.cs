using System.Text.Json;
using TabMcp.Api.Catalogue;
using TabMcp.Application.Answers;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed class ToolSchemasTests
{
    public static readonly TheoryData<string> Tools = [.. Catalogue.Tools.Tools.Select(tool => tool.Name)];

    [Fact]
    public void A_race_is_asked_for_by_four_arguments()
    {
        var schema = Input("racing_get_race");

        schema.GetProperty("type").GetString().ShouldBe("object");
        Names(schema, "required").ShouldBe(["meeting_date", "race_type", "venue_mnemonic", "race_number"]);
        Argument(schema, "race_type", "type").ShouldBe("\"string\"");
        Argument(schema, "race_type", "enum").ShouldBe("""["R","H","G"]""");
        Argument(schema, "venue_mnemonic", "minLength").ShouldBe("1");
        Argument(schema, "venue_mnemonic", "maxLength").ShouldBe("60");
        Argument(schema, "race_number", "type").ShouldBe("\"integer\"");
        Argument(schema, "race_number", "minimum").ShouldBe("1");
        Argument(schema, "race_number", "maximum").ShouldBe("30");
        Argument(schema, "fixed_odds", "default").ShouldBe("true");
    }

    [Fact]
    public void A_tool_without_a_required_argument_can_be_called_with_nothing()
    {
        var schema = Input("racing_get_next_to_go");

        (!schema.TryGetProperty("required", out var required) || required.GetArrayLength() == 0).ShouldBeTrue();
        Argument(schema, "max_races", "default").ShouldBe("10");
        Argument(schema, "max_races", "minimum").ShouldBe("1");
        Argument(schema, "max_races", "maximum").ShouldBe("50");
        Argument(schema, "jurisdiction", "enum").ShouldBe("""["NSW","VIC","QLD","SA","TAS","ACT","NT"]""");
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void No_schema_speaks_of_null(string tool)
    {
        Input(tool).GetRawText().ShouldNotContain("null");
        Output(tool).GetRawText().ShouldNotContain("null");
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Other_arguments_than_these_are_refused(string tool)
    {
        Input(tool).GetProperty("additionalProperties").ValueKind.ShouldBe(JsonValueKind.False);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void An_argument_is_required_or_may_be_left_out_and_never_both(string tool)
    {
        var schema = Input(tool);
        var required = Names(schema, "required");

        foreach (var argument in schema.GetProperty("properties").EnumerateObject())
            (required.Contains(argument.Name) && argument.Value.TryGetProperty("default", out _)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Every_answer_is_an_object_that_says_where_it_comes_from(string tool)
    {
        var schema = Output(tool);

        schema.GetProperty("type").GetString().ShouldBe("object");
        Names(schema, "required").ShouldContain("source");
        Names(schema, "required").ShouldContain("as_of");
        Argument(schema, "source", "type").ShouldBe("\"string\"");
        Argument(schema, "as_of", "format").ShouldBe("\"date-time\"");
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Every_value_of_an_answer_has_a_type(string tool)
    {
        var untyped = new List<string>();
        Walk(Output(tool), tool, untyped);

        untyped.ShouldBeEmpty();
    }

    [Fact]
    public void What_may_be_unknown_in_an_answer_is_not_required()
    {
        var required = Names(Output("racing_get_race"), "required");

        required.ShouldContain("field");
        required.ShouldNotContain("results");
        required.ShouldNotContain("start");
    }

    [Fact]
    public void A_body_of_unknown_shape_is_any_JSON_and_may_be_left_out()
    {
        var schema = ToolSchemas.Output(typeof(OpenBody), Catalogue.Json);

        Argument(schema, "body", "description").ShouldBe("\"any JSON\"");
        Names(schema, "required").ShouldBeEmpty();
        Argument(schema, "outline", "type").ShouldBe("\"object\"");
        schema.GetProperty("properties").GetProperty("outline").EnumerateObject().Count().ShouldBe(1);
    }

    // Said on purpose: what the exporter cannot make sense of is anything as well, and says nothing.
    private static bool SaysThatItIsAnything(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object
        && schema.TryGetProperty("description", out var words)
        && words.GetString() is "any JSON";

    private static void Walk(JsonElement schema, string path, List<string> untyped)
    {
        if (
            !schema.TryGetProperty("type", out _)
            && !schema.TryGetProperty("enum", out _)
            && !schema.TryGetProperty("$ref", out _)
            && !SaysThatItIsAnything(schema)
        )
            untyped.Add(path);
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                Walk(property.Value, $"{path}.{property.Name}", untyped);
        }

        if (schema.TryGetProperty("items", out var items))
            Walk(items, $"{path}[]", untyped);
    }

    private static JsonElement Input(string tool) =>
        Catalogue.InputOf(Catalogue.Tools.Tools.Single(known => known.Name == tool));

    private static JsonElement Output(string tool) =>
        Catalogue.OutputOf(Catalogue.Tools.Tools.Single(known => known.Name == tool));

    private static string Argument(JsonElement schema, string name, string keyword) =>
        schema.GetProperty("properties").GetProperty(name).GetProperty(keyword).GetRawText();

    private static List<string> Names(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var names)
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : [];
}
