using MediatR;
using Microsoft.Extensions.Logging;
using TabMcp.Application.Tools;

namespace TabMcp.Application.Pipeline;

/// <summary>Outermost: sees every outcome, refusals included. Records which tool, how it ended and how long it took.</summary>
internal sealed partial class LoggingBehavior<TRequest, TResponse>(
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
            Succeeded(Tool, Observe("ok", started).TotalMilliseconds);
            return response;
        }
        catch (ToolException refusal) when (refusal.Kind is ErrorKind.InvalidInput or ErrorKind.NotFound)
        {
            Refused(Tool, refusal.Kind, Observe(Outcome(refusal.Kind), started).TotalMilliseconds);
            throw;
        }
        catch (ToolException failure)
        {
            Failed(
                Tool,
                failure.Kind,
                Observe(Outcome(failure.Kind), started).TotalMilliseconds,
                failure.InnerException
            );
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Cancelled(Tool, Observe("cancelled", started).TotalMilliseconds);
            throw;
        }
        catch (Exception bug)
        {
            Broke(Tool, Observe("bug", started).TotalMilliseconds, bug);
            throw;
        }
    }

    private TimeSpan Observe(string outcome, long started)
    {
        var elapsed = clock.GetElapsedTime(started);
        metrics.Called(Tool, outcome, elapsed);
        return elapsed;
    }

    private static string Outcome(ErrorKind kind) => ErrorCodes.Of(kind);

    [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "{Tool} answered in {ElapsedMs:0.0} ms")]
    private partial void Succeeded(string tool, double elapsedMs);

    [LoggerMessage(
        EventId = 101,
        Level = LogLevel.Information,
        Message = "{Tool} refused, {Kind}, in {ElapsedMs:0.0} ms"
    )]
    private partial void Refused(string tool, ErrorKind kind, double elapsedMs);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "{Tool} failed, {Kind}, in {ElapsedMs:0.0} ms")]
    private partial void Failed(string tool, ErrorKind kind, double elapsedMs, Exception? cause);

    [LoggerMessage(
        EventId = 103,
        Level = LogLevel.Information,
        Message = "{Tool} cancelled by its caller after {ElapsedMs:0.0} ms"
    )]
    private partial void Cancelled(string tool, double elapsedMs);

    [LoggerMessage(EventId = 104, Level = LogLevel.Error, Message = "{Tool} broke after {ElapsedMs:0.0} ms")]
    private partial void Broke(string tool, double elapsedMs, Exception bug);
}
