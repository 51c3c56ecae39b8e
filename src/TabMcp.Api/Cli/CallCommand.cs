using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Catalogue;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;

namespace TabMcp.Api.Cli;

/// <summary>Calls one tool, in this process and through everything that a call over MCP goes through.</summary>
internal static partial class CallCommand
{
    private const string Name = "call";

    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <param name="surroundings">What configures the server.</param>
    /// <param name="args">The whole command line: each tool is a command of its own where one is called, and only then is the catalogue built.</param>
    public static Command Create(Surroundings surroundings, string[] args)
    {
        var json = new Option<JsonObject?>("--json")
        {
            Description = "Arguments as one JSON object; options beside it go before it.",
            HelpName = "object",
            Recursive = true,
            CustomParser = argument =>
            {
                if (Parse(argument.Tokens.Single().Value) is JsonObject given)
                    return given;
                argument.AddError("--json must be one JSON object, such as '{\"max_races\":2}'.");
                return null;
            },
        };
        var command = new Command(
            Name,
            """
            Call a tool and print its answer as JSON, indented at a terminal. Exit code 1 where the tool refuses or fails.
            Names of arguments may be written --max-races or --max_races; lists take commas, or the option several times.
            "call <tool> --help" shows a tool's arguments.

            Examples:
              call racing_get_next_to_go --max-races 2 --sandbox
              call racing_get_meetings --json '{"meeting_date":"today"}'
            """
        )
        {
            json,
            SharedOptions.Sandbox,
        };
        if (args.Contains(Name, StringComparer.Ordinal))
        {
            foreach (var entry in ToolsCommand.Catalogue(SettingsIn(surroundings)))
                command.Subcommands.Add(OfTool(entry, surroundings, json));
        }

        return command;
    }

    /// <summary>The command line with each option's name as the options are called: older callers know arguments with underscores.</summary>
    public static string[] Plain(string[] args) =>
        args.Contains(Name, StringComparer.Ordinal)
            ?
            [
                .. args.Select(arg =>
                    OptionName().Match(arg) is { Success: true, Length: var length }
                        ? arg[..length].Replace('_', '-') + arg[length..]
                        : arg
                ),
            ]
            : args;

    private static Command OfTool(CatalogueEntry entry, Surroundings surroundings, Option<JsonObject?> json)
    {
        var arguments = Arguments(entry.McpTool.ProtocolTool.InputSchema);
        var command = new Command(entry.Tool.Name, entry.Tool.Description) { SharedOptions.Sandbox };
        foreach (var alias in entry.Tool.Aliases)
            command.Aliases.Add(alias);
        foreach (var argument in arguments)
            command.Options.Add(argument.Option);
        command.Does(
            async (parsed, cancellationToken) =>
            {
                var given = parsed.GetValue(json)?.DeepClone().AsObject() ?? [];
                foreach (var argument in arguments)
                    if (argument.Read(parsed) is { } value)
                        given[argument.Name] = value;
                var outputs = parsed.InvocationConfiguration;
                try
                {
                    var result = await CallAsync(
                        Quiet(surroundings, parsed),
                        entry.Tool.Name,
                        given,
                        cancellationToken
                    );
                    if (result is { IsError: not true, StructuredContent: { } answer })
                    {
                        await outputs.Output.WriteLineAsync(CommandJson.Text(answer, surroundings.IsTerminal));
                        return ExitCodes.Good;
                    }

                    foreach (var block in result.Content.OfType<TextContentBlock>())
                        await outputs.Error.WriteLineAsync(block.Text);
                    return ExitCodes.Failed;
                }
                catch (McpException refused)
                {
                    await outputs.Error.WriteLineAsync(refused.Message);
                    return ExitCodes.Failed;
                }
            }
        );
        return command;
    }

    private static async Task<CallToolResult> CallAsync(
        Settings settings,
        string tool,
        JsonObject arguments,
        CancellationToken cancellationToken
    )
    {
        await using var server = await LocalServer.CreateAsync(settings, cancellationToken);
        await using var client = await server.ConnectAsync(cancellationToken);
        return await client.CallToolAsync(
            tool,
            arguments.ToDictionary(member => member.Key, object? (member) => member.Value, StringComparer.Ordinal),
            cancellationToken: cancellationToken
        );
    }

    // What a call comes to is its output; the log beside it is for bugs, unless more is asked for.
    private static Settings Quiet(Surroundings surroundings, ParseResult parsed)
    {
        var settings = surroundings.Settings(parsed);
        return surroundings.Environment.ContainsKey(Setting.LogLevel.Name)
            ? settings
            : settings with
            {
                LogLevel = LogLevel.Error,
            };
    }

    // An environment at fault is reported when the tool is called; its arguments can be looked up all the same.
    private static Settings? SettingsIn(Surroundings surroundings)
    {
        try
        {
            return SettingsReader.Read(surroundings.Environment);
        }
        catch (SettingsException)
        {
            return null;
        }
    }

    private static List<CallArgument> Arguments(JsonElement schema)
    {
        var required = schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        return
        [
            .. schema
                .GetProperty("properties")
                .EnumerateObject()
                .Select(member => new CallArgument(member.Name, member.Value, required.Contains(member.Name))),
        ];
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Once);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^--[a-z0-9_]+(?=$|[=:])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionName();
}
