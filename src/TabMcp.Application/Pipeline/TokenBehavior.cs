namespace TabMcp.Application.Pipeline;

/// <summary>Innermost, so that each attempt holds a token that is fresh enough. A refused token is renewed once.</summary>
internal sealed class TokenBehavior<TRequest, TResponse>(IUpstreamAccess access)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITool<TResponse>
{
    private static readonly Access Wanted = ToolDescriptors.Of(typeof(TRequest)).Access;

    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        await access.AcquireAsync(Wanted, cancellationToken);
        try
        {
            return await next();
        }
        catch (ToolException refused) when (refused.Kind is ErrorKind.NotAuthenticated)
        {
            if (!await access.RenewAsync(cancellationToken))
                throw;
        }

        return await next();
    }
}
