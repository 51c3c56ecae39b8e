using System.Text.Json.Nodes;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;

namespace TabMcp.RepositoryTests.Publishing;

/// <summary>The entry of the MCP registry, as <c>scripts/pack</c> takes it: whole but for the digests of bundles.</summary>
internal static class RegistryEntry
{
    public const string Path = "server.json";

    /// <summary>The name by which the registry knows the server; the readme and the image carry it as proof of ownership.</summary>
    public const string Name = "io.github.tab-mcp/tab-mcp";

    /// <summary>What <c>scripts/pack</c> makes bundles for.</summary>
    public static readonly IReadOnlyList<string> Runtimes = ["linux-x64", "osx-arm64", "win-x64"];

    public static JsonObject Create() =>
        new()
        {
            ["$schema"] = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
            ["name"] = Name,
            ["title"] = ProductInfo.Title,
            ["description"] = ProductInfo.Description,
            ["version"] = ProductInfo.Version,
            ["websiteUrl"] = ProductInfo.Website,
            ["repository"] = new JsonObject { ["url"] = ProductInfo.Website, ["source"] = "github" },
            ["remotes"] = new JsonArray(Remote()),
            ["packages"] = new JsonArray([Image(), .. Runtimes.Select(Bundle)]),
        };

    private static JsonObject Remote() =>
        new()
        {
            ["type"] = "streamable-http",
            ["url"] = "https://{host}/mcp",
            ["variables"] = new JsonObject
            {
                ["host"] = new JsonObject
                {
                    ["description"] = "Host name of a server that you or someone you trust runs",
                    ["isRequired"] = true,
                    ["placeholder"] = "tab-mcp.example.com",
                },
            },
            ["headers"] = new JsonArray([.. RequestOption.All.Select(option => (JsonNode)Header(option))]),
        };

    private static JsonObject Header(RequestOption option) =>
        Input(option.Name, option.Meaning, option.IsSecret, option.Words);

    private static JsonObject Image() =>
        new()
        {
            ["registryType"] = "oci",
            ["identifier"] = $"ghcr.io/tab-mcp/tab-mcp:{ProductInfo.Version}",
            ["runtimeHint"] = "docker",
            ["transport"] = new JsonObject { ["type"] = "stdio" },
            ["packageArguments"] = new JsonArray(new JsonObject { ["type"] = "positional", ["value"] = "--stdio" }),
            ["environmentVariables"] = Variables(),
        };

    private static JsonObject Bundle(string runtime) =>
        new()
        {
            ["registryType"] = "mcpb",
            ["identifier"] =
                $"{ProductInfo.Website}/releases/download/v{ProductInfo.Version}/tab-mcp-{ProductInfo.Version}-{runtime}.mcpb",
            ["version"] = ProductInfo.Version,
            ["transport"] = new JsonObject { ["type"] = "stdio" },
            ["environmentVariables"] = Variables(),
        };

    private static JsonArray Variables() => [.. PublishedSetting.All.Select(Variable)];

    private static JsonObject Variable(PublishedSetting setting)
    {
        var input = Input(setting.Setting.Name, setting.Setting.Meaning, setting.IsSecret, setting.Words);
        if (setting.Setting.Default.Length > 0)
            input["default"] = setting.Setting.Default;
        if (setting.IsSwitch)
            input["format"] = "boolean";
        return input;
    }

    private static JsonObject Input(string name, string description, bool isSecret, IReadOnlyList<string> words)
    {
        var input = new JsonObject { ["name"] = name, ["description"] = description };
        if (isSecret)
            input["isSecret"] = true;
        if (words.Count > 0)
            input["choices"] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        return input;
    }
}
