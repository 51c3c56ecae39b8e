using ModelContextProtocol.Server;
using TabMcp.Application;
using TabMcp.Application.Tools;

namespace TabMcp.Api.Catalogue;

/// <summary>Every tool that the Application holds, found by scan: nothing is registered by hand.</summary>
/// <remarks>What changes something is there only where the server's operator allows writes: without, it cannot be called.</remarks>
internal sealed class ToolCatalogue : IToolCatalogue
{
    private readonly Dictionary<string, CatalogueEntry> _byName;

    public ToolCatalogue(DataSource source, TimeProvider clock, ILoggerFactory loggers, bool withWrites = false)
    {
        Tools = [.. ToolDescriptors.In(ApplicationServices.Assembly).Where(tool => tool.ReadOnly || withWrites)];
        var options = ToolJson.Create(source.Name, Tools, clock);
        McpTools =
        [
            .. Tools.Select(tool =>
                (McpServerTool)
                    Activator.CreateInstance(
                        typeof(RequestTool<,>).MakeGenericType(tool.RequestType, tool.ResultType),
                        tool,
                        options,
                        loggers
                    )!
            ),
        ];
        _byName = Tools
            .Zip(McpTools, (tool, mcpTool) => new CatalogueEntry(tool, mcpTool))
            .SelectMany(entry => entry.Tool.Aliases.Prepend(entry.Tool.Name), (entry, name) => (name, entry))
            .ToDictionary(named => named.name, named => named.entry, StringComparer.Ordinal);
    }

    public IReadOnlyList<ToolDescriptor> Tools { get; }

    /// <summary>The same tools as MCP lists and calls them, in the same order.</summary>
    public IReadOnlyList<McpServerTool> McpTools { get; }

    /// <summary>The tool that goes by a name or an alias; null where none does.</summary>
    public CatalogueEntry? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>One tool, as its record describes it and as MCP calls it.</summary>
internal sealed record CatalogueEntry(ToolDescriptor Tool, McpServerTool McpTool);
