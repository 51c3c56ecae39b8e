using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace TabMcp.Sandbox.Authentication;

/// <summary>Issues refresh tokens that are good for one use, each followed by another.</summary>
/// <remarks>Assumption: rotation and life. That TAB gives refresh tokens at all is one
/// (docs/upstream/authentication.md#token-answers).</remarks>
internal sealed class RefreshTokens(int seed, TimeProvider clock)
{
    /// <summary>How long one may wait for its use.</summary>
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

    /// <summary>Uses a token up; false where it is none, or was used, withdrawn or too old.</summary>
    public bool Redeem(string token)
    {
        lock (_gate)
            return _good.Remove(token, out var end) && clock.GetUtcNow() < end;
    }

    /// <summary>Withdraws all that are out.</summary>
    public void Revoke()
    {
        lock (_gate)
            _good.Clear();
    }
}
