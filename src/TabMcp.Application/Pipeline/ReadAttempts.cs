using System.Globalization;
using Polly;
using Polly.Retry;
using TabMcp.Application.Observability;

namespace TabMcp.Application.Pipeline;

/// <summary>Tries a read again while TAB is busy or down. Built once; what differs from call to call travels with it.</summary>
internal sealed class ReadAttempts
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("TabMcp.Call");

    private readonly CallLimits _limits;
    private readonly ToolMetrics _metrics;
    private readonly ResiliencePipeline _pipeline;

    public ReadAttempts(CallLimits limits, RetryWait wait, ToolMetrics metrics, TimeProvider clock)
    {
        _limits = limits;
        _metrics = metrics;
        _pipeline = limits.Retries is 0
            ? ResiliencePipeline.Empty
            : new ResiliencePipelineBuilder { TimeProvider = clock }
                .AddRetry(
                    new RetryStrategyOptions
                    {
                        MaxRetryAttempts = limits.Retries,
                        ShouldHandle = attempt =>
                            ValueTask.FromResult(
                                IsWorthAnotherTry(attempt.Outcome.Exception, CallOf(attempt.Context).Deadline)
                            ),
                        DelayGenerator = attempt =>
                            ValueTask.FromResult<TimeSpan?>(
                                wait.Before(attempt.AttemptNumber, (ToolException)attempt.Outcome.Exception!)
                            ),
                        OnRetry = AnnounceAsync,
                    }
                )
                .Build();
    }

    /// <summary>The outcome of the last attempt.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> attempt, Call call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(CallKey, call);
            return await _pipeline.ExecuteAsync(static async (_, attempt) => await attempt(), context, attempt);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsWorthAnotherTry(Exception? exception, CallDeadline deadline) =>
        exception
            is ToolException
            {
                Kind: ErrorKind.RateLimited or ErrorKind.UpstreamUnavailable,
                IsCircuitOpen: false,
                IsQueueFull: false,
            } failure
        && (failure.RetryAfter is not { } asked || asked < deadline.Remaining);

    private ValueTask AnnounceAsync(OnRetryArguments<object> attempt)
    {
        var call = CallOf(attempt.Context);
        var failure = (ToolException)attempt.Outcome.Exception!;
        _metrics.Retried(call.Tool, ErrorCodes.Of(failure.Kind));

        var trouble = failure.Kind is ErrorKind.RateLimited ? "busy" : "not answering";
        var seconds = attempt.RetryDelay.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return call.Progress.ReportAsync(
            $"TAB is {trouble}; trying again in {seconds} s (try {attempt.AttemptNumber + 2} of {_limits.Retries + 1}).",
            attempt.Context.CancellationToken
        );
    }

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    /// <summary>What one call brings along.</summary>
    internal sealed record Call(string Tool, CallDeadline Deadline, IToolProgress Progress);
}
