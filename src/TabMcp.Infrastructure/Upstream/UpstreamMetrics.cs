using System.Diagnostics;
using System.Diagnostics.Metrics;
using TabMcp.Application.Observability;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>Times what goes upstream. Tags are two short closed lists, so their number is bounded.</summary>
internal sealed class UpstreamMetrics
{
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _wait;
    private readonly Meter _meter;
    private readonly TimeProvider _clock;

    public UpstreamMetrics(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        _meter = meters.Create(ToolMetrics.MeterName);
        _duration = _meter.CreateHistogram<double>(
            "tabmcp.upstream.duration",
            "s",
            "Time from sending a request to the last byte of its answer, or to its failure."
        );
        _wait = _meter.CreateHistogram<double>(
            "tabmcp.upstream.queue.duration",
            "s",
            "Time that a request waited for its turn."
        );
    }

    /// <summary>Shows whether requests are turned away because TAB is down: 1, else 0.</summary>
    public void WatchCircuit(Func<bool> isOpen) =>
        _meter.CreateObservableGauge(
            "tabmcp.upstream.circuit.open",
            () => isOpen() ? 1 : 0,
            unit: null,
            "1 while requests are turned away because TAB is down."
        );

    /// <summary>Records how long a request waited for its turn.</summary>
    public void Waited(TimeSpan wait) => _wait.Record(wait.TotalSeconds);

    /// <summary>Runs one exchange and records how it ended.</summary>
    /// <param name="operation">What it is for: <c>read</c>, <c>probe</c>, <c>token</c> or <c>post</c>.</param>
    /// <param name="exchange">The exchange.</param>
    /// <param name="outcomeOf">What a result counts as, one of a short closed list; <c>ok</c> where it is not given.</param>
    public async Task<T> MeasureAsync<T>(string operation, Func<Task<T>> exchange, Func<T, string>? outcomeOf = null)
    {
        var started = _clock.GetTimestamp();
        using var span = CallTrace.Begin($"upstream {operation}", ActivityKind.Client);
        span?.SetTag("tabmcp.operation", operation);
        var outcome = "bug";
        try
        {
            var result = await exchange();
            outcome = outcomeOf?.Invoke(result) ?? "ok";
            return result;
        }
        catch (ToolException failure)
        {
            outcome = ErrorCodes.Of(failure.Kind);
            throw;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            span.Ended(outcome);
            _duration.Record(
                _clock.GetElapsedTime(started).TotalSeconds,
                new("operation", operation),
                new("outcome", outcome)
            );
        }
    }
}
