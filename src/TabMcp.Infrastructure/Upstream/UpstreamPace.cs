namespace TabMcp.Infrastructure.Upstream;

/// <summary>Spaces requests out, so that TAB sees no more of them a second than it bears; a short burst goes through at once.</summary>
/// <remarks>
/// A token bucket on the project's own clock: the framework's limiter looks at a stopwatch, which no test can move. Who
/// would have to wait too long is turned away at once, and so the queue is bounded.
/// </remarks>
internal sealed class UpstreamPace
{
    // As long as a person waits for an answer without asking again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly TimeSpan _spacing;
    private readonly TimeSpan _burst;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private TimeSpan _next;

    /// <param name="perSecond">Requests a second; 0 for no limit.</param>
    /// <param name="burst">How many may go at once after a pause.</param>
    /// <param name="clock">Measures time.</param>
    public UpstreamPace(double perSecond, int burst, TimeProvider clock)
    {
        _spacing = perSecond > 0 ? TimeSpan.FromSeconds(1 / perSecond) : TimeSpan.Zero;
        _burst = _spacing * Math.Max(0, burst - 1);
        _clock = clock;
        _start = clock.GetTimestamp();
        _next = -_burst;
    }

    /// <summary>Waits for a turn.</summary>
    /// <returns>How long that took.</returns>
    /// <exception cref="ToolException">Too many wait already; the exception says for how long.</exception>
    public async ValueTask<TimeSpan> WaitAsync(CancellationToken cancellationToken)
    {
        if (_spacing == TimeSpan.Zero)
            return TimeSpan.Zero;

        var wait = TakeTurn();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, _clock, cancellationToken);
        return wait;
    }

    private TimeSpan TakeTurn()
    {
        lock (_gate)
        {
            var now = _clock.GetElapsedTime(_start);
            var turn = _next > now - _burst ? _next : now - _burst;
            var wait = turn - now;
            if (wait > LongestWait)
                throw UpstreamErrors.TooManyWaiting(wait - LongestWait);

            _next = turn + _spacing;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }
}
