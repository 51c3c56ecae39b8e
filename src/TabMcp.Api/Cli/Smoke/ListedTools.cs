using System.Text.Json;
using System.Text.RegularExpressions;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace TabMcp.Api.Cli.Smoke;

/// <summary>What a server lists, and whether it keeps what is promised of it.</summary>
internal sealed partial class ListedTools
{
    private readonly IReadOnlyList<Tool> _tools;

    private ListedTools(IReadOnlyList<Tool> tools) => _tools = tools;

    /// <summary>Asks for the list.</summary>
    public static async Task<(ListedTools, string?)> ReadAsync(McpClient client, CancellationToken cancellationToken)
    {
        var tools = await client.ListToolsAsync(cancellationToken: cancellationToken);
        return (new([.. tools.Select(tool => tool.ProtocolTool)]), $"{tools.Count} tools");
    }

    /// <summary>The schema of a tool's answers.</summary>
    public JsonElement OutputSchema(string tool) =>
        _tools.FirstOrDefault(listed => string.Equals(listed.Name, tool, StringComparison.Ordinal))?.OutputSchema
        ?? throw SmokeException.Failed($"{tool} is not listed with a schema of its answers");

    /// <summary>Every promised name is there, once, and no name is one that clients could refuse.</summary>
    public string Names()
    {
        var names = _tools.Select(tool => tool.Name).ToList();
        Refuse("missing", PromisedTools.Names.Except(names, StringComparer.Ordinal));
        Refuse("listed twice", names.CountBy(name => name).Where(count => count.Value > 1).Select(count => count.Key));
        Refuse("no name that every client takes", names.Where(name => !PlainName().IsMatch(name)));
        return $"all {PromisedTools.Names.Count} promised names";
    }

    /// <summary>Every tool tells a client what it is for, whether it is safe to call, and what it takes and answers.</summary>
    public string Definitions()
    {
        Refuse("without a description", Without(tool => !string.IsNullOrWhiteSpace(tool.Description)));
        Refuse("without annotations", Without(tool => tool.Annotations?.ReadOnlyHint is not null));
        Refuse("without a schema of arguments", Without(tool => IsObject(tool.InputSchema)));
        Refuse("without a schema of answers", Without(tool => tool.OutputSchema is { } schema && IsObject(schema)));
        return "description, annotations and both schemas each";
    }

    /// <summary>All definitions together stay within what a conversation can afford.</summary>
    public string Size()
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(_tools, McpJsonUtilities.DefaultOptions).Length;
        return bytes <= PromisedTools.MostBytes
            ? $"{bytes} of {PromisedTools.MostBytes} bytes"
            : throw SmokeException.Failed($"{bytes} bytes, more than {PromisedTools.MostBytes}");
    }

    private IEnumerable<string> Without(Func<Tool, bool> holds) =>
        _tools.Where(tool => !holds(tool)).Select(tool => tool.Name);

    private static bool IsObject(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object
        && schema.TryGetProperty("type", out var type)
        && type.ValueEquals("object"u8);

    private static void Refuse(string fault, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count > 0)
            throw SmokeException.Failed($"{fault}: {string.Join(", ", all)}");
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,63}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainName();
}
