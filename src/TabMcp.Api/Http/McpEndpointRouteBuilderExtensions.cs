namespace TabMcp.Api.Http;

/// <summary>Maps the MCP endpoint.</summary>
public static class McpEndpointRouteBuilderExtensions
{
    /// <summary>Serves the registered MCP server at a path, for every HTTP method: the endpoint itself answers those it does not take.</summary>
    /// <exception cref="InvalidOperationException">The HTTP transport is not registered.</exception>
    public static IEndpointConventionBuilder MapMcp(this IEndpointRouteBuilder endpoints, string pattern = "/mcp")
    {
        ArgumentNullException.ThrowIfNull(endpoints);

        var handler =
            endpoints.ServiceProvider.GetService<StreamableHttpHandler>()
            ?? throw new InvalidOperationException(
                "MapMcp needs the HTTP transport: call AddMcpServer().WithHttpTransport() on the services first."
            );
        return endpoints.Map(pattern, handler.HandleAsync).WithDisplayName("MCP streamable HTTP");
    }
}
