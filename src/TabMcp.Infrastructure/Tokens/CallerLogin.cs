using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>Logs the present call's caller in, through the tokens that all calls share.</summary>
internal sealed class CallerLogin(CallerCredential caller, TokenStore tokens) : ILogin
{
    public Task<HeldToken> AsApplicationAsync(CancellationToken cancellationToken) =>
        ShowAsync(Configured().ForApplication, tokens.GetAsync, cancellationToken);

    public Task<HeldToken> AsAccountAsync(CancellationToken cancellationToken) =>
        caller.Value is { Account: not null } credential
            ? ShowAsync(credential, tokens.GetAsync, cancellationToken)
            : throw NotConfigured(
                caller.Value is { Origin: CredentialOrigin.Request }
                    ? $"The request brings no account. {CredentialAdvice.AddAccount(CredentialOrigin.Request)}"
                    : $"No account is configured that this call may use. {CredentialAdvice.AddAccount(CredentialOrigin.Server)}"
            );

    public Task<HeldToken> RenewAsync(CancellationToken cancellationToken) =>
        ShowAsync(Configured(), tokens.RenewAsync, cancellationToken);

    private static async Task<HeldToken> ShowAsync(
        Credential credential,
        Func<Credential, CancellationToken, Task<AccessToken>> obtain,
        CancellationToken cancellationToken
    )
    {
        var token = await obtain(credential, cancellationToken);
        return new(credential.Kind, token.Grant, token.Scope, token.ObtainedAt, token.ExpiresAt);
    }

    private Credential Configured() =>
        caller.Value
        ?? throw NotConfigured($"No credentials are configured, so there is no login. {CredentialAdvice.AddClient}");

    private static ToolException NotConfigured(string message) => new(ErrorKind.NotAuthenticated, message);
}
