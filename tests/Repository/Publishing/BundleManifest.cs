using System.Text.Json.Nodes;
using TabMcp.Api.Hosting;
using TabMcp.Application;
using TabMcp.Application.Tools;

namespace TabMcp.RepositoryTests.Publishing;

/// <summary>The manifest of a bundle, as <c>scripts/pack</c> takes it: whole but for what differs by runtime.</summary>
internal static class BundleManifest
{
    public const string Path = "deploy/mcpb/manifest.json";

    private const string About = """
        Ask what jumps next, about meetings, fields, form, prices, pools and results of Australian racing, and about sports,
        competitions, matches and their markets. What it reads is public and needs no account; TAB lets few networks outside
        Australia in. With the sandbox on, every answer is invented and nothing is read from the network.

        Unofficial: not affiliated with, endorsed by or supported by Tabcorp or TAB. Information only, not advice. Betting is
        for people of 18 and over. Gambling help in Australia, free and at any hour: 1800 858 858.
        """;

    public static JsonObject Create() =>
        new()
        {
            ["manifest_version"] = "0.4",
            ["name"] = ProductInfo.Name,
            ["display_name"] = ProductInfo.Title,
            ["version"] = ProductInfo.Version,
            ["description"] = ProductInfo.Description,
            ["long_description"] = About,
            ["author"] = new JsonObject { ["name"] = "TabMcp contributors", ["url"] = ProductInfo.Website },
            ["repository"] = new JsonObject { ["type"] = "git", ["url"] = ProductInfo.Website },
            ["homepage"] = ProductInfo.Website,
            ["documentation"] = $"{ProductInfo.Website}#readme",
            ["support"] = $"{ProductInfo.Website}/issues",
            ["icon"] = "icon.png",
            ["license"] = "MIT",
            ["keywords"] = new JsonArray("racing", "sports", "australia", "odds", "tab"),
            ["server"] = Server(),
            ["tools"] = new JsonArray([
                .. ToolDescriptors
                    .In(ApplicationServices.Assembly)
                    .Where(tool => tool.ReadOnly)
                    .Select(tool => (JsonNode)Tool(tool.Name, tool.Description)),
            ]),
            ["tools_generated"] = false,
            ["user_config"] = new JsonObject(
                PublishedSetting.All.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)Field(setting)))
            ),
            ["compatibility"] = new JsonObject { ["platforms"] = new JsonArray("linux") },
        };

    private static JsonObject Server() =>
        new()
        {
            ["type"] = "binary",
            ["entry_point"] = "server/tab-mcp",
            ["mcp_config"] = new JsonObject
            {
                ["command"] = "${__dirname}/server/tab-mcp",
                ["args"] = new JsonArray("--stdio"),
                ["env"] = new JsonObject(
                    PublishedSetting.All.Select(setting =>
                        KeyValuePair.Create(setting.Setting.Name, (JsonNode?)$$"""${user_config.{{setting.Key}}}""")
                    )
                ),
            },
        };

    private static JsonObject Tool(string name, string description) =>
        new() { ["name"] = name, ["description"] = description };

    private static JsonObject Field(PublishedSetting setting)
    {
        var field = new JsonObject
        {
            ["type"] = setting.IsSwitch ? "boolean" : "string",
            ["title"] = setting.Title,
            ["description"] = setting.Setting.Meaning,
            ["required"] = false,
        };
        if (setting.IsSecret)
            field["sensitive"] = true;
        if (setting.IsSwitch)
            field["default"] = bool.Parse(setting.Setting.Default);
        else if (setting.Setting.Default.Length > 0)
            field["default"] = setting.Setting.Default;
        return field;
    }
}
