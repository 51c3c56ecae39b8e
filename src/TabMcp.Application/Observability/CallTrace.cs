using System.Diagnostics;

namespace TabMcp.Application.Observability;

/// <summary>Where a call's time goes: its own, its turn's and TAB's. Spans are made only while somebody listens.</summary>
public static class CallTrace
{
    /// <summary>The name of the source of spans.</summary>
    public const string SourceName = "TabMcp";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly AsyncLocal<CallTimes?> Current = new();

    /// <summary>Begins a part of a call.</summary>
    /// <param name="name">A constant, or a tool's name: never what a caller wrote.</param>
    /// <param name="kind">Whether it leaves this process.</param>
    public static Activity? Begin(string name, ActivityKind kind = ActivityKind.Internal) =>
        Source.StartActivity(name, kind);

    /// <summary>How a part of a call ended.</summary>
    /// <param name="span">The part; nothing where nobody listens.</param>
    /// <param name="outcome"><c>ok</c> or an error code.</param>
    public static void Ended(this Activity? span, string outcome)
    {
        span?.SetTag("tabmcp.outcome", outcome);
        if (outcome is not "ok")
            span?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Counts time for the call that begins here, and for whatever it waits for.</summary>
    internal static CallTimes BeginTimes() => Current.Value = new();

    /// <summary>The present call waited for its turn at TAB.</summary>
    public static void Queued(TimeSpan wait) => Current.Value?.AddQueue(wait);

    /// <summary>The present call waited for TAB.</summary>
    public static void AtTab(TimeSpan time) => Current.Value?.AddTab(time);
}

/// <summary>What one call waited for, in all its tries.</summary>
internal sealed class CallTimes
{
    private long _queue;
    private long _tab;

    public TimeSpan Queue => TimeSpan.FromTicks(Interlocked.Read(ref _queue));

    public TimeSpan Tab => TimeSpan.FromTicks(Interlocked.Read(ref _tab));

    public void AddQueue(TimeSpan wait) => Interlocked.Add(ref _queue, wait.Ticks);

    public void AddTab(TimeSpan time) => Interlocked.Add(ref _tab, time.Ticks);
}
