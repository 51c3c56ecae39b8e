using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Http;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Http;

/// <summary>The product's MCP endpoint on a loopback port, over tools of the tests' own.</summary>
internal sealed class McpTestHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private McpTestHost(WebApplication application, CapturedLogs log)
    {
        _application = application;
        Log = log;
        var address = application
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses.Single();
        Endpoint = new Uri($"{address}/mcp");
    }

    public Uri Endpoint { get; }

    public CapturedLogs Log { get; }

    public IServiceProvider Services => _application.Services;

    public static async Task<McpTestHost> StartAsync(
        Action<IMcpServerBuilder> build,
        Action<HttpServerTransportOptions>? configure = null,
        Action<IServiceCollection>? register = null
    )
    {
        var log = new CapturedLogs();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        register?.Invoke(builder.Services);
        var server = builder
            .Services.AddMcpServer(options =>
                options.ServerInfo = new Implementation { Name = "test", Version = "1.2.3" }
            )
            .WithHttpTransport(configure);
        build(server);

        var application = builder.Build();
        application.MapMcp();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new McpTestHost(application, log);
    }

    /// <summary>The SDK's own client; with no version it probes with <c>server/discover</c> as clients do today.</summary>
    public Task<McpClient> ConnectAsync(string? protocolVersion = null) =>
        McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions { Endpoint = Endpoint, TransportMode = HttpTransportMode.StreamableHttp }
            ),
            new McpClientOptions { ProtocolVersion = protocolVersion },
            cancellationToken: TestContext.Current.CancellationToken
        );

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
