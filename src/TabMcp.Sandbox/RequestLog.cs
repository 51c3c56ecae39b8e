namespace TabMcp.Sandbox;

/// <summary>One request as it arrived.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="RawPath">The path as it travelled, not decoded.</param>
/// <param name="Query">The query with its question mark, or nothing.</param>
/// <param name="HasAuthorization">Whether an Authorization header came, whatever it held.</param>
/// <param name="UserAgent">The User-Agent header, if any.</param>
/// <param name="Client">Which client's token came, of those that the sandbox issued.</param>
public sealed record LoggedRequest(
    string Method,
    string RawPath,
    string Query,
    bool HasAuthorization,
    string? UserAgent,
    string? Client = null
);

/// <summary>What has arrived since the start or the last <see cref="Clear"/>, held in memory for tests and never written out.</summary>
public sealed class RequestLog
{
    /// <summary>A sandbox may run for days; older requests are counted and forgotten.</summary>
    private const int Kept = 2_000;

    private readonly Lock _gate = new();
    private readonly Queue<LoggedRequest> _requests = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];
    private int _count;

    /// <summary>How many requests arrived.</summary>
    public int Count()
    {
        lock (_gate)
            return _count;
    }

    /// <summary>The requests, oldest first; the latest two thousand at most.</summary>
    public IReadOnlyList<LoggedRequest> All()
    {
        lock (_gate)
            return [.. _requests];
    }

    /// <summary>Forgets what arrived.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _count = 0;
        }
    }

    /// <summary>Completes once at least so many requests have arrived, counted from the last <see cref="Clear"/>.</summary>
    public Task WaitForAsync(int count, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_count >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((count, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    internal void Add(LoggedRequest request)
    {
        lock (_gate)
        {
            _count++;
            _requests.Enqueue(request);
            if (_requests.Count > Kept)
                _requests.Dequeue();
            // Continuations run elsewhere, so completing under the lock is safe.
            foreach (var waiter in _waiters.Where(waiter => waiter.Count <= _count))
                waiter.Reached.TrySetResult();
            _waiters.RemoveAll(waiter => waiter.Count <= _count);
        }
    }
}
