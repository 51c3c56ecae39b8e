namespace TabMcp.Application.Pipeline;

/// <summary>What the answer cache may hold, and for how long.</summary>
public sealed record CacheLimits
{
    /// <summary>Bytes of JSON held at most; the answers longest unasked for go first.</summary>
    public long MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long past its freshness an answer may still be given, marked as stale, while TAB is down.</summary>
    public TimeSpan StaleIfError { get; init; } = TimeSpan.FromMinutes(5);
}
