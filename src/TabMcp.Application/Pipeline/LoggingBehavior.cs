using MediatR;
using Microsoft.Extensions.Logging;
using TabMcp.Application.Tools;

namespace TabMcp.Application.Pipeline;

/// <summary>Outermost: sees every outcome, refusals included. Records which tool, how it ended and how long it took.</summary>
internal sealed class LoggingBehavior<TRequest, TResponse>(
    ToolMetrics metrics,
    TimeProvider clock,
    ILogger<LoggingBehavior<TRequest, TResponse>> logger
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITool<TResponse>
{
    private static readonly string Tool = ToolDescriptors.Of(typeof(TRequest)).Name;

    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        var started = clock.GetTimestamp();
        try
        {
            var response = await next();
            logger.Answered(Tool, Observe("ok", started).TotalMilliseconds);
            return response;
        }
        catch (ToolException refusal) when (refusal.Kind is ErrorKind.InvalidInput or ErrorKind.NotFound)
        {
            var code = ErrorCodes.Of(refusal.Kind);
            logger.Refused(Tool, code, Observe(code, started).TotalMilliseconds);
            throw;
        }
        catch (ToolException failure)
        {
            var code = ErrorCodes.Of(failure.Kind);
            logger.Failed(
                Tool,
                code,
                Observe(code, started).TotalMilliseconds,
                failure.Message,
                failure.InnerException
            );
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.Cancelled(Tool, Observe("cancelled", started).TotalMilliseconds);
            throw;
        }
        catch (Exception bug)
        {
            logger.Broke(Tool, Observe("bug", started).TotalMilliseconds, bug);
            throw;
        }
    }

    private TimeSpan Observe(string outcome, long started)
    {
        var elapsed = clock.GetElapsedTime(started);
        metrics.Called(Tool, outcome, elapsed);
        return elapsed;
    }
}
