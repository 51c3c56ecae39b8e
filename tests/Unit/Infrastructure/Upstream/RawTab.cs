using System.Net;
using System.Net.Sockets;
using System.Text;
using TabMcp.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

/// <summary>A socket that answers with the bytes it is given, one request a connection, so that the wire can misbehave.</summary>
internal sealed class RawTab : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _heads = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _serving;

    public RawTab(Func<Socket, Task> answer)
    {
        _listener.Start();
        Options = UpstreamHost.Anonymous with
        {
            BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"),
        };
        _serving = ServeAsync(answer);
    }

    public UpstreamOptions Options { get; }

    public IReadOnlyList<string> Heads => _heads;

    public static RawTab Sending(string head, byte[]? body = null) =>
        new(async socket =>
        {
            await socket.SendAsync(Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"));
            if (body is not null)
                await socket.SendAsync(body);
        });

    /// <summary>Ends a connection as a firewall does: with a reset.</summary>
    public static void Reset(Socket socket) => socket.LingerState = new LingerOption(enable: true, seconds: 0);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _serving;
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task ServeAsync(Func<Socket, Task> answer)
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync(_closing.Token);
                _heads.Add(await HeadAsync(socket));
                await answer(socket);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task<string> HeadAsync(Socket socket)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer, _closing.Token);
            if (read is 0)
                break;
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
