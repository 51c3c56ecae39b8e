using System.Text.Json;
using TabMcp.Api.Cli.Schema;

namespace TabMcp.UnitTests.Api.Cli.Schema;

public sealed class JsonSchemaCheckTests
{
    [Theory]
    [InlineData("""{"type":"object"}""", "{}")]
    [InlineData("""{"type":["string","null"]}""", "null")]
    [InlineData("""{"type":"integer"}""", "3.0")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"b":1}""")]
    [InlineData("""{"items":{"type":"number"}}""", "[1,2.5]")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"array"}]}""", "[]")]
    [InlineData("""{"enum":["R","H"]}""", "\"H\"")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"any":"text"}""")]
    [InlineData("true", "1")]
    public void Passes_what_fits(string schema, string value) => Faults(schema, value).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"type":"object"}""", "[]", "answer is a list, not object")]
    [InlineData("""{"type":"integer"}""", "2.5", "answer is a number, not integer")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":1}""", "answer.a is a number, not string")]
    [InlineData("""{"items":{"type":"number"}}""", """[1,"x"]""", "answer[1] is a string, not number")]
    [InlineData("""{"required":["a"]}""", "{}", "answer.a is missing")]
    [InlineData("""{"anyOf":[{"type":"string"}]}""", "1", "answer is a number, which fits none of its forms")]
    [InlineData("""{"enum":["R"]}""", "\"X\"", "answer is none of the values listed")]
    [InlineData("""{"additionalProperties":false}""", """{"a":1}""", "answer.a is not in the schema")]
    [InlineData("""{"minimum":1}""", "0", "answer is below 1")]
    [InlineData("""{"maximum":1}""", "2", "answer is above 1")]
    public void Names_the_place_of_what_does_not_fit(string schema, string value, string fault) =>
        Faults(schema, value).ShouldBe([fault]);

    [Fact]
    public void Refuses_to_look_past_a_keyword_that_it_does_not_know() =>
        Should
            .Throw<NotSupportedException>(() =>
                Faults("""{"properties":{"a":{"patternProperties":{}}}}""", """{"a":{}}""")
            )
            .Message.ShouldContain("patternProperties");

    [Fact]
    public void Says_no_more_than_can_be_read() =>
        Faults("""{"items":{"type":"string"}}""", $"[{string.Join(',', Enumerable.Range(0, 100))}]").Count.ShouldBe(5);

    private static IReadOnlyList<string> Faults(string schema, string value) =>
        JsonSchemaCheck.Faults(JsonElement.Parse(schema), JsonElement.Parse(value));
}
