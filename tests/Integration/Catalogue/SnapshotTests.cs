using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>The catalogue as clients receive it, one sorted file a tool: a changed word is a changed file in review.</summary>
public sealed class SnapshotTests
{
    private const int DefinitionBudget = 40 * 1024;

    private static readonly KeptFolder Snapshots = new("tests/Integration/Catalogue/Snapshots", ".json");

    [Fact]
    public async Task Every_tool_is_listed_as_its_snapshot_has_it()
    {
        var tools = (await ListAsync())
            .GetProperty("tools")
            .EnumerateArray()
            .ToDictionary(
                tool => tool.GetProperty("name").GetString()!,
                tool => CatalogueJson.Kept(CatalogueJson.Sorted(JsonNode.Parse(tool.GetRawText()))),
                StringComparer.Ordinal
            );

        Snapshots.ShouldHold(tools);
    }

    [Fact]
    public async Task The_list_is_in_order_and_within_its_budget_on_the_wire()
    {
        var list = await ListAsync();

        list.GetProperty("tools")
            .EnumerateArray()
            .Select(tool => tool.GetProperty("name").GetString())
            .ShouldBeInOrder();
        Encoding.UTF8.GetByteCount(list.GetRawText()).ShouldBeLessThanOrEqualTo(DefinitionBudget);
    }

    private static async Task<JsonElement> ListAsync()
    {
        await using var product = await Product.StartAsync();
        var answer = await RawHttp
            .Post(product.Endpoint, RawHttp.ListTools)
            .With("MCP-Protocol-Version", "2025-11-25")
            .SendAsync();
        return answer.Last.GetProperty("result");
    }
}
