using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using TabMcp.Application.Calls;
using TabMcp.Application.Health;
using TabMcp.Application.Observability;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>
/// Every read of TAB's host passes here: not at all while TAB is down, a few at a time, and no faster than it bears.
/// </summary>
/// <remarks>
/// The circuit is the innermost: it sees TAB's answers and never our own queue, whose refusals would pass for health. Who
/// waits for a turn when it opens is turned away with that turn, instead of asking a TAB that is known to be down.
/// </remarks>
internal sealed class UpstreamTraffic : IDisposable
{
    // Kept beside the connection pool's bound: more would only wait there, unseen.
    private const int AtATime = 8;
    private const int MostWaiting = 200;

    // Two rounds of all places. Where one request in ten fails, half of the first ten do once in 600 quiet starts, and half
    // of the first sixteen once in 15,000: that much bad luck must not take TAB from everyone.
    private const int FewestForAJudgement = 2 * AtATime;

    // Whoever gives up before has not waited long enough to tell silence from a slow minute.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Break = TimeSpan.FromSeconds(15);

    private static readonly ResiliencePropertyKey<bool> SilentKey = new("TabMcp.Silent");

    private readonly UpstreamPace _pace;
    private readonly ConcurrencyLimiter _places = new(
        new()
        {
            PermitLimit = AtATime,
            QueueLimit = MostWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );
    private readonly UpstreamMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _silence;
    private readonly ResiliencePipeline _circuit;
    private readonly CircuitBreakerStateProvider _state = new();
    private long _openUntil;
    private volatile UpstreamExchange? _last;

    public UpstreamTraffic(UpstreamOptions options, CallLimits limits, UpstreamMetrics metrics, TimeProvider clock)
    {
        _metrics = metrics;
        _clock = clock;
        // Where a call may not even take that long, half of its time has to tell.
        _silence = Silence < limits.Deadline / 2 ? Silence : limits.Deadline / 2;
        _pace = new(options.RequestsPerSecond, UpstreamOptions.Burst, clock);
        _circuit = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = FewestForAJudgement,
                    SamplingDuration = TimeSpan.FromMinutes(1),
                    BreakDuration = Break,
                    ShouldHandle = outcome => ValueTask.FromResult(IsTabsFault(outcome)),
                    OnOpened = opened =>
                    {
                        Interlocked.Exchange(ref _openUntil, (clock.GetUtcNow() + opened.BreakDuration).UtcTicks);
                        return default;
                    },
                    StateProvider = _state,
                }
            )
            .Build();
        metrics.WatchCircuit(() => IsOpen);
    }

    /// <summary>Whether requests are turned away because TAB was down a moment ago.</summary>
    public bool IsOpen => LeftAloneFor > TimeSpan.Zero;

    private TimeSpan LeftAloneFor =>
        _state.CircuitState is CircuitState.Open
            ? new DateTimeOffset(Interlocked.Read(ref _openUntil), TimeSpan.Zero) - _clock.GetUtcNow()
            : TimeSpan.Zero;

    /// <summary>Whether requests are let through.</summary>
    public CircuitCondition Circuit =>
        _state.CircuitState switch
        {
            CircuitState.Closed => CircuitCondition.Closed,
            CircuitState.HalfOpen => CircuitCondition.HalfOpen,
            _ => CircuitCondition.Open,
        };

    /// <summary>How the last exchange ended; one that a caller soon left says nothing and is left out.</summary>
    public UpstreamExchange? LastExchange => _last;

    /// <summary>Runs one exchange with TAB when its turn has come.</summary>
    /// <exception cref="ToolException">TAB is down, or too many wait; or whatever the exchange fails with.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> exchange, CancellationToken cancellationToken)
    {
        if (LeftAloneFor is var wait && wait > TimeSpan.Zero)
            throw UpstreamErrors.CircuitOpen(wait);

        using var place = await WaitAsync(cancellationToken);
        return await UnlessDownAsync(exchange, cancellationToken);
    }

    public void Dispose() => _places.Dispose();

    private async Task<T> UnlessDownAsync<T>(Func<Task<T>> exchange, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            return await _circuit.ExecuteAsync(
                async (context, exchange) => await WatchAsync(exchange, context),
                context,
                exchange
            );
        }
        catch (BrokenCircuitException open)
        {
            throw UpstreamErrors.CircuitOpen(open.RetryAfter ?? Break, open);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> WatchAsync<T>(Func<Task<T>> exchange, ResilienceContext context)
    {
        var begun = _clock.GetTimestamp();
        try
        {
            var result = await exchange();
            Ended(failure: null);
            return result;
        }
        catch (ToolException failure)
        {
            Ended(failure.Kind);
            throw;
        }
        catch (OperationCanceledException)
        {
            var isSilence = _clock.GetElapsedTime(begun) >= _silence;
            context.Properties.Set(SilentKey, isSilence);
            if (isSilence)
                Ended(ErrorKind.UpstreamUnavailable);
            throw;
        }
        finally
        {
            CallTrace.AtTab(_clock.GetElapsedTime(begun));
        }
    }

    private async Task<RateLimitLease> WaitAsync(CancellationToken cancellationToken)
    {
        var queued = _clock.GetTimestamp();
        using var span = CallTrace.Begin("upstream queue");
        RateLimitLease? place = null;
        try
        {
            place = await _places.AcquireAsync(permitCount: 1, cancellationToken);
            if (!place.IsAcquired)
                throw UpstreamErrors.TooManyWaiting(TimeSpan.FromSeconds(5));

            await _pace.WaitAsync(cancellationToken);
            _metrics.Waited(_clock.GetElapsedTime(queued));
            return place;
        }
        catch
        {
            place?.Dispose();
            throw;
        }
        finally
        {
            CallTrace.Queued(_clock.GetElapsedTime(queued));
        }
    }

    private void Ended(ErrorKind? failure) => _last = new(_clock.GetUtcNow(), failure);

    // A refusal, a caller's mistake or a caller who soon left says nothing about TAB's health; but the one exchange that is
    // to show whether TAB is back has not shown it where its caller left.
    private bool IsTabsFault(CircuitBreakerPredicateArguments<object> attempt) =>
        attempt.Outcome.Exception switch
        {
            ToolException { Kind: ErrorKind.UpstreamUnavailable } => true,
            OperationCanceledException => _state.CircuitState is CircuitState.HalfOpen
                || attempt.Context.Properties.GetValue(SilentKey, defaultValue: false),
            _ => false,
        };
}
