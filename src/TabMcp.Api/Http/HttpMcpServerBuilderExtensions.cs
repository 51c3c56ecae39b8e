using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TabMcp.Api.Http;

/// <summary>Adds the streamable HTTP transport to an MCP server.</summary>
public static class HttpMcpServerBuilderExtensions
{
    /// <summary>Registers what <see cref="McpEndpointRouteBuilderExtensions.MapMcp"/> serves.</summary>
    public static IMcpServerBuilder WithHttpTransport(
        this IMcpServerBuilder builder,
        Action<HttpServerTransportOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<StreamableHttpHandler>();
        var options = builder.Services.AddOptions<HttpServerTransportOptions>();
        if (configure is not null)
            options.Configure(configure);
        return builder;
    }
}
