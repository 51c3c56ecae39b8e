using System.Net.Http.Headers;
using TabMcp.Application.Calls;
using TabMcp.Application.Login;
using TabMcp.Application.Tools;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>Holds the present call's token. Scoped to the call.</summary>
/// <remarks>Public data is read with the application's token even where an account is configured.</remarks>
internal sealed class UpstreamAccess(CallerCredential caller, TokenStore tokens) : IUpstreamAccess
{
    private Credential? _credential;
    private AccessToken? _held;

    public async ValueTask AcquireAsync(Access access, CancellationToken cancellationToken)
    {
        _credential = access switch
        {
            Access.Account => caller.Value ?? throw NoCredentials(),
            Access.Login => null,
            _ => caller.Value?.ForApplication,
        };
        _held = null;
        if (_credential is not null)
            _held = await tokens.GetAsync(_credential, cancellationToken);
    }

    public async ValueTask<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (_held is not { } refused || _credential is null)
            return false;

        tokens.Drop(_credential, refused);
        _held = null;
        _held = await tokens.GetAsync(_credential, cancellationToken);
        return true;
    }

    /// <summary>Attaches the token, and no header at all without one: an empty one turns a public 200 into a 401
    /// (docs/upstream/authentication.md#a-bad-token-spoils-a-public-read).</summary>
    public void Authorize(HttpRequestMessage request)
    {
        if (_held is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value.Reveal());
    }

    private static ToolException NoCredentials() =>
        new(
            ErrorKind.NotAuthenticated,
            $"This tool reads an account, and no credentials are configured. {CredentialAdvice.AddClientOfAccount}"
        );
}
