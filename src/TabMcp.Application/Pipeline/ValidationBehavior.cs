namespace TabMcp.Application.Pipeline;

/// <summary>Refuses a call with every fault named at once, before anything costs a network call.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IValidator<TRequest> validator)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITool<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        var outcome = await validator.ValidateAsync(request, cancellationToken);
        if (outcome.IsValid)
            return await next();

        throw new ToolException([
            .. outcome.Errors.Select(fault =>
            {
                var argument = ArgumentName.Of(fault.PropertyName);
                return new ArgumentFault(argument, $"{argument} {fault.ErrorMessage}");
            }),
        ]);
    }
}
