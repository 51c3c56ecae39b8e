using System.Collections.Concurrent;
using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>The tokens of this process, one a credential.</summary>
internal sealed class TokenStore : IDisposable
{
    private static readonly TimeSpan SweptEvery = TimeSpan.FromMinutes(1);

    private readonly TokenClient _client;
    private readonly UpstreamOptions _options;
    private readonly RenewalPlan _plan;
    private readonly TokenLog _log;
    private readonly TimeProvider _clock;

    // No dump of this table gives a credential away.
    private readonly CredentialDigests _digests;
    private readonly ConcurrentDictionary<string, TokenSlot> _slots = new(StringComparer.Ordinal);
    private long _sweptAt;

    public TokenStore(
        TokenClient client,
        TokenMetrics metrics,
        UpstreamOptions options,
        RenewalPlan plan,
        TokenLog log,
        CredentialDigests digests,
        TimeProvider clock
    )
    {
        (_client, _options, _plan, _log, _digests, _clock) = (client, options, plan, log, digests, clock);
        metrics.Watch(Left);
    }

    /// <summary>How many credentials are known.</summary>
    public int Count => _slots.Count;

    /// <summary>A token that is good now, from the cache or from TAB.</summary>
    public Task<AccessToken> GetAsync(Credential credential, CancellationToken cancellationToken) =>
        SlotOf(credential).GetAsync(cancellationToken);

    /// <summary>A new token in place of the one held.</summary>
    public Task<AccessToken> RenewAsync(Credential credential, CancellationToken cancellationToken) =>
        SlotOf(credential).RenewAsync(cancellationToken);

    /// <summary>Forgets a token that TAB refused, unless another has taken its place.</summary>
    public void Drop(Credential credential, AccessToken refused) => Find(credential)?.Drop(refused);

    /// <summary>How the operator's own tokens are doing; none where no credentials are configured.</summary>
    public IReadOnlyList<(TokenKind Kind, TokenState State)> OperatorTokens() =>
        _options.Credential is not { } credential
            ? []
            :
            [
                .. new[] { credential.ForApplication, credential }
                    .Distinct()
                    .Select(each => (each.Kind, Find(each)?.State ?? TokenState.Empty)),
            ];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var slot in _slots.Values)
            slot.Dispose();
    }

    // Callers' own tokens stay out of it: what one of them let run out is no alarm for the operator.
    private IEnumerable<(TokenKind Kind, TimeSpan Left)> Left()
    {
        foreach (var (kind, state) in OperatorTokens())
        {
            if (state is { ExpiresAt: { } end, IsIdle: false })
                yield return (kind, end - _clock.GetUtcNow());
        }
    }

    private TokenSlot? Find(Credential credential) => _slots.GetValueOrDefault(_digests.Of(credential));

    private TokenSlot SlotOf(Credential credential)
    {
        var digest = _digests.Of(credential);
        if (_slots.TryGetValue(digest, out var known))
            return known;

        Sweep();
        return _slots.GetOrAdd(digest, _ => new TokenSlot(credential, _client, _plan, _log, _clock));
    }

    // Whoever tries one made-up credential after another must not fill the memory with them.
    private void Sweep()
    {
        var now = _clock.GetUtcNow().UtcTicks;
        var last = Interlocked.Read(ref _sweptAt);
        if (now - last < SweptEvery.Ticks || Interlocked.CompareExchange(ref _sweptAt, now, last) != last)
            return;

        foreach (var (digest, slot) in _slots)
        {
            if (slot.IsSpent && _slots.TryRemove(KeyValuePair.Create(digest, slot)))
                slot.Dispose();
        }
    }
}
