using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Mcp;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>The catalogue as clients receive it, one sorted file a tool: a changed word is a changed file in review.</summary>
public sealed class SnapshotTests
{
    private const string Advice = "run scripts/accept, and read what it changed as a caller would";
    private const int DefinitionBudget = 40 * 1024;

    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    private static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    [Fact]
    public async Task Every_tool_is_listed_as_its_snapshot_has_it()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Integration", "Catalogue", "Snapshots");
        var tools = await ListedToolsAsync();
        if (Accepts)
            Rewrite(folder, tools);

        Directory.CreateDirectory(folder);
        var kept = Directory
            .EnumerateFiles(folder, "*.json")
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal);
        kept.ToList().ShouldBe([.. tools.Keys], Advice);
        foreach (var (name, tool) in tools)
        {
            var snapshot = await File.ReadAllTextAsync(
                Path.Combine(folder, $"{name}.json"),
                TestContext.Current.CancellationToken
            );
            tool.ShouldBe(snapshot, Advice);
        }
    }

    [Fact]
    public async Task The_list_is_in_order_and_within_its_budget()
    {
        var list = await ListAsync();
        var tools = list.GetProperty("tools").EnumerateArray().ToList();

        tools.Select(tool => tool.GetProperty("name").GetString()).ShouldBeInOrder();
        JsonSerializer.SerializeToUtf8Bytes(list, Compact).Length.ShouldBeLessThanOrEqualTo(DefinitionBudget);
    }

    private static void Rewrite(string folder, SortedDictionary<string, string> tools)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var (name, tool) in tools)
            File.WriteAllText(Path.Combine(folder, $"{name}.json"), tool);
    }

    private static async Task<SortedDictionary<string, string>> ListedToolsAsync()
    {
        var tools = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var tool in (await ListAsync()).GetProperty("tools").EnumerateArray())
            tools[tool.GetProperty("name").GetString()!] =
                Sorted(JsonNode.Parse(tool.GetRawText()))!.ToJsonString(Indented) + "\n";
        return tools;
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

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
