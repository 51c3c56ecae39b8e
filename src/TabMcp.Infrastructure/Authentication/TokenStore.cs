using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace TabMcp.Infrastructure.Authentication;

/// <summary>One token a credential, fetched once however many calls want it at the same time.</summary>
internal sealed class TokenStore(TokenClient client, TimeProvider clock)
{
    // Credentials are found by a keyed hash, so that no dump of this table gives one away.
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, Flight> _flights = new(StringComparer.Ordinal);

    /// <summary>A token fresh enough to use, from the cache or from TAB.</summary>
    public Task<AccessToken> GetAsync(ClientCredentials credentials, CancellationToken cancellationToken) =>
        _flights
            .AddOrUpdate(
                Key(credentials),
                _ => new Flight(client, credentials),
                (_, flight) => flight.IsUsable(clock) ? flight : new Flight(client, credentials)
            )
            .WaitAsync(cancellationToken);

    /// <summary>Forgets a token that TAB refused, unless another has taken its place.</summary>
    public void Drop(ClientCredentials credentials, AccessToken refused)
    {
        var key = Key(credentials);
        if (_flights.TryGetValue(key, out var flight) && flight.Brought(refused))
            _flights.TryRemove(KeyValuePair.Create(key, flight));
    }

    private string Key(ClientCredentials credentials) =>
        Convert.ToHexString(
            HMACSHA256.HashData(
                _key,
                Encoding.UTF8.GetBytes($"{credentials.ClientId}\0{credentials.ClientSecret.Reveal()}")
            )
        );

    /// <summary>One fetch. It starts with the first who waits and belongs to no one, so nobody's leaving ends it.</summary>
    private sealed class Flight
    {
        private readonly Lazy<Task<AccessToken>> _fetch;
        private volatile AccessToken? _token;

        public Flight(TokenClient client, ClientCredentials credentials) =>
            _fetch = new(async () => _token = await client.FetchAsync(credentials));

        /// <summary>Whether the fetch is under way, or brought a token that is fresh: a failed one is not.</summary>
        public bool IsUsable(TimeProvider clock) =>
            !_fetch.IsValueCreated || !_fetch.Value.IsCompleted || _token?.IsFresh(clock) is true;

        public bool Brought(AccessToken token) => ReferenceEquals(_token, token);

        public Task<AccessToken> WaitAsync(CancellationToken cancellationToken) =>
            _fetch.Value.WaitAsync(cancellationToken);
    }
}
