using System.Text.Json.Nodes;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>The whole schema of each answer, for whoever writes a program against it; the catalogue lists an outline.</summary>
public sealed class AnswerSchemaTests
{
    private static readonly KeptFolder Schemas = new("docs/schemas", ".json");

    [Fact]
    public void The_whole_schema_of_every_answer_is_documented() =>
        Schemas.ShouldHold(
            ProductCatalogue.Tools.ToDictionary(
                tool => tool.Name,
                tool =>
                {
                    var schema = JsonObject.Create(ProductCatalogue.FullSchema(tool))!;
                    schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
                    schema.Insert(1, "title", $"The answer of {tool.Name}");
                    return CatalogueJson.Kept(schema);
                },
                StringComparer.Ordinal
            )
        );
}
