using Microsoft.Extensions.Time.Testing;

namespace TabMcp.Tests;

/// <summary>A fake time provider that also shows which timers are waiting, so that a test moves time on only after code has begun to wait.</summary>
internal sealed class FakeClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Lock _advancing = new();
    private readonly Dictionary<ObservedTimer, DateTimeOffset> _due = [];
    private readonly List<(Func<bool> IsReached, TaskCompletionSource Reached)> _waiters = [];
    private long _waitsBegun;

    /// <summary>A clock that stands at noon in Sydney on 14 April 2026.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2026, 4, 14, 2, 0, 0, TimeSpan.Zero)) { }

    /// <summary>How many timers are waiting now.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_gate)
                return _due.Count;
        }
    }

    /// <summary>How often code began to wait. Deadlines do not count, and neither do waits of more than an hour.</summary>
    public long WaitsBegun
    {
        get
        {
            lock (_gate)
                return _waitsBegun;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ObservedTimer(this, callback, state);
        timer.Inner = base.CreateTimer(_ => timer.Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves time on. While a timer runs, the clock reads the time at which that timer was due, as a real clock would.</summary>
    public new void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_advancing)
        {
            var until = GetUtcNow() + by;
            while (NextDue(until) is { } due)
                SetUtcNow(due);
            if (until > GetUtcNow())
                SetUtcNow(until);
        }
    }

    /// <summary>Moves time on to the moment at which the next timer is due, or to <paramref name="latest"/> if that comes first.</summary>
    public void AdvanceToNext(DateTimeOffset latest)
    {
        var by = (NextDue(latest) ?? latest) - GetUtcNow();
        Advance(by > TimeSpan.Zero ? by : TimeSpan.Zero);
    }

    /// <summary>Completes when at least <paramref name="count"/> timers are waiting.</summary>
    public Task TimersSetAsync(int count) => ReachedAsync(() => _due.Count >= count);

    /// <summary>Completes when <see cref="WaitsBegun"/> is more than <paramref name="count"/>.</summary>
    public Task WaitBegunAsync(long count) => ReachedAsync(() => _waitsBegun > count);

    private Task ReachedAsync(Func<bool> isReached)
    {
        lock (_gate)
        {
            if (isReached())
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((isReached, reached));
            return reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    // Timers that are due at this moment have fired already.
    private DateTimeOffset? NextDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var now = GetUtcNow();
            var due = _due.Values.Where(due => due > now && due <= until).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
            return due == DateTimeOffset.MaxValue ? null : due;
        }
    }

    private bool Schedule(ObservedTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        bool changed;
        lock (_gate)
        {
            _due.Remove(timer);
            timer.Period = period;
            // A test that sees this timer may move time on at once, so the timer is set before it is seen.
            changed = dueTime == TimeSpan.Zero || timer.Inner!.Change(dueTime, period);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return changed;
            _due[timer] = GetUtcNow() + dueTime;
            _waitsBegun += timer.IsDeadline || dueTime > Later ? 0 : 1;
            foreach (var (_, reached) in _waiters.Where(waiter => waiter.IsReached()))
                reached.SetResult();
            _waiters.RemoveAll(waiter => waiter.Reached.Task.IsCompleted);
        }

        // The callback runs now, so it must not run under the lock.
        return dueTime == TimeSpan.Zero ? timer.Inner!.Change(dueTime, period) : changed;
    }

    private void Fired(ObservedTimer timer)
    {
        lock (_gate)
        {
            if (timer.Period > TimeSpan.Zero && _due.TryGetValue(timer, out var due))
                _due[timer] = due + timer.Period;
            else
                _due.Remove(timer);
        }
    }

    private void Forget(ObservedTimer timer)
    {
        lock (_gate)
            _due.Remove(timer);
    }

    private sealed class ObservedTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public ITimer? Inner { get; set; }

        public TimeSpan Period { get; set; }

        // A cancellation source is the state of the timer that cancels it.
        public bool IsDeadline { get; } = state is CancellationTokenSource;

        public void Fire()
        {
            clock.Fired(this);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Schedule(this, dueTime, period);

        public void Dispose()
        {
            clock.Forget(this);
            Inner!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
