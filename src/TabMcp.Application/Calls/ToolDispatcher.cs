using Microsoft.Extensions.Logging;
using TabMcp.Application.Observability;

namespace TabMcp.Application.Calls;

/// <summary>Sends one call through the pipeline under its deadline. Protocol and command line both enter here.</summary>
public sealed class ToolDispatcher(
    IMediator mediator,
    CallDeadline deadline,
    ToolMetrics metrics,
    ILogger<ToolDispatcher> logger
)
{
    /// <summary>The tool's answer.</summary>
    /// <exception cref="ToolException">The call was refused or failed; the message is written for the caller.</exception>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    public Task<TResult> SendAsync<TResult>(ITool<TResult> call, CancellationToken cancellationToken) =>
        mediator.Send(call, deadline.Start(cancellationToken));

    /// <summary>Records a call that was refused before it was a request at all: its arguments could not be read.</summary>
    public void Refuse(string tool, ToolException refusal)
    {
        var code = ErrorCodes.Of(refusal.Kind);
        metrics.Called(tool, code, TimeSpan.Zero);
        logger.Refused(tool, code, elapsedMs: 0);
    }
}
