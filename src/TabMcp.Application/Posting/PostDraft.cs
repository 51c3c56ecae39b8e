using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TabMcp.Application.Posting;

/// <summary>A post as it would be sent. What a person is shown are its very bytes.</summary>
internal sealed class PostDraft
{
    // The one key of a body that TAB is known to tell a repetition by
    // (docs/upstream/pricing-and-betting.md#idempotency-key).
    private const string KeyName = "transactionId";

    private readonly IReadOnlyDictionary<string, JsonElement> _body;

    public PostDraft(PostPath path, IReadOnlyDictionary<string, JsonElement> body)
    {
        (Path, _body) = (path, body);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Write(body)));
        LargestStake = Stakes.In(body).Max();
    }

    public PostPath Path { get; }

    /// <summary>What the body goes by: the same for the same body, before a key is put in.</summary>
    public string Sha256 { get; }

    /// <summary>The largest stake in dollars; none where the body holds none.</summary>
    public decimal? LargestStake { get; }

    /// <summary>All that a person's word is bound to.</summary>
    public string Subject => $"POST {Path.Value} {Sha256}";

    /// <summary>The bytes of a body, in ASCII: the default encoder leaves no letter that could look like another or hide.</summary>
    /// <exception cref="InvalidOperationException">A text in it is not well-formed Unicode.</exception>
    public static byte[] Write(IReadOnlyDictionary<string, JsonElement> body) =>
        JsonSerializer.SerializeToUtf8Bytes(body);

    /// <summary>The body with the key by which TAB can tell a repetition, where the body has a place for it.</summary>
    public byte[] BytesWith(Guid key) =>
        _body.ContainsKey(KeyName)
            ? Write(
                new Dictionary<string, JsonElement>(_body, StringComparer.Ordinal)
                {
                    [KeyName] = JsonSerializer.SerializeToElement(key),
                }
            )
            : Write(_body);

    /// <summary>What the person reads before they say yes or no.</summary>
    public string Question(Guid key, IEnumerable<UnsettledPost> unsettled)
    {
        var text = new StringBuilder("Send this to TAB, once?\n\nPOST ")
            .Append(Path.Value)
            .Append('\n')
            .Append(Encoding.ASCII.GetString(BytesWith(key)))
            .Append("\n\n");
        text.Append(
            LargestStake is { } stake
                ? string.Create(CultureInfo.InvariantCulture, $"Largest stake: ${stake:0.00}. ")
                : "No key of it speaks of a stake: read it all. "
        );
        foreach (var post in unsettled.Where(post => string.Equals(post.BodySha256, Sha256, StringComparison.Ordinal)))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"THE SAME BODY was sent at {post.At:yyyy-MM-dd HH:mm:ss} UTC, and whether TAB took it is not known: this may do it twice. "
            );
        }

        return text.Append("Say yes only if this is exactly what you want.").ToString();
    }
}
