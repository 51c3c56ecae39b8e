using ModelContextProtocol;

namespace TabMcp.Api.Cli.Smoke;

/// <summary>Takes step after step, each in its time, and remembers how they went.</summary>
internal sealed class SmokeRun(SmokeOptions options, TimeProvider clock)
{
    private readonly List<SmokeStep> _steps = [];
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();

    /// <summary>What is known by now.</summary>
    public SmokeReport Report() =>
        new(options.Endpoint.GetLeftPart(UriPartial.Path), _startedAt, [.. _steps], options.AllowBlocked);

    /// <summary>Takes a step; its result, or none where it does not pass.</summary>
    /// <param name="name">What is tried.</param>
    /// <param name="step">Tries it; the finding is shown beside the name.</param>
    /// <param name="cancellationToken">Ends the whole run.</param>
    public async Task<T?> StepAsync<T>(
        string name,
        Func<CancellationToken, Task<(T Result, string? Finding)>> step,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var deadline = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var started = clock.GetTimestamp();
        try
        {
            var (result, finding) = await step(either.Token);
            var elapsed = clock.GetElapsedTime(started);
            if (elapsed > options.MaxLatency)
                throw SmokeException.Failed(
                    $"took {elapsed.TotalMilliseconds:0} ms, longer than the {options.MaxLatency.TotalMilliseconds:0} ms allowed"
                );
            _steps.Add(new(name, SmokeOutcome.Passed, elapsed, finding));
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (Finding(failure) is { } finding)
        {
            var outcome = failure is SmokeException own ? own.Outcome : SmokeOutcome.Failed;
            _steps.Add(new(name, outcome, clock.GetElapsedTime(started), finding));
            return null;
        }
    }

    /// <summary>Leaves a step out.</summary>
    public void Skip(string name, string reason) => _steps.Add(new(name, SmokeOutcome.Skipped, TimeSpan.Zero, reason));

    private string? Finding(Exception failure) =>
        failure switch
        {
            SmokeException or NotSupportedException => failure.Message,
            McpProtocolException refused => $"was refused with {(int)refused.ErrorCode}: {refused.Message}",
            McpException or InvalidDataException or System.Text.Json.JsonException =>
                $"answered what MCP does not know: {failure.Message}",
            HttpRequestException { StatusCode: { } status } => $"answered {(int)status}",
            HttpRequestException or IOException => $"could not be reached: {failure.Message}",
            OperationCanceledException or TimeoutException =>
                $"did not answer within {options.Timeout.TotalSeconds:0.###} s",
            _ => null,
        };
}
