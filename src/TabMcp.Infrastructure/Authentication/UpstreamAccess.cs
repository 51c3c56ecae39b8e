using System.Net.Http.Headers;
using TabMcp.Application.Tools;
using TabMcp.Infrastructure.Http;

namespace TabMcp.Infrastructure.Authentication;

/// <summary>Holds the present call's token. Scoped to the call.</summary>
internal sealed class UpstreamAccess(UpstreamOptions options, TokenStore tokens) : IUpstreamAccess
{
    private AccessToken? _held;

    public async ValueTask AcquireAsync(Access access, CancellationToken cancellationToken)
    {
        if (options.Credentials is { } credentials)
            _held = await tokens.GetAsync(credentials, cancellationToken);
        else if (access is Access.Account)
            throw new ToolException(
                ErrorKind.NotAuthenticated,
                "This tool reads an account, and no credentials are configured. Set TAB_CLIENT_ID and TAB_CLIENT_SECRET and start the server again."
            );
    }

    public async ValueTask<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (_held is not { } refused || options.Credentials is not { } credentials)
            return false;

        tokens.Drop(credentials, refused);
        _held = null;
        _held = await tokens.GetAsync(credentials, cancellationToken);
        return true;
    }

    /// <summary>Attaches the token, and no header at all without one: an empty one turns a public 200 into a 401 (tab-api.md 2.1).</summary>
    public void Authorize(HttpRequestMessage request)
    {
        if (_held is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value.Reveal());
    }
}
