namespace TabMcp.Application.Health;

/// <summary>How TAB is doing, as this server sees it: what readiness asks.</summary>
public interface IUpstreamHealth
{
    /// <summary>
    /// What is known now. Where the last exchange is some time ago TAB is asked anew, and the answer waits a moment for that
    /// and no longer; a server that nobody asks makes no calls.
    /// </summary>
    Task<UpstreamHealth> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>How TAB is doing.</summary>
/// <param name="LastExchange">How the last exchange ended; none where there was none yet.</param>
/// <param name="Circuit">Whether requests are let through.</param>
public sealed record UpstreamHealth(UpstreamExchange? LastExchange, CircuitCondition Circuit);

/// <summary>How one exchange with TAB ended.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Failure">What went wrong; null where TAB answered as it should.</param>
public sealed record UpstreamExchange(DateTimeOffset At, ErrorKind? Failure);

/// <summary>Whether requests are let through to TAB.</summary>
public enum CircuitCondition
{
    /// <summary>They are.</summary>
    Closed = 0,

    /// <summary>One is under way, to see whether TAB is back.</summary>
    HalfOpen = 1,

    /// <summary>They are turned away, because TAB was down a moment ago.</summary>
    Open = 2,
}
