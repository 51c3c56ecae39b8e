using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace TabMcp.Sandbox.Authentication;

/// <summary>Issues and verifies opaque tokens. A token holds its expiry, number and client, signed with a key derived
/// from the seed.</summary>
internal sealed class TokenIssuer(int seed, TimeProvider clock)
{
    /// <summary>Three hours (docs/upstream/authentication.md#token-answers).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(10_800);

    // A search for leaked tokens looks for this prefix.
    private const string Prefix = "sandbox-access.";
    private const int SignedLength = 16;

    private readonly byte[] _key = SHA256.HashData(BitConverter.GetBytes(seed));
    private int _issued;
    private int _revoked;

    /// <summary>Issues a token. Two tokens issued at the same time still differ, so a renewed token can be told from
    /// the old one.</summary>
    /// <param name="client">The client's index in <see cref="SandboxCredentials.All"/>.</param>
    public string Issue(int client)
    {
        Span<byte> token = stackalloc byte[SignedLength + HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(token, (clock.GetUtcNow() + Life).ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt32BigEndian(token[8..], Interlocked.Increment(ref _issued));
        BinaryPrimitives.WriteInt32BigEndian(token[12..], client);
        HMACSHA256.HashData(_key, token[..SignedLength], token[SignedLength..]);
        return Prefix + Base64Url.EncodeToString(token);
    }

    /// <summary>Revokes all tokens issued so far.</summary>
    public void Revoke() => Volatile.Write(ref _revoked, Volatile.Read(ref _issued));

    public bool Accepts(string token)
    {
        Span<byte> bytes = stackalloc byte[SignedLength + HMACSHA256.HashSizeInBytes];
        return IsOurs(token, bytes)
            && BinaryPrimitives.ReadInt32BigEndian(bytes[8..]) > Volatile.Read(ref _revoked)
            && clock.GetUtcNow().ToUnixTimeMilliseconds() < BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    /// <summary>The <c>client_id</c> to which a token was issued, even if it is no longer valid; null if the sandbox
    /// did not issue it.</summary>
    public string? ClientOf(string token)
    {
        Span<byte> bytes = stackalloc byte[SignedLength + HMACSHA256.HashSizeInBytes];
        return IsOurs(token, bytes)
            ? SandboxCredentials.All[BinaryPrimitives.ReadInt32BigEndian(bytes[12..])].ClientId
            : null;
    }

    private bool IsOurs(string token, Span<byte> bytes)
    {
        if (
            !token.StartsWith(Prefix, StringComparison.Ordinal)
            || !Base64Url.TryDecodeFromChars(token.AsSpan(Prefix.Length), bytes, out var written)
            || written != bytes.Length
        )
            return false;
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, bytes[..SignedLength], signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes[SignedLength..]);
    }
}
