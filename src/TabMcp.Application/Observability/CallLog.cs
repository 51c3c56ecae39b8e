using Microsoft.Extensions.Logging;

namespace TabMcp.Application.Observability;

/// <summary>One line a call: which tool, how it ended, how long it took. Never its arguments.</summary>
internal static partial class CallLog
{
    [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "{Tool} answered in {ElapsedMs:0.0} ms")]
    public static partial void Answered(this ILogger logger, string tool, double elapsedMs);

    [LoggerMessage(
        EventId = 101,
        Level = LogLevel.Information,
        Message = "{Tool} refused, {Code}, in {ElapsedMs:0.0} ms"
    )]
    public static partial void Refused(this ILogger logger, string tool, string code, double elapsedMs);

    // The reason is a sentence of ours; upstream text never gets into one.
    [LoggerMessage(
        EventId = 102,
        Level = LogLevel.Warning,
        Message = "{Tool} failed, {Code}, in {ElapsedMs:0.0} ms: {Reason}"
    )]
    public static partial void Failed(
        this ILogger logger,
        string tool,
        string code,
        double elapsedMs,
        string reason,
        Exception? cause
    );

    [LoggerMessage(
        EventId = 103,
        Level = LogLevel.Information,
        Message = "{Tool} cancelled by its caller after {ElapsedMs:0.0} ms"
    )]
    public static partial void Cancelled(this ILogger logger, string tool, double elapsedMs);

    // Both waits are of this call's own reads: one that joined another's read shows neither.
    [LoggerMessage(
        EventId = 105,
        Level = LogLevel.Warning,
        Message = "{Tool} was slow: {ElapsedMs:0} ms, of which {QueueMs:0} ms in the queue and {UpstreamMs:0} ms at TAB"
    )]
    public static partial void Slow(
        this ILogger logger,
        string tool,
        double elapsedMs,
        double queueMs,
        double upstreamMs
    );

    [LoggerMessage(EventId = 104, Level = LogLevel.Error, Message = "{Tool} broke after {ElapsedMs:0.0} ms")]
    public static partial void Broke(this ILogger logger, string tool, double elapsedMs, Exception bug);
}
