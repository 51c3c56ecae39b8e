namespace TabMcp.Sandbox;

/// <summary>One request as received.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="RawPath">The raw path, not decoded.</param>
/// <param name="Query">The query with its question mark, or an empty string.</param>
/// <param name="HasAuthorization">Whether the request had an Authorization header, valid or not.</param>
/// <param name="UserAgent">The User-Agent header, if any.</param>
/// <param name="Client">The client to which the request's token was issued; null if the sandbox did not issue
/// it.</param>
public sealed record LoggedRequest(
    string Method,
    string RawPath,
    string Query,
    bool HasAuthorization,
    string? UserAgent,
    string? Client = null
);

/// <summary>The requests received since the start or the last <see cref="Clear"/>, kept only in memory, for
/// tests.</summary>
public sealed class RequestLog
{
    /// <summary>The number of requests kept. A sandbox may run for days, so older ones are only counted.</summary>
    private const int Kept = 2_000;

    private readonly Lock _gate = new();
    private readonly Queue<LoggedRequest> _requests = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];
    private int _count;

    /// <summary>The number of requests received.</summary>
    public int Count()
    {
        lock (_gate)
            return _count;
    }

    /// <summary>The latest requests, at most 2000, oldest first.</summary>
    public IReadOnlyList<LoggedRequest> All()
    {
        lock (_gate)
            return [.. _requests];
    }

    /// <summary>Clears the log.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _count = 0;
        }
    }

    /// <summary>Completes once at least this many requests have arrived since the last <see cref="Clear"/>.</summary>
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
            // Continuations run asynchronously, so completing inside the lock is safe.
            foreach (var waiter in _waiters.Where(waiter => waiter.Count <= _count))
                waiter.Reached.TrySetResult();
            _waiters.RemoveAll(waiter => waiter.Count <= _count);
        }
    }
}
