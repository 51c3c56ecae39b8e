using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using TabMcp.Api.Configuration;
using TabMcp.IntegrationTests.Catalogue;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Publishing;

/// <summary>A bundle is made, is what its format asks for, and serves where nothing but the bundle is.</summary>
public sealed class BundleTests(PackedBundle bundle) : IClassFixture<PackedBundle>
{
    private const string Inspector = "@modelcontextprotocol/inspector/clients/launcher/build/index.js";

    [Fact]
    public async Task The_format_s_own_tool_takes_it()
    {
        var node = Require();

        var (code, output) = await node.RunAsync(PackedBundle.Script, "validate", bundle.Unpacked + "/manifest.json");

        code.ShouldBe(0, output);
        output.ShouldContain("validation passes");
    }

    [Fact]
    public void The_registry_entry_names_the_file_by_its_digest()
    {
        Require();
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(bundle.File)));

        var packages = JsonNode.Parse(File.ReadAllText(bundle.RegistryFile))!["packages"]!.AsArray();

        var package = packages.Single(one => one!["registryType"]!.GetValue<string>() is "mcpb")!;
        package["fileSha256"]!.GetValue<string>().ShouldBe(digest);
        package["identifier"]!.GetValue<string>().ShouldEndWith("/" + Path.GetFileName(bundle.File));
        bundle.Output.ShouldContain(digest);
        packages.Count.ShouldBe(2, "a bundle that was not made cannot be fetched");
    }

    [Fact]
    public async Task Another_s_client_lists_its_tools_as_the_manifest_has_them()
    {
        var node = Require();

        var output = await InspectAsync(node, bundle.HostEntry(), "--method", "tools/list");

        Json(output)
            .GetProperty("tools")
            .EnumerateArray()
            .Select(tool => tool.GetProperty("name").GetString())
            .ShouldBe(ProductCatalogue.Tools.Select(tool => tool.Name));
    }

    [Fact]
    public async Task Another_s_client_calls_a_tool()
    {
        var node = Require();
        var entry = bundle.HostEntry(("sandbox", "true"), ("jurisdiction", "VIC"));

        var output = await InspectAsync(node, entry, "--method", "tools/call", "--tool-name", "racing_get_next_to_go");

        var answer = Json(output).GetProperty("structuredContent");
        answer.GetProperty("source").GetString().ShouldBe("sandbox");
        answer.GetProperty("jurisdiction").GetString().ShouldBe("VIC");
    }

    private static NodeTools Require()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The bundle that is tested is that of Linux.");
        return NodeTools.Require();
    }

    private static JsonElement Json(string output) =>
        JsonElement.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)]);

    private async Task<string> InspectAsync(NodeTools node, JsonObject entry, params string[] arguments)
    {
        // The client passes the server's standard error on, beside what it prints itself.
        entry["env"]![Setting.LogLevel.Name] = "None";
        var file = Path.Combine(bundle.Unpacked, Path.GetRandomFileName() + ".json");
        var configuration = new JsonObject { ["mcpServers"] = new JsonObject { ["tab"] = entry } };
        await File.WriteAllTextAsync(file, configuration.ToJsonString(), TestContext.Current.CancellationToken);

        var (code, output) = await node.RunAsync(
            Inspector,
            ["--cli", "--config", file, "--server", "tab", .. arguments]
        );

        code.ShouldBe(0, output);
        return output;
    }
}
