using Microsoft.Extensions.DependencyInjection;

namespace TabMcp.Application.Pipeline;

/// <summary>Answers the same question from the answer given a moment ago, and reads once for all who ask it at the same time.</summary>
/// <remarks>
/// The read has a scope and a deadline of its own, because it outlives the caller who happened to begin it. So it cannot
/// go on with that caller's <c>next</c>: what stands below this line is put together again in the read's scope.
/// </remarks>
internal sealed class CacheBehavior<TRequest, TResponse>(
    AnswerCache cache,
    ICaller caller,
    AnswerOrigin origin,
    IToolProgress progress,
    CallDeadline deadline,
    IServiceScopeFactory scopes,
    TimeProvider clock
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITool<TResponse>
    where TResponse : notnull
{
    private static readonly ToolDescriptor Tool = ToolDescriptors.Of(typeof(TRequest));

    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        if (Tool.FreshFor <= TimeSpan.Zero)
            return await next();

        try
        {
            var key = AnswerKey.Of(Tool, request, caller, clock);
            var answer = await cache.GetAsync(Tool, key, token => ReadAsync(request, token), cancellationToken);
            origin.IsStale = answer.IsStale;
            return answer.Answer;
        }
        catch (OperationCanceledException cancelled) when (deadline.IsOver)
        {
            throw deadline.Expired(cancelled);
        }
    }

    private async Task<TResponse> ReadAsync(TRequest request, CancellationToken abandoned)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<ICallScope>().Continue(caller, progress);
        var cancellationToken = services.GetRequiredService<CallDeadline>().Start(abandoned);

        RequestHandlerDelegate<TResponse> rest = () =>
            services.GetRequiredService<IRequestHandler<TRequest, TResponse>>().Handle(request, cancellationToken);
        foreach (var behaviour in Below(services).Reverse())
        {
            var inner = rest;
            rest = () => behaviour.Handle(request, cancellationToken, inner);
        }

        return await rest();
    }

    private static IEnumerable<IPipelineBehavior<TRequest, TResponse>> Below(IServiceProvider services) =>
        services
            .GetServices<IPipelineBehavior<TRequest, TResponse>>()
            .SkipWhile(behaviour => behaviour is not CacheBehavior<TRequest, TResponse>)
            .Skip(1);
}
