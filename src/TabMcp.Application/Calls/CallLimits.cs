namespace TabMcp.Application.Calls;

/// <summary>How long a call may take and how often it is tried.</summary>
public sealed record CallLimits
{
    /// <summary>The whole call's time, all tries and waits included.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Further tries after the first.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The longest wait before the first further try; it doubles with each.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(250);
}
