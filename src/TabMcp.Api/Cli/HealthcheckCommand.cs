using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using TabMcp.Api.Configuration;

namespace TabMcp.Api.Cli;

/// <summary>Asks a server on this machine whether it lives: what a container runs every few seconds.</summary>
/// <remarks>No host and no catalogue are built, so that it starts fast and takes little memory beside the server.</remarks>
internal static class HealthcheckCommand
{
    private const string Path = "/health/live";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Command Create(Surroundings surroundings)
    {
        var url = SharedOptions.Url($"What to ask; otherwise {Path} of the server that HOST and PORT describe.", false);
        var json = SharedOptions.Json();
        var command = new Command(
            "healthcheck",
            $"""
            Ask the running server whether it is alive, for at most {Patience.TotalSeconds:0} seconds. Exit code {ExitCodes.Good} if it is, {ExitCodes.Failed} if not.

            Examples:
              healthcheck
              healthcheck --url http://127.0.0.1:9000/health/ready
            """
        )
        {
            url,
            json,
        };
        command.Does(
            async (parsed, cancellationToken) =>
            {
                var address = parsed.GetValue(url) ?? AddressOf(SettingsReader.Read(surroundings.Environment));
                var (isAlive, finding) = await AskAsync(address, surroundings.Clock, cancellationToken);
                var outputs = parsed.InvocationConfiguration;
                if (parsed.GetValue(json))
                    await outputs.Output.WriteLineAsync(
                        CommandJson.Text(
                            new
                            {
                                url = address,
                                healthy = isAlive,
                                finding,
                            }
                        )
                    );
                else
                    await (isAlive ? outputs.Output : outputs.Error).WriteLineAsync(
                        $"{address.GetLeftPart(UriPartial.Path)} {finding}"
                    );
                return isAlive ? ExitCodes.Good : ExitCodes.Failed;
            }
        );
        return command;
    }

    /// <summary>Where the server of these settings can be asked from its own machine.</summary>
    /// <exception cref="SettingsException">It listens on a port that only itself knows.</exception>
    internal static Uri AddressOf(Settings settings)
    {
        if (settings.Port is 0)
            throw new SettingsException([
                $"{Setting.Port.Name} is 0, which lets the server choose its port: say where it listens with --url.",
            ]);

        var host = settings.Host is "localhost" ? IPAddress.Loopback : IPAddress.Parse(settings.Host.Trim('[', ']'));
        // Every interface has no address of its own to ask at.
        if (host.Equals(IPAddress.Any))
            host = IPAddress.Loopback;
        else if (host.Equals(IPAddress.IPv6Any))
            host = IPAddress.IPv6Loopback;
        return new($"http://{new IPEndPoint(host, settings.Port)}{Path}");
    }

    private static async Task<(bool IsAlive, string Finding)> AskAsync(
        Uri url,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        using var http = new OutboundHttp(withProxy: false);
        using var client = http.Create();
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var reply = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return (reply.StatusCode is HttpStatusCode.OK, $"answered {(int)reply.StatusCode}");
        }
        catch (HttpRequestException failure)
        {
            return (
                false,
                failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused }
                    ? "refused the connection: no server listens there"
                    : "could not be reached"
            );
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return (false, $"did not answer within {Patience.TotalSeconds:0} s");
        }
    }
}
