using TabMcp.Application.Errors;
using TabMcp.Application.Login;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>A login that has what a test gave it, and keeps what it was asked.</summary>
internal sealed class FakeLogin(TimeProvider clock) : ILogin
{
    public List<string> Asked { get; } = [];

    public ToolException? Refusal { get; set; }

    public string? Scope { get; set; } = "public";

    public Task<HeldToken> AsApplicationAsync(CancellationToken cancellationToken) =>
        Answer("application", TokenKind.Application, Grant.ClientCredentials);

    public Task<HeldToken> AsAccountAsync(CancellationToken cancellationToken) =>
        Answer("account", TokenKind.Account, Grant.Password);

    public Task<HeldToken> RenewAsync(CancellationToken cancellationToken) =>
        Answer("renew", TokenKind.Account, Grant.RefreshToken);

    private Task<HeldToken> Answer(string asked, TokenKind kind, Grant grant)
    {
        Asked.Add(asked);
        return Refusal is null
            ? Task.FromResult(new HeldToken(kind, grant, Scope, clock.GetUtcNow(), clock.GetUtcNow().AddSeconds(90.5)))
            : Task.FromException<HeldToken>(Refusal);
    }
}
