using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using TabMcp.Sandbox.Http;

namespace TabMcp.Sandbox.Authentication;

/// <summary><c>POST /oauth/token</c>, which accepts only a form
/// (docs/upstream/authentication.md#token-endpoint).</summary>
/// <remarks>Assumption: the bodies. Clients read <c>access_token</c> and <c>expires_in</c> (D); <c>token_type</c>,
/// <c>scope</c>, <c>refresh_token</c>, the last two grants and the error words follow RFC 6749 (T).</remarks>
internal sealed class TokenEndpoint(TokenIssuer access, RefreshTokens refresh)
{
    private const string PublicScope = "public";
    private const string AccountScope = "public account";
    private const int Kept = 200;

    private readonly ConcurrentQueue<string> _issued = [];

    /// <summary>The tokens issued, oldest first.</summary>
    public IReadOnlyList<string> Issued() => [.. _issued];

    public async Task<Answer> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return BadRequest("invalid_request", "The body must be a form.");
        var form = await request.ReadFormAsync(cancellationToken);
        var grant = form["grant_type"].ToString();
        if (grant is not ("client_credentials" or "password" or "refresh_token"))
            return BadRequest("unsupported_grant_type", "There are client_credentials, password and refresh_token.");
        var client = Find(form);
        if (client < 0)
            return Refused(StatusCodes.Status401Unauthorized, "invalid_client", "Unknown client, or the wrong secret.");
        var login = SandboxCredentials.All[client];
        return grant switch
        {
            "client_credentials" => Token(client, PublicScope, refreshToken: null),
            "password" when form["username"] == login.Username && form["password"] == login.Password => Token(
                client,
                AccountScope,
                refresh.Issue()
            ),
            "password" => BadRequest("invalid_grant", "Unknown account, or the wrong password."),
            _ when refresh.Redeem(form["refresh_token"].ToString()) => Token(client, AccountScope, refresh.Issue()),
            _ => BadRequest("invalid_grant", "The refresh token is unknown, used, expired or withdrawn."),
        };
    }

    private Answer Token(int client, string scope, string? refreshToken)
    {
        var body = new JsonObject
        {
            ["access_token"] = Keep(access.Issue(client)),
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)TokenIssuer.Life.TotalSeconds,
            ["scope"] = scope,
        };
        if (refreshToken is not null)
            body["refresh_token"] = Keep(refreshToken);
        return Answer.Ok(body);
    }

    private string Keep(string token)
    {
        _issued.Enqueue(token);
        if (_issued.Count > Kept)
            _issued.TryDequeue(out _);
        return token;
    }

    private static int Find(IFormCollection form)
    {
        for (var client = 0; client < SandboxCredentials.All.Count; client++)
        {
            var login = SandboxCredentials.All[client];
            if (form["client_id"] == login.ClientId && form["client_secret"] == login.ClientSecret)
                return client;
        }

        return -1;
    }

    private static Answer BadRequest(string error, string description) =>
        Refused(StatusCodes.Status400BadRequest, error, description);

    private static Answer Refused(int status, string error, string description) =>
        new(status, new JsonObject { ["error"] = error, ["error_description"] = description });
}
