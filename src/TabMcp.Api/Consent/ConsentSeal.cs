using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TabMcp.Api.Consent;

/// <summary>Lets a question travel to the caller and back, so that the answer counts for that question alone.</summary>
/// <remarks>
/// Nothing is kept between the two calls. What comes back holds an id, an expiry and a code over both and over all that the
/// answer is bound to, under a key that no other process has and that ends with this one.
/// </remarks>
internal sealed class ConsentSeal(TimeProvider clock)
{
    /// <summary>How long a person has to answer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private const int IdLength = 16;
    private const int HeadLength = IdLength + sizeof(long);
    private const int Length = HeadLength + HMACSHA256.HashSizeInBytes;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    /// <summary>Seals a question.</summary>
    /// <param name="id">What the answer will go by.</param>
    /// <param name="bound">All that the answer is bound to.</param>
    public string Close(Guid id, params ReadOnlySpan<string> bound)
    {
        Span<byte> state = stackalloc byte[Length];
        id.TryWriteBytes(state);
        BinaryPrimitives.WriteInt64BigEndian(state[IdLength..], (clock.GetUtcNow() + Life).UtcTicks);
        Sign(state[..HeadLength], bound, state[HeadLength..]);
        return Base64Url.EncodeToString(state);
    }

    /// <summary>Opens what came back: the id where the seal is whole, for the same things and in time.</summary>
    public SealedAnswer Open(string state, params ReadOnlySpan<string> bound)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (
            state.Length != Base64Url.GetEncodedLength(Length)
            || !Base64Url.TryDecodeFromChars(state, bytes, out var length)
            || length != Length
        )
            return new(SealFault.Broken, default);

        Span<byte> code = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(bytes[..HeadLength], bound, code);
        if (!CryptographicOperations.FixedTimeEquals(code, bytes[HeadLength..]))
            return new(SealFault.Broken, default);

        return clock.GetUtcNow().UtcTicks < BinaryPrimitives.ReadInt64BigEndian(bytes[IdLength..])
            ? new(SealFault.None, new Guid(bytes[..IdLength]))
            : new(SealFault.Late, default);
    }

    // Each part goes with its length, or "a", "bc" and "ab", "c" would be one.
    private void Sign(ReadOnlySpan<byte> head, ReadOnlySpan<string> bound, Span<byte> code)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(head);
        Span<byte> size = stackalloc byte[sizeof(int)];
        foreach (var part in bound)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(size, bytes.Length);
            hash.AppendData(size);
            hash.AppendData(bytes);
        }

        hash.GetHashAndReset(code);
    }
}

/// <summary>What a seal turned out to hold.</summary>
internal sealed record SealedAnswer(SealFault Fault, Guid Id);

/// <summary>What is wrong with a seal.</summary>
internal enum SealFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is not ours, was changed, or belongs to something else.</summary>
    Broken = 1,

    /// <summary>It was ours, and its time is over.</summary>
    Late = 2,
}
