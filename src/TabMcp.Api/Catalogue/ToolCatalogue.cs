using ModelContextProtocol.Server;
using TabMcp.Application;
using TabMcp.Application.Tools;

namespace TabMcp.Api.Catalogue;

/// <summary>Every tool that the Application holds, found by scan: nothing is registered by hand.</summary>
internal sealed class ToolCatalogue : IToolCatalogue
{
    public ToolCatalogue(DataSource source, ILoggerFactory loggers)
    {
        Tools = ToolDescriptors.In(ApplicationServices.Assembly);
        var options = ToolJson.Create(source.Name, Tools.Select(tool => tool.ResultType));
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
    }

    public IReadOnlyList<ToolDescriptor> Tools { get; }

    /// <summary>The same tools as MCP lists and calls them, in the same order.</summary>
    public IReadOnlyList<McpServerTool> McpTools { get; }
}
