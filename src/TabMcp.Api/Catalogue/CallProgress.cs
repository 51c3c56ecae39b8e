using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.Application.Calls;

namespace TabMcp.Api.Catalogue;

/// <summary>Progress of one call, sent as notifications where its caller gave a progress token.</summary>
internal sealed partial class CallProgress(ILogger<CallProgress> logger) : IToolProgress
{
    private McpServer? _server;
    private ProgressToken? _token;
    private int _steps;

    public void Attach(McpServer? server, ProgressToken? token) => (_server, _token) = (server, token);

    /// <summary>Reports to where another reports.</summary>
    public void Continue(CallProgress other) => Attach(other._server, other._token);

    public async ValueTask ReportAsync(string message, CancellationToken cancellationToken)
    {
        if (_server is null || _token is not { } token)
            return;

        try
        {
            var step = new ProgressNotificationValue { Progress = ++_steps, Message = message };
            await _server.NotifyProgressAsync(token, step, cancellationToken: cancellationToken);
        }
        catch (Exception lost) when (lost is IOException or InvalidOperationException)
        {
            // The caller's connection is gone; the call itself is cancelled by its own token, if at all.
            NotSent(lost);
        }
    }

    [LoggerMessage(EventId = 111, Level = LogLevel.Debug, Message = "A progress line could not be sent")]
    private partial void NotSent(Exception lost);
}
