using System.Diagnostics;
using Microsoft.Extensions.Logging;
using TabMcp.Application.Observability;

namespace TabMcp.Application.Pipeline;

/// <summary>Outermost: sees every outcome, refusals included. Records which tool, how it ended and how long it took.</summary>
internal sealed class LoggingBehavior<TRequest, TResponse>(
    ToolMetrics metrics,
    TimeProvider clock,
    ILogger<LoggingBehavior<TRequest, TResponse>> logger
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITool<TResponse>
{
    // What people are promised at most; past it somebody asks why.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private static readonly string Tool = ToolDescriptors.Of(typeof(TRequest)).Name;

    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        var started = clock.GetTimestamp();
        var times = CallTrace.BeginTimes();
        using var span = CallTrace.Begin(Tool);
        span?.SetTag("tabmcp.tool", Tool);
        try
        {
            var response = await next();
            logger.Answered(Tool, Observe("ok", started, times, span).TotalMilliseconds);
            return response;
        }
        catch (ToolException refusal) when (refusal.Kind is ErrorKind.InvalidInput or ErrorKind.NotFound)
        {
            var code = ErrorCodes.Of(refusal.Kind);
            logger.Refused(Tool, code, Observe(code, started, times, span).TotalMilliseconds);
            throw;
        }
        catch (ToolException failure)
        {
            var code = ErrorCodes.Of(failure.Kind);
            logger.Failed(
                Tool,
                code,
                Observe(code, started, times, span).TotalMilliseconds,
                failure.Message,
                failure.InnerException
            );
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.Cancelled(Tool, Observe("cancelled", started, times, span).TotalMilliseconds);
            throw;
        }
        catch (Exception bug)
        {
            logger.Broke(Tool, Observe("bug", started, times, span).TotalMilliseconds, bug);
            throw;
        }
    }

    private TimeSpan Observe(string outcome, long started, CallTimes times, Activity? span)
    {
        var elapsed = clock.GetElapsedTime(started);
        metrics.Called(Tool, outcome, elapsed);
        span.Ended(outcome);
        if (elapsed > Slow)
            logger.Slow(Tool, elapsed.TotalMilliseconds, times.Queue.TotalMilliseconds, times.Tab.TotalMilliseconds);
        return elapsed;
    }
}
