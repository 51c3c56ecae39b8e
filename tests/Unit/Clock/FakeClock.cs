namespace TabMcp.UnitTests.Clock;

/// <summary>A clock that stands still until a test moves it; its timers fire in the order they fall due.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _pending = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _watchers = [];
    private DateTimeOffset _now = start;

    /// <summary>A clock that stands at noon in Sydney on 14 April 2026.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2026, 4, 14, 2, 0, 0, TimeSpan.Zero)) { }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves the clock on. A timer that falls due sees the clock at its own instant.</summary>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var end = GetUtcNow() + time;
        while (TakeDue(end) is { } alarm)
            alarm.Ring();

        lock (_gate)
            _now = end;
    }

    /// <summary>Completes once at least <paramref name="count"/> timers are set: the code under test has come to wait.</summary>
    public Task TimersSetAsync(int count)
    {
        lock (_gate)
        {
            if (_pending.Count >= count)
                return Task.CompletedTask;

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((count, reached));
            return reached.Task;
        }
    }

    private Alarm? TakeDue(DateTimeOffset end)
    {
        lock (_gate)
        {
            var alarm = _pending.Where(pending => pending.Due <= end).MinBy(pending => pending.Due);
            if (alarm is null)
                return null;

            _now = alarm.Due > _now ? alarm.Due : _now;
            _pending.Remove(alarm);
            if (alarm.Period > TimeSpan.Zero)
            {
                alarm.Due = _now + alarm.Period;
                _pending.Add(alarm);
            }

            return alarm;
        }
    }

    private void Set(Alarm alarm, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _pending.Remove(alarm);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;

            (alarm.Due, alarm.Period) = (_now + dueTime, period);
            _pending.Add(alarm);
            foreach (var watcher in _watchers.Where(watcher => watcher.Count <= _pending.Count))
                watcher.Reached.TrySetResult();
        }
    }

    private void Clear(Alarm alarm)
    {
        lock (_gate)
            _pending.Remove(alarm);
    }

    private sealed class Alarm(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Clear(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
