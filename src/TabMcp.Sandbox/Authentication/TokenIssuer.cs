using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace TabMcp.Sandbox.Authentication;

/// <summary>Issues opaque tokens and knows its own again: number and expiry, signed with a key that follows from the seed.</summary>
internal sealed class TokenIssuer(int seed, TimeProvider clock)
{
    /// <summary>Three hours (tab-api.md 2.2).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(10_800);

    private const int SignedLength = 12;

    private readonly byte[] _key = SHA256.HashData(BitConverter.GetBytes(seed));
    private int _issued;
    private int _revoked;

    /// <summary>Every token differs from the one before, even within one instant: a renewal can be told from its elder.</summary>
    public string Issue()
    {
        Span<byte> token = stackalloc byte[SignedLength + HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(token, (clock.GetUtcNow() + Life).ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt32BigEndian(token[8..], Interlocked.Increment(ref _issued));
        HMACSHA256.HashData(_key, token[..SignedLength], token[SignedLength..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Withdraws all that were issued so far.</summary>
    public void Revoke() => Volatile.Write(ref _revoked, Volatile.Read(ref _issued));

    public bool Accepts(string token)
    {
        Span<byte> bytes = stackalloc byte[SignedLength + HMACSHA256.HashSizeInBytes];
        if (!Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != bytes.Length)
            return false;
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, bytes[..SignedLength], signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes[SignedLength..])
            && BinaryPrimitives.ReadInt32BigEndian(bytes[8..]) > Volatile.Read(ref _revoked)
            && clock.GetUtcNow().ToUnixTimeMilliseconds() < BinaryPrimitives.ReadInt64BigEndian(bytes);
    }
}
