namespace TabMcp.Application.Pipeline;

/// <summary>How long to wait before the next try: what TAB asks for, or else full jitter under a doubling bound.</summary>
internal sealed class RetryWait(CallLimits limits, Random random)
{
    private readonly Lock _gate = new();

    /// <summary>The wait before further try <paramref name="attempt"/>, counted from 0.</summary>
    public TimeSpan Before(int attempt, ToolException failure) =>
        failure.RetryAfter ?? limits.FirstWait * Math.Pow(2, attempt) * Sample();

    // Random is not safe to share between threads, and every call shares this one so that tests can seed it.
    private double Sample()
    {
        lock (_gate)
            return random.NextDouble();
    }
}
