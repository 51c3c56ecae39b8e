using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using TabMcp.Application.Health;
using TabMcp.Application.Observability;

namespace TabMcp.Application.Pipeline;

/// <summary>The answers given a moment ago. Failures are never among them.</summary>
internal sealed class AnswerCache : ICacheHealth, IDisposable
{
    private readonly ConcurrentDictionary<string, object> _reads = new(StringComparer.Ordinal);
    private readonly MemoryCache _answers;
    private readonly CacheLimits _limits;
    private readonly ToolMetrics _metrics;
    private readonly TimeProvider _clock;
    private long _hits;
    private long _misses;

    public AnswerCache(CacheLimits limits, ToolMetrics metrics, TimeProvider clock)
    {
        _limits = limits;
        _metrics = metrics;
        _clock = clock;
        _answers = new(
            new MemoryCacheOptions
            {
                SizeLimit = limits.MaxBytes,
                CompactionPercentage = 0.1,
                TrackStatistics = true,
            }
        );
    }

    /// <summary>The answer to a question: kept, shared with those who ask it now, or read.</summary>
    /// <param name="tool">Whose answer it is.</param>
    /// <param name="key">What makes the question the same.</param>
    /// <param name="read">Reads it; its token ends when nobody waits any more.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller alone.</param>
    public async Task<CachedAnswer<T>> GetAsync<T>(
        ToolDescriptor tool,
        string key,
        Func<CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        var kept = _answers.Get<Entry<T>>(key);
        if (IsFresh(kept))
        {
            Counted(tool, "hit");
            return new(kept.Answer, IsStale: false);
        }

        try
        {
            return new(await ShareAsync(tool, key, read, cancellationToken), IsStale: false);
        }
        catch (ToolException down) when (down.IsCircuitOpen && kept is not null && IsStillGood(kept))
        {
            Counted(tool, "stale");
            return new(kept.Answer, IsStale: true);
        }
    }

    /// <inheritdoc/>
    public CacheHealth Read()
    {
        var statistics = _answers.GetCurrentStatistics();
        return new(
            statistics?.CurrentEntryCount ?? 0,
            statistics?.CurrentEstimatedSize ?? 0,
            Interlocked.Read(ref _hits),
            Interlocked.Read(ref _misses)
        );
    }

    public void Dispose() => _answers.Dispose();

    private void Counted(ToolDescriptor tool, string outcome)
    {
        Interlocked.Increment(ref outcome is "miss" ? ref _misses : ref _hits);
        _metrics.Cached(tool.Name, outcome);
    }

    private bool IsFresh<T>([NotNullWhen(true)] Entry<T>? kept) =>
        kept is not null && _clock.GetUtcNow() < kept.FreshUntil;

    private bool IsStillGood<T>(Entry<T> kept) => _clock.GetUtcNow() < kept.FreshUntil + _limits.StaleIfError;

    private async Task<T> ShareAsync<T>(
        ToolDescriptor tool,
        string key,
        Func<CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        while (true)
        {
            SharedRead<T> own = null!;
            own = new(abandoned => ReadAndKeepAsync(own, abandoned));
            var shared = (SharedRead<T>)_reads.GetOrAdd(key, own);
            if (shared.TryJoin())
            {
                Counted(tool, shared == own ? "miss" : "coalesced");
                return await shared.WaitAsync(cancellationToken);
            }

            // Everyone who waited for it has left; it takes itself out of the table, or is taken out here.
            _reads.TryRemove(KeyValuePair.Create<string, object>(key, shared));
        }

        async Task<T> ReadAndKeepAsync(SharedRead<T> own, CancellationToken abandoned)
        {
            try
            {
                // Between a caller's look into the cache and this read another one may have come and gone.
                if (_answers.Get<Entry<T>>(key) is var justKept && IsFresh(justKept))
                    return justKept.Answer;

                var answer = await read(abandoned);
                Keep(tool, key, answer);
                return answer;
            }
            finally
            {
                // Itself alone: one that was abandoned may end after the next of its key has begun.
                _reads.TryRemove(KeyValuePair.Create<string, object>(key, own));
            }
        }
    }

    private void Keep<T>(ToolDescriptor tool, string key, T answer)
    {
        var freshFor = (answer as IKeepsItself)?.FreshFor ?? tool.FreshFor;
        using var entry = _answers.CreateEntry(key);
        entry.Value = new Entry<T>(answer, _clock.GetUtcNow() + freshFor);
        entry.Size = SizeOf(answer);
    }

    // Measured once a read, which has cost a thousand times as much.
    private static long SizeOf<T>(T answer)
    {
        var counter = new CountingStream();
        JsonSerializer.Serialize(counter, answer);
        return counter.Length;
    }

    private sealed record Entry<T>(T Answer, DateTimeOffset FreshUntil);
}

/// <summary>An answer and whether it is older than it should be.</summary>
internal readonly record struct CachedAnswer<T>(T Answer, bool IsStale);
