using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol;
using TabMcp.Api.Catalogue;
using TabMcp.Api.Configuration;
using TabMcp.Application.Tools;

namespace TabMcp.Api.Cli;

/// <summary>Shows the catalogue that a server of this environment offers.</summary>
internal static class ToolsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var json = new Option<bool>("--json") { Description = "Write whole definitions, with both schemas, as JSON." };
        var toolset = new Option<ToolsetChoice>("--toolset")
        {
            Description = $"Show these alone, separated by commas: {string.Join(", ", ToolsetChoice.Words)}.",
            HelpName = "names",
            DefaultValueFactory = _ => ToolsetChoice.All,
            CustomParser = argument =>
            {
                if (!ToolsetChoice.TryRead(argument.Tokens.Single().Value, out var choice))
                    argument.AddError($"--toolset must hold {ToolsetChoice.Rule}.");
                return choice;
            },
        };
        var command = new Command(
            "tools",
            """
            List the tools that a server with this environment offers.

            Examples:
              tools
              tools --toolset racing,sports
              tools --json
            """
        )
        {
            toolset,
            json,
        };
        command.Does(
            async (parsed, _) =>
            {
                var settings = SettingsReader.Read(surroundings.Environment);
                var chosen = settings.Toolsets.Within(parsed.GetValue(toolset));
                var tools = Catalogue(settings).Where(entry => chosen.Holds(entry.Tool.Toolset)).ToList();
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(json))
                    await output.WriteLineAsync(
                        CommandJson.Text(
                            new JsonObject { ["tools"] = new JsonArray([.. tools.Select(Definition)]) },
                            surroundings.IsTerminal
                        )
                    );
                else
                    await WriteTableAsync(output, tools);
                return ExitCodes.Good;
            }
        );
        return command;
    }

    /// <summary>Every tool that a server with these settings could call, its toolsets aside.</summary>
    internal static IReadOnlyList<CatalogueEntry> Catalogue(Settings? settings)
    {
        var catalogue = new ToolCatalogue(
            settings?.Sandbox is true ? DataSource.Sandbox : DataSource.Tab,
            TimeProvider.System,
            NullLoggerFactory.Instance,
            settings?.EnableWrites is true
        );
        return [.. catalogue.Tools.Zip(catalogue.McpTools, (tool, mcpTool) => new CatalogueEntry(tool, mcpTool))];
    }

    /// <summary>The first sentence of a description.</summary>
    internal static string FirstSentence(string description)
    {
        var end = description.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? description : description[..(end + 1)];
    }

    private static JsonNode Definition(CatalogueEntry entry)
    {
        var definition = JsonSerializer
            .SerializeToNode(entry.McpTool.ProtocolTool, McpJsonUtilities.DefaultOptions)!
            .AsObject();
        definition["toolset"] = ToolsetChoice.Word(entry.Tool.Toolset);
        if (entry.Tool.Aliases.Count > 0)
            definition["aliases"] = new JsonArray([.. entry.Tool.Aliases.Select(alias => (JsonNode)alias)]);
        return definition;
    }

    private static async Task WriteTableAsync(TextWriter output, List<CatalogueEntry> tools)
    {
        var name = tools.Select(entry => entry.Tool.Name.Length).DefaultIfEmpty().Max();
        var toolset = Enum.GetValues<Toolset>().Max(each => ToolsetChoice.Word(each).Length);
        foreach (var (tool, _) in tools)
            await output.WriteLineAsync(
                $"{tool.Name.PadRight(name)}  {ToolsetChoice.Word(tool.Toolset).PadRight(toolset)}  {FirstSentence(tool.Description)}"
            );
    }
}
