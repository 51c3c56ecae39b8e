using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>A token as TAB hands it out; <c>expires_in</c> is in seconds
/// (docs/upstream/authentication.md#token-answers).</summary>
/// <remarks>Clients have read the first two; that there are others is an assumption, so nothing here relies on them.</remarks>
internal sealed record TokenResponse
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("expires_in")]
    public decimal? ExpiresIn { get; init; }

    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; init; }

    [JsonPropertyName("scope")]
    public string? Scope { get; init; }

    // A record prints its members, and this one's are not for printing.
    public override string ToString() => nameof(TokenResponse);
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenResponse))]
internal sealed partial class TokenJson : JsonSerializerContext;
