using System.Text.Json;
using Json.Schema;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>What every tool promises of its answers, proven over the example call of each.</summary>
[Collection(CatalogueAnswersGroup.Name)]
public sealed class ToolAnswerTests(CatalogueAnswers answers)
{
    private const int MostBytes = 24 * 1024;

    private const string Schema = """{"type":"object","properties":{"as_of":{"type":"string"}},"required":["as_of"]}""";

    private static readonly KeptFolder Kept = new("tests/Integration/Catalogue/Answers", ".json");

    public static TheoryData<string> Tools => ProductCatalogue.Names;

    [Fact]
    public void Every_tool_has_an_example_call()
    {
        var tools = ProductCatalogue.Tools.Select(tool => tool.Name).ToList();

        tools.Except(ToolCalls.Tools).Select(ToolCalls.Missing).ShouldBeEmpty();
        ToolCalls.Tools.Except(tools).ShouldBeEmpty("these examples are of tools that are not there");
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Answers_its_example_alike_in_both_eras(string tool)
    {
        var all = CatalogueAnswers.Revisions.Select(revision => answers.Answer(tool, revision)).ToList();

        all.ShouldAllBe(answer => answer.GetProperty("source").GetString() == "sandbox");
        JsonElement.DeepEquals(all[0], all[1]).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Keeps_its_default_answer_short(string tool) =>
        answers.SizeOf(tool).ShouldBeLessThanOrEqualTo(MostBytes);

    [Fact]
    public void Every_answer_is_kept() =>
        Kept.ShouldHold(
            ToolCalls.Tools.ToDictionary(
                tool => tool,
                tool => CatalogueJson.Kept(answers.Answer(tool)),
                StringComparer.Ordinal
            )
        );

    [Theory]
    [MemberData(nameof(Tools))]
    public void Answers_what_its_listed_and_its_whole_schema_say(string name)
    {
        var tool = ProductCatalogue.Tools.Single(tool => tool.Name == name);
        var listed = new AnswerSchema(ProductCatalogue.ListedSchema(tool));
        var whole = new AnswerSchema(ProductCatalogue.FullSchema(tool));

        foreach (var answer in CatalogueAnswers.Revisions.Select(revision => answers.Answer(name, revision)))
        {
            listed.Faults(answer).ShouldBeEmpty("the listed schema says otherwise");
            whole.Faults(answer).ShouldBeEmpty("the whole schema says otherwise");
        }
    }

    [Theory]
    [InlineData("""{ "as_of": 7 }""", "/as_of")]
    [InlineData("""{ }""", "as_of")]
    public void The_validator_finds_an_answer_that_does_not_fit(string answer, string fault)
    {
        var schema = new AnswerSchema(JsonElement.Parse(Schema));

        schema.Faults(JsonElement.Parse(answer)).ShouldHaveSingleItem().ShouldContain(fault);
    }

    [Fact]
    public void The_validator_refuses_a_schema_with_an_unknown_keyword() =>
        Should.Throw<JsonSchemaException>(() =>
            new AnswerSchema(
                JsonElement.Parse(Schema.Replace("\"required\"", "\"requires\"", StringComparison.Ordinal))
            )
        );
}
