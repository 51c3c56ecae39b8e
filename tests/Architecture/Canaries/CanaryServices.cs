using MediatR;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.PipelineRules;

namespace TabMcp.Application.Canary;

[Breaks(
    nameof(The_pipeline_logs_then_validates_then_caches_then_retries_then_takes_a_token),
    "The pipeline is LoggingBehavior, RetryBehavior, ValidationBehavior, TokenBehavior"
)]
internal static class CanaryServices
{
    public static IServiceCollection AddCanaries(IServiceCollection services) =>
        services
            .AddTransient(typeof(IPipelineBehavior<,>), typeof(LoggingBehavior<,>))
            .AddTransient(typeof(IPipelineBehavior<,>), typeof(RetryBehavior<,>))
            .AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>))
            .AddTransient(typeof(IPipelineBehavior<,>), typeof(TokenBehavior<,>));

    private abstract class Behavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>
    {
        public Task<TResponse> Handle(
            TRequest request,
            CancellationToken cancellationToken,
            RequestHandlerDelegate<TResponse> next
        ) => next();
    }

    private sealed class LoggingBehavior<TRequest, TResponse> : Behavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>;

    private sealed class RetryBehavior<TRequest, TResponse> : Behavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>;

    private sealed class ValidationBehavior<TRequest, TResponse> : Behavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>;

    private sealed class TokenBehavior<TRequest, TResponse> : Behavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>;
}
