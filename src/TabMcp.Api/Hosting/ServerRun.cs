using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TabMcp.Api.Configuration;
using TabMcp.Sandbox;

namespace TabMcp.Api.Hosting;

/// <summary>Runs the server until it is told to stop, with the sandbox beside it where that is wanted.</summary>
public static partial class ServerRun
{
    /// <summary>Serves; the result is the process's exit code.</summary>
    public static async Task<int> RunAsync(
        Settings settings,
        bool stdio,
        bool readableLogs,
        CancellationToken cancellationToken
    )
    {
        // The sandbox's own account counts as anyone's; what an operator says of this server still holds.
        if (!stdio)
            Writes.MustNotBeShared(settings);
        await using var sandbox = settings.Sandbox ? await SandboxServer.StartAsync(new(), cancellationToken) : null;
        if (sandbox is not null)
            settings = settings.Within(sandbox);

        return stdio
            ? await ServeStdioAsync(settings, readableLogs, cancellationToken)
            : await ServeHttpAsync(settings, readableLogs, cancellationToken);
    }

    private static async Task<int> ServeStdioAsync(
        Settings settings,
        bool readableLogs,
        CancellationToken cancellationToken
    )
    {
        using var host = StdioHost.Build(settings, readableLogs);
        await host.RunAsync(cancellationToken);
        return 0;
    }

    private static async Task<int> ServeHttpAsync(
        Settings settings,
        bool readableLogs,
        CancellationToken cancellationToken
    )
    {
        await using var app = HttpHost.Build(settings, readableLogs);
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("TabMcp");
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception failure)
            when (failure
                    is SocketException
                        or IOException
                        {
                            InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException,
                        }
            )
        {
            CannotListen(logger, settings.Host, settings.Port);
            return 1;
        }

        foreach (
            var address in app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
                .Features.Get<IServerAddressesFeature>()
                ?.Addresses
                ?? []
        )
            Listening(
                logger,
                ProductInfo.Version,
                $"{address}/mcp",
                settings.Sandbox ? "the sandbox: every runner and price is invented" : settings.BaseUrl.Host
            );
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "TabMcp {Version} serves {Address} from {Source}"
    )]
    private static partial void Listening(ILogger logger, string version, string address, string source);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Critical,
        Message = "Cannot listen on {Host}:{Port}: it is in use or not ours. Set PORT to a free port, or HOST to an address of this machine"
    )]
    private static partial void CannotListen(ILogger logger, string host, int port);
}
