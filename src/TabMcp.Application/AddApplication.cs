using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TabMcp.Application.Health;
using TabMcp.Application.Observability;
using TabMcp.Application.Pipeline;

namespace TabMcp.Application;

/// <summary>Registers the slices and the pipeline. All that depends on the version of MediatR is in this file.</summary>
public static class ApplicationServices
{
    /// <summary>The assembly that holds the slices.</summary>
    public static Assembly Assembly => typeof(ApplicationServices).Assembly;

    /// <summary>Adds every slice of this layer, and the pipeline in its order.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new CallLimits());
        services.TryAddSingleton<ToolMetrics>();
        services.TryAddSingleton(provider => new RetryWait(provider.GetRequiredService<CallLimits>(), new Random()));
        services.TryAddSingleton<ReadAttempts>();
        services.TryAddSingleton(new CacheLimits());
        services.TryAddSingleton<AnswerCache>();
        services.TryAddSingleton<ICacheHealth>(provider => provider.GetRequiredService<AnswerCache>());
        services.TryAddScoped<AnswerOrigin>();
        services.TryAddScoped<CallDeadline>();
        services.TryAddScoped<ToolDispatcher>();

        services.TryAddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.TryAddScoped<IMediator, Mediator>();
        services.AddPipeline();
        services.Scan(scan =>
            scan.FromAssemblies(Assembly)
                .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
                .AsImplementedInterfaces()
                .WithTransientLifetime()
        );
        services.AddValidatorsFromAssembly(Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        return services;
    }

    // Outermost first; a test pins this order.
    private static void AddPipeline(this IServiceCollection services)
    {
        services.AddBehaviour(typeof(LoggingBehavior<,>)); // sees every outcome, refusals included
        services.AddBehaviour(typeof(ValidationBehavior<,>)); // before anything costs a network call
        services.AddBehaviour(typeof(CacheBehavior<,>)); // one answer for callers who ask the same at the same time
        services.AddBehaviour(typeof(RetryBehavior<,>)); // one attempt is everything below this line
        services.AddBehaviour(typeof(TokenBehavior<,>)); // so each attempt holds a token that is fresh enough
    }

    private static void AddBehaviour(this IServiceCollection services, Type behaviour) =>
        services.AddTransient(typeof(IPipelineBehavior<,>), behaviour);
}
