using System.Text.Json;
using TabMcp.IntegrationTests.Conformance;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>What every tool promises of its answers, proven over the example call of each.</summary>
[Collection(CatalogueAnswersGroup.Name)]
public sealed class ToolAnswerTests(CatalogueAnswers answers)
{
    private const int MostBytes = 24 * 1024;

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

    [Fact]
    public async Task Every_answer_fits_the_listed_and_the_whole_schema_by_a_validator_that_is_not_ours()
    {
        var node = NodeTools.Require();
        var cases = ProductCatalogue
            .Tools.SelectMany(tool =>
                CatalogueAnswers.Revisions.SelectMany(revision =>
                    (Case[])
                        [
                            new(
                                $"{tool.Name}, listed schema, {revision}",
                                ProductCatalogue.ListedSchema(tool),
                                answers.Answer(tool.Name, revision)
                            ),
                            new(
                                $"{tool.Name}, whole schema, {revision}",
                                ProductCatalogue.FullSchema(tool),
                                answers.Answer(tool.Name, revision)
                            ),
                        ]
                )
            )
            .ToList();

        var (code, output) = await ValidateAsync(node, cases);

        code.ShouldBe(0, output);
        output.ShouldContain($"{cases.Count} answers fit");
    }

    [Theory]
    [InlineData("""{ "as_of": 7 }""")]
    [InlineData("""{ }""")]
    public async Task An_answer_that_does_not_fit_is_found(string answer)
    {
        var node = NodeTools.Require();
        const string schema = """{"type":"object","properties":{"as_of":{"type":"string"}},"required":["as_of"]}""";

        var (code, output) = await ValidateAsync(
            node,
            [new("a planted fault", JsonElement.Parse(schema), JsonElement.Parse(answer))]
        );

        code.ShouldBe(1, output);
        output.ShouldContain("a planted fault");
    }

    private static async Task<(int Code, string Output)> ValidateAsync(NodeTools node, IReadOnlyList<Case> cases)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                file,
                JsonSerializer.Serialize(cases, JsonSerializerOptions.Web),
                TestContext.Current.CancellationToken
            );
            var script = Path.Combine(Repository.Root, "scripts", "node", "validate-answers.cjs");
            return await node.RunAsync(script, node.Modules, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed record Case(string Name, JsonElement Schema, JsonElement Answer);
}
