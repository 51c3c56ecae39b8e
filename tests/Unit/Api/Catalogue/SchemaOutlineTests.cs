using System.Text.Json;
using TabMcp.Api.Catalogue;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed class SchemaOutlineTests
{
    private const string Full = """
        {
          "type": "object",
          "properties": {
            "as_of": { "type": "string", "format": "date-time" },
            "jurisdiction": { "type": "string", "enum": ["NSW", "VIC"] },
            "start": { "type": "object", "properties": { "utc": { "type": "string" } }, "required": ["utc"] },
            "numbers": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } },
            "field": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "name": { "type": "string", "description": "Its name." },
                  "fixed": { "type": "object", "properties": { "win": { "type": "number" } } },
                  "starts": {
                    "type": "array",
                    "items": { "type": "object", "properties": { "place": { "type": "integer" } } }
                  }
                },
                "required": ["name", "starts"]
              }
            },
            "anything": true
          },
          "required": ["as_of", "field"]
        }
        """;

    private const string Outline = """
        {
          "type": "object",
          "properties": {
            "as_of": { "type": "string" },
            "jurisdiction": { "type": "string" },
            "start": { "type": "object" },
            "numbers": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } },
            "field": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "name": { "type": "string" },
                  "starts": { "type": "array", "items": { "type": "object" } }
                }
              }
            },
            "anything": {}
          }
        }
        """;

    [Fact]
    public void Names_the_members_of_an_answer_and_those_that_every_item_of_its_lists_has()
    {
        var outline = SchemaOutline.Of(JsonElement.Parse(Full));

        JsonElement.DeepEquals(outline, JsonElement.Parse(Outline)).ShouldBeTrue(outline.GetRawText());
    }

    [Fact]
    public void Refuses_what_is_no_schema_of_an_object() =>
        Should.Throw<ArgumentException>(() => SchemaOutline.Of(JsonElement.Parse("null")));

    [Fact]
    public void Is_what_the_catalogue_lists()
    {
        foreach (var (tool, listed) in Catalogue.Tools.Tools.Zip(Catalogue.Tools.McpTools))
        {
            JsonElement
                .DeepEquals(listed.ProtocolTool.OutputSchema!.Value, SchemaOutline.Of(Catalogue.OutputOf(tool)))
                .ShouldBeTrue(tool.Name);
        }
    }
}
