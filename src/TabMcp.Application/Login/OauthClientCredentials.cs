namespace TabMcp.Application.Login;

/// <summary>The application's token, obtained where none is held.</summary>
/// <remarks>Posting for another token changes nothing at TAB, so it counts as a read and may be tried again.</remarks>
[McpTool(
    "tab_oauth_client_credentials",
    Title = "OAuth: application",
    Toolset = Toolset.Auth,
    Access = Access.Login,
    ReadOnly = true
)]
[Description(
    """
        Log in to TAB as the configured application, or show the login in use: kind, scope and expiry,
        never the token. Reads do this by themselves, so call it only to check the credentials.
        """
)]
public sealed record OauthClientCredentials : ITool<LoginAnswer>
{
    internal sealed class Validator : AbstractValidator<OauthClientCredentials>;

    internal sealed class Handler(ILogin login, TimeProvider clock)
        : IRequestHandler<OauthClientCredentials, LoginAnswer>
    {
        public async Task<LoginAnswer> Handle(OauthClientCredentials request, CancellationToken cancellationToken) =>
            LoginAnswer.Of(await login.AsApplicationAsync(cancellationToken), clock);
    }
}
