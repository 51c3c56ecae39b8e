namespace TabMcp.Tests;

/// <summary>A clock that stands still until a test moves it. Timers fire inside <see cref="Advance"/>, in due order.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];
    private readonly List<(long Count, TaskCompletionSource Reached)> _waitWaiters = [];
    private DateTimeOffset _now = start;
    private long _waitsBegun;

    /// <summary>A clock that stands at noon in Sydney on 14 April 2026.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2026, 4, 14, 2, 0, 0, TimeSpan.Zero)) { }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are waiting now.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_gate)
                return _timers.Count;
        }
    }

    /// <summary>How often code began to wait for a time to come. Deadlines are not counted, nor is what is planned for later.</summary>
    public long WaitsBegun
    {
        get
        {
            lock (_gate)
                return _waitsBegun;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves time on. The clock reads each timer's due time while that timer runs, as a real clock would.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var until = GetUtcNow() + by;
        while (TakeDue(until) is { } due)
            due.Fire();
        lock (_gate)
            _now = until > _now ? until : _now;
    }

    /// <summary>Completes once at least <paramref name="count"/> timers are waiting, so that a test advances only after
    /// the code under test has begun to wait.</summary>
    public Task TimersSetAsync(int count)
    {
        lock (_gate)
        {
            if (_timers.Count >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((count, reached));
            return reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Completes once code has begun to wait for more than <paramref name="count"/> times, as <see cref="WaitsBegun"/> counts.</summary>
    public Task WaitBegunAsync(long count)
    {
        lock (_gate)
        {
            if (_waitsBegun > count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waitWaiters.Add((count, reached));
            return reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Moves time on to the next moment for which anything waits, or to <paramref name="latest"/> if that comes first.</summary>
    public void AdvanceToNext(DateTimeOffset latest)
    {
        TimeSpan by;
        lock (_gate)
        {
            var next = _timers.Count > 0 ? _timers.Min(timer => timer.Due) : latest;
            by = (next < latest ? next : latest) - _now;
        }

        Advance(by > TimeSpan.Zero ? by : TimeSpan.Zero);
    }

    private FakeTimer? TakeDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var due = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (due is null)
                return null;
            if (due.Due > _now)
                _now = due.Due;
            if (due.Period > TimeSpan.Zero)
                due.Due += due.Period;
            else
                _timers.Remove(due);
            return due;
        }
    }

    private void Schedule(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        List<TaskCompletionSource> reached = [];
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = _now + dueTime;
            timer.Period = period;
            _timers.Add(timer);
            reached.AddRange(_waiters.Where(waiter => waiter.Count <= _timers.Count).Select(waiter => waiter.Reached));
            _waiters.RemoveAll(waiter => waiter.Count <= _timers.Count);
            _waitsBegun += timer.IsDeadline || dueTime > Later ? 0 : 1;
            reached.AddRange(_waitWaiters.Where(waiter => waiter.Count < _waitsBegun).Select(waiter => waiter.Reached));
            _waitWaiters.RemoveAll(waiter => waiter.Count < _waitsBegun);
        }

        foreach (var waiter in reached)
            waiter.SetResult();
        if (dueTime == TimeSpan.Zero)
            Advance(TimeSpan.Zero);
    }

    private void Cancel(FakeTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; set; }

        // What a cancellation source sets for itself, to cancel.
        public bool IsDeadline { get; } = state is CancellationTokenSource;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Cancel(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
