using System.CommandLine;
using System.Text.Json;
using TabMcp.Api.Cli;

namespace TabMcp.UnitTests.Api.Cli;

public sealed class CallArgumentTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"3\"", "3")]
    [InlineData("""{"type":"integer"}""", "3", "3")]
    [InlineData("""{"type":"integer"}""", "\"three\"", "three")]
    [InlineData("""{"type":"number"}""", "-2.5", "-2.5")]
    [InlineData("""{"type":"boolean"}""", "true")]
    [InlineData("""{"type":"boolean"}""", "false", "false")]
    [InlineData("""{"type":"object"}""", """{"a":1}""", """{"a":1}""")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """["a","b"]""", "a, b")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """["a,b"]""", """["a,b"]""")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "[1,2]", "1,2")]
    public void Text_becomes_the_kind_of_JSON_that_the_schema_names(string schema, string json, params string[] text)
    {
        var argument = new CallArgument("some_name", JsonElement.Parse(schema), isRequired: false);
        var parsed = new Command("call") { argument.Option }.Parse(["--some-name", .. text]);

        parsed.Errors.ShouldBeEmpty();
        argument.Read(parsed).ShouldNotBeNull().ToJsonString().ShouldBe(json);
    }

    [Fact]
    public void What_is_left_out_is_left_to_the_tool()
    {
        var argument = new CallArgument("some_name", JsonElement.Parse("""{"type":"boolean"}"""), isRequired: false);

        argument.Read(new Command("call") { argument.Option }.Parse([])).ShouldBeNull();
    }

    [Fact]
    public void Names_of_options_may_be_written_with_underscores_and_values_stay_as_they_are() =>
        CallCommand
            .Plain(["call", "x", "--max_races", "a_b", "--some_name=c_d", "--json", "{\"a_b\":1}"])
            .ShouldBe(["call", "x", "--max-races", "a_b", "--some-name=c_d", "--json", "{\"a_b\":1}"]);
}
