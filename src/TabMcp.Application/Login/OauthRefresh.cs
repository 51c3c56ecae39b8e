namespace TabMcp.Application.Login;

/// <summary>A new token in place of the one in use.</summary>
/// <remarks>A token takes another's place and nothing else changes, so it counts as a read. Trying again is safe even where TAB took
/// the refresh token and its answer was lost: a refresh token that is refused leads to a new login.</remarks>
[McpTool("tab_oauth_refresh", Title = "OAuth: refresh", Toolset = Toolset.Auth, Access = Access.Login, ReadOnly = true)]
[Description(
    """
        Renew the login at TAB now, at most once a minute: by its refresh token, or by logging in again.
        Answers kind, scope and expiry, never the token. Tokens in use renew themselves.
        """
)]
public sealed record OauthRefresh : ITool<LoginAnswer>
{
    internal sealed class Validator : AbstractValidator<OauthRefresh>;

    internal sealed class Handler(ILogin login, TimeProvider clock) : IRequestHandler<OauthRefresh, LoginAnswer>
    {
        public async Task<LoginAnswer> Handle(OauthRefresh request, CancellationToken cancellationToken) =>
            LoginAnswer.Of(await login.RenewAsync(cancellationToken), clock);
    }
}
