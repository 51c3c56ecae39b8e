using MediatR;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>What a call passes through on its way to a handler.</summary>
internal static class PipelineRules
{
    private static readonly string[] Order =
    [
        "LoggingBehavior",
        "ValidationBehavior",
        "CacheBehavior",
        "RetryBehavior",
        "TokenBehavior",
    ];

    public static Rule The_pipeline_logs_then_validates_then_caches_then_retries_then_takes_a_token { get; } =
        new(
            nameof(The_pipeline_logs_then_validates_then_caches_then_retries_then_takes_a_token),
            [Layer.Application],
            code => [new(code.Registration.By.FullName!, [.. Faults(code.Registration)])]
        );

    private static IEnumerable<string> Faults(Registration registration)
    {
        var found = registration
            .Services.Where(service => service.ServiceType == typeof(IPipelineBehavior<,>))
            .Select(service => service.ImplementationType!.Name.Split('`')[0])
            .ToList();
        return found.SequenceEqual(Order)
            ? []
            : [$"The pipeline is {string.Join(", ", found)}; it must be {string.Join(", ", Order)}."];
    }
}
