using System.Globalization;
using MediatR;
using Polly;
using Polly.Retry;
using TabMcp.Application.Tools;

namespace TabMcp.Application.Pipeline;

/// <summary>
/// Tries a read again while TAB is busy or down, within the call's one deadline. One attempt is everything below this
/// line of the pipeline.
/// </summary>
internal sealed class RetryBehavior<TRequest, TResponse>(
    CallLimits limits,
    CallDeadline deadline,
    RetryWait wait,
    ToolMetrics metrics,
    IToolProgress progress,
    TimeProvider clock
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITool<TResponse>
{
    private static readonly ToolDescriptor Tool = ToolDescriptors.Of(typeof(TRequest));

    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        try
        {
            return Tool.ReadOnly && limits.Retries > 0
                ? await Attempts().ExecuteAsync(async _ => await next(), cancellationToken)
                : await next();
        }
        catch (OperationCanceledException cancelled) when (deadline.IsOver)
        {
            throw new ToolException(
                ErrorKind.UpstreamUnavailable,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"TAB did not answer within {deadline.Length.TotalSeconds:0.#} s. Try again in a minute."
                ),
                cancelled
            );
        }
    }

    private ResiliencePipeline Attempts() =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = limits.Retries,
                    ShouldHandle = attempt => ValueTask.FromResult(IsWorthAnotherTry(attempt.Outcome.Exception)),
                    DelayGenerator = attempt =>
                        ValueTask.FromResult<TimeSpan?>(
                            wait.Before(attempt.AttemptNumber, (ToolException)attempt.Outcome.Exception!)
                        ),
                    OnRetry = AnnounceAsync,
                }
            )
            .Build();

    private bool IsWorthAnotherTry(Exception? exception) =>
        exception is ToolException { Kind: ErrorKind.RateLimited or ErrorKind.UpstreamUnavailable } failure
        && (failure.RetryAfter is not { } asked || asked < deadline.Remaining);

    private ValueTask AnnounceAsync(OnRetryArguments<object> attempt)
    {
        var failure = (ToolException)attempt.Outcome.Exception!;
        metrics.Retried(Tool.Name, ErrorCodes.Of(failure.Kind));

        var trouble = failure.Kind is ErrorKind.RateLimited ? "busy" : "not answering";
        var seconds = attempt.RetryDelay.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return progress.ReportAsync(
            $"TAB is {trouble}; trying again in {seconds} s (try {attempt.AttemptNumber + 2} of {limits.Retries + 1}).",
            attempt.Context.CancellationToken
        );
    }
}
