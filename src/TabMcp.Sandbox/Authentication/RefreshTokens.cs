using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace TabMcp.Sandbox.Authentication;

/// <summary>Issues single-use refresh tokens with rotation: each use returns a new one.</summary>
/// <remarks>Assumption: rotation and lifetime. It is also an assumption that TAB issues refresh tokens
/// (docs/upstream/authentication.md#token-answers).</remarks>
internal sealed class RefreshTokens(int seed, TimeProvider clock)
{
    /// <summary>The lifetime of an unused refresh token.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private const string Prefix = "sandbox-refresh.";

    private readonly Lock _gate = new();
    private readonly byte[] _key = SHA256.HashData([.. BitConverter.GetBytes(seed), (byte)'r']);
    private readonly Dictionary<string, DateTimeOffset> _good = new(StringComparer.Ordinal);
    private int _issued;

    public string Issue()
    {
        lock (_gate)
        {
            Span<byte> number = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(number, ++_issued);
            var token = Prefix + Base64Url.EncodeToString(HMACSHA256.HashData(_key, number));
            var now = clock.GetUtcNow();
            foreach (var (old, end) in _good)
            {
                if (end <= now)
                    _good.Remove(old);
            }

            _good[token] = now + Life;
            return token;
        }
    }

    /// <summary>Redeems a token; false if it is unknown, used, revoked or expired.</summary>
    public bool Redeem(string token)
    {
        lock (_gate)
            return _good.Remove(token, out var end) && clock.GetUtcNow() < end;
    }

    /// <summary>Revokes all valid refresh tokens.</summary>
    public void Revoke()
    {
        lock (_gate)
            _good.Clear();
    }
}
