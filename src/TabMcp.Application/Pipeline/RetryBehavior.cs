namespace TabMcp.Application.Pipeline;

/// <summary>
/// Tries a read again while TAB is busy or down, within the call's one deadline. One attempt is everything below this
/// line of the pipeline.
/// </summary>
internal sealed class RetryBehavior<TRequest, TResponse>(
    ReadAttempts attempts,
    CallDeadline deadline,
    IToolProgress progress
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
            return Tool.ReadOnly
                ? await attempts.RunAsync(() => next(), new(Tool.Name, deadline, progress), cancellationToken)
                : await next();
        }
        catch (OperationCanceledException cancelled) when (deadline.IsOver)
        {
            throw deadline.Expired(cancelled);
        }
    }
}
