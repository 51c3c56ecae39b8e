namespace TabMcp.Application.Login;

/// <summary>What the three login tools answer: all that may be told of a token.</summary>
public sealed record LoginAnswer(
    TokenKind Kind,
    string Grant,
    string? Scope,
    DateTimeOffset AsOf,
    DateTimeOffset ExpiresAt,
    int ExpiresInSeconds,
    string GoodFor
)
{
    internal static LoginAnswer Of(HeldToken token, TimeProvider clock) =>
        new(
            token.Kind,
            token.Grant.Word(),
            token.Scope,
            token.ObtainedAt,
            token.ExpiresAt,
            (int)Math.Max(0, (token.ExpiresAt - clock.GetUtcNow()).TotalSeconds),
            token.Kind is TokenKind.Account
                ? "Tools that use the account. Public data is read with the application's token, or with none."
                : "Public data: every read carries it. It opens no account."
        );
}
