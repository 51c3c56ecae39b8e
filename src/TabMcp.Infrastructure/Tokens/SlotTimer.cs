namespace TabMcp.Infrastructure.Tokens;

/// <summary>One thing to do at one time: starting it again forgets the time before.</summary>
/// <remarks>Its owner holds a lock around every call but <see cref="Dispose"/>.</remarks>
internal sealed class SlotTimer(TimeProvider clock) : IDisposable
{
    // The most that a timer takes is 49 days; tokens end long before.
    private ITimer? _timer;
    private volatile bool _isDisposed;

    public void Start(TimeSpan wait, Action action)
    {
        Stop();
        if (_isDisposed)
            return;

        // The timer outlives the call that sets it, and has no business with that call's context.
        using var apart = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        _timer = clock.CreateTimer(
            static act => ((Action)act!)(),
            action,
            wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan
        );
    }

    public void Stop()
    {
        _timer?.Dispose();
        _timer = null;
    }

    public void Dispose()
    {
        _isDisposed = true;
        Stop();
    }
}
