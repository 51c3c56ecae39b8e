namespace TabMcp.Application.Login;

/// <summary>What may be told of a token. The token itself stays below <see cref="ILogin"/>.</summary>
/// <param name="Kind">Whose it is.</param>
/// <param name="Grant">How it was obtained.</param>
/// <param name="Scope">What TAB says it covers, where TAB says so.</param>
/// <param name="ObtainedAt">When TAB handed it out (UTC).</param>
/// <param name="ExpiresAt">From when on TAB refuses it (UTC).</param>
public sealed record HeldToken(
    TokenKind Kind,
    Grant Grant,
    string? Scope,
    DateTimeOffset ObtainedAt,
    DateTimeOffset ExpiresAt
);

/// <summary>Whose a token is.</summary>
public enum TokenKind
{
    /// <summary>The application's.</summary>
    Application = 0,

    /// <summary>An account holder's.</summary>
    Account = 1,
}
