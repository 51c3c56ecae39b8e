using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>A bearer token as TAB handed it out.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Grant">How it was obtained.</param>
/// <param name="ObtainedAt">When TAB answered (UTC).</param>
/// <param name="ExpiresAt">From when on TAB refuses it (UTC).</param>
internal sealed record AccessToken(Secret Value, Grant Grant, DateTimeOffset ObtainedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>What renews it without the credential, where TAB gave one.</summary>
    public Secret? RefreshToken { get; init; }

    /// <summary>What TAB says that it covers.</summary>
    public string? Scope { get; init; }
}
