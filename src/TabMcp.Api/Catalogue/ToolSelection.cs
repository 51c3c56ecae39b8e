using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.Api.Configuration;
using TabMcp.Api.Http;
using TabMcp.Application.Calls;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;

namespace TabMcp.Api.Catalogue;

/// <summary>What of the catalogue a request sees and may call: its toolsets, within those of the server.</summary>
/// <remarks>
/// Filters rather than server options of each request's own, which would copy the whole catalogue for every call. A name
/// that nobody knows is a JSON-RPC error, as the protocol has it.
/// </remarks>
internal sealed class ToolSelection(ToolCatalogue catalogue, Settings settings, ILogger<ToolSelection> logger)
{
    private const int LongestName = 64;

    /// <summary>Lists what is chosen, in the order of names, which the SDK's collection does not keep.</summary>
    public McpRequestHandler<ListToolsRequestParams, ListToolsResult> ListFilter(
        McpRequestHandler<ListToolsRequestParams, ListToolsResult> next
    ) =>
        async (request, cancellationToken) =>
        {
            var list = await next(request, cancellationToken);
            list.Tools = [.. Listed(list.Tools, Configuration(request))];
            return list;
        };

    /// <summary>Those of some tools that a request is shown, in the order in which it is.</summary>
    public IEnumerable<Tool> Listed(IEnumerable<Tool> tools, RequestConfiguration request)
    {
        var chosen = settings.Toolsets.Within(request.Toolsets ?? ToolsetChoice.All);
        return tools
            .Where(tool => catalogue.Find(tool.Name) is { } entry && chosen.Holds(entry.Tool.Toolset))
            .OrderBy(tool => tool.Name, StringComparer.Ordinal);
    }

    /// <summary>Finds a tool by its name or an alias, and refuses it where its toolset is not chosen.</summary>
    public McpRequestHandler<CallToolRequestParams, CallToolResult> CallFilter(
        McpRequestHandler<CallToolRequestParams, CallToolResult> next
    ) =>
        async (request, cancellationToken) =>
        {
            var id = Services(request).GetRequiredService<CorrelationId>();
            using var mark = id.Mark(logger);
            if (catalogue.Find(request.Params.Name) is not { } entry)
                throw new McpProtocolException(
                    $"Unknown tool: '{Short(request.Params.Name)}'",
                    McpErrorCode.InvalidParams
                );
            if (Refusal(entry.Tool, Configuration(request)) is { } refusal)
            {
                Services(request).GetRequiredService<ToolDispatcher>().Refuse(entry.Tool.Name, refusal);
                return ErrorResult.Of(refusal, id.Value);
            }

            request.MatchedPrimitive = entry.McpTool;
            return await next(request, cancellationToken);
        };

    // The name is the caller's own text, and an error must not grow with it.
    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..LongestName]}…";

    private ToolException? Refusal(ToolDescriptor tool, RequestConfiguration request)
    {
        var word = ToolsetChoice.Word(tool.Toolset);
        if (!settings.Toolsets.Holds(tool.Toolset))
        {
            return new(
                ErrorKind.InvalidInput,
                $"{tool.Name} is in the toolset {word}, which this server does not offer. Only its operator can change that, "
                    + $"by adding {word} to {Setting.Toolsets.Name} (now {settings.Toolsets})."
            );
        }

        if (request.Faults.Count > 0)
            return new(request.Faults);

        return request.Toolsets?.Holds(tool.Toolset) is false
            ? new(
                ErrorKind.InvalidInput,
                $"{tool.Name} is in the toolset {word}, which this request leaves out. Add {word} to the request's toolsets "
                    + $"(now {request.Toolsets}), in its query or headers, or leave toolsets out for all."
            )
            : null;
    }

    private static RequestConfiguration Configuration<T>(RequestContext<T> request) =>
        Services(request).GetRequiredService<CurrentRequest>().Configuration;

    private static IServiceProvider Services<T>(RequestContext<T> request) =>
        request.Services ?? throw new InvalidOperationException("The request has no services.");
}
