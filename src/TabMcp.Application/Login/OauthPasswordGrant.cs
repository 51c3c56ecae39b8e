namespace TabMcp.Application.Login;

/// <summary>The account's token, obtained where none is held.</summary>
/// <remarks>Posting for another token changes nothing at TAB, so it counts as a read and may be tried again.</remarks>
[McpTool(
    "tab_oauth_password_grant",
    Title = "OAuth: account",
    Toolset = Toolset.Auth,
    Access = Access.Login,
    ReadOnly = true
)]
[Description(
    """
        Log in to TAB as the configured account, or show the login in use: kind, scope and expiry, never
        the token. The account is configured on the server; no argument takes a password.
        """
)]
public sealed record OauthPasswordGrant : ITool<LoginAnswer>
{
    internal sealed class Validator : AbstractValidator<OauthPasswordGrant>;

    internal sealed class Handler(ILogin login, TimeProvider clock) : IRequestHandler<OauthPasswordGrant, LoginAnswer>
    {
        public async Task<LoginAnswer> Handle(OauthPasswordGrant request, CancellationToken cancellationToken) =>
            LoginAnswer.Of(await login.AsAccountAsync(cancellationToken), clock);
    }
}
