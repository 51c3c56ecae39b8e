namespace TabMcp.Api.Http;

/// <summary>The callers of the last minute, so many of them at most.</summary>
internal sealed class KnownCallers(int most, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private DateTimeOffset _swept;

    /// <summary>Whether the caller is one of them, or becomes one now.</summary>
    public bool Admits(string caller)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            if (_seen.Count >= most && !_seen.ContainsKey(caller))
                return false;
            _seen[caller] = now;
            return true;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < Remembered)
            return;

        _swept = now;
        foreach (var (caller, at) in _seen)
        {
            if (now - at >= Remembered)
                _seen.Remove(caller);
        }
    }
}
