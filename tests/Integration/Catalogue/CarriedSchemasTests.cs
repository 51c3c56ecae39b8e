using System.Text.Json.Nodes;
using TabMcp.Api.Catalogue;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>The schemas that the server carries, held to the records that they were derived from.</summary>
public sealed class CarriedSchemasTests
{
    private const string Advice =
        "the server lists what a tool's records no longer say: run scripts/accept, which derives src/TabMcp.Api/Catalogue/schemas.json again";

    [Fact]
    public void The_kept_schemas_are_those_of_every_tool_and_no_other() =>
        KeptFolder.ShouldHold("src/TabMcp.Api/Catalogue/schemas.json", CatalogueJson.Kept(Derived()));

    [Fact]
    public void The_server_carries_the_schemas_that_its_records_say_and_no_other()
    {
        Assert.SkipWhen(KeptFolder.Accepts, "They are built in by the next build.");

        CatalogueJson.Kept(ListedSchemas.Carried).ShouldBe(CatalogueJson.Kept(Derived()), Advice);
    }

    [Fact]
    public void Every_tool_lists_what_its_records_say()
    {
        Assert.SkipWhen(KeptFolder.Accepts, "They are built in by the next build.");

        foreach (var (tool, listed) in ProductCatalogue.WithWrites)
        {
            var derived = ProductCatalogue.Derived(tool);
            CatalogueJson
                .Kept(listed.InputSchema)
                .ShouldBe(CatalogueJson.Kept(derived.Input), $"{tool.Name}: {Advice}");
            CatalogueJson
                .Kept(listed.OutputSchema!.Value)
                .ShouldBe(CatalogueJson.Kept(derived.Output), $"{tool.Name}: {Advice}");
        }
    }

    private static JsonObject Derived() =>
        new(
            ProductCatalogue.WithWrites.Select(entry =>
            {
                var schemas = ProductCatalogue.Derived(entry.Tool);
                var kept = new JsonObject
                {
                    [ListedSchemas.InputKey] = JsonObject.Create(schemas.Input),
                    [ListedSchemas.OutputKey] = JsonObject.Create(schemas.Output),
                };
                return KeyValuePair.Create(entry.Tool.Name, (JsonNode?)kept);
            })
        );
}
