using System.Text.Json.Nodes;
using TabMcp.Sandbox.Http;

namespace TabMcp.Sandbox.Authentication;

/// <summary><c>POST /oauth/token</c>: a form and nothing else (tab-api.md 2.2, D).</summary>
/// <remarks>Assumption: the bodies. <c>access_token</c> and <c>expires_in</c> are read by clients (D), <c>token_type</c> and the
/// error words follow RFC 6749 (T).</remarks>
internal static class TokenEndpoint
{
    public static async Task<Answer> AnswerAsync(
        HttpRequest request,
        TokenIssuer issuer,
        CancellationToken cancellationToken
    )
    {
        if (!request.HasFormContentType)
            return Refused(StatusCodes.Status400BadRequest, "invalid_request", "The body must be a form.");
        var form = await request.ReadFormAsync(cancellationToken);
        if (form["grant_type"] != "client_credentials")
            return Refused(
                StatusCodes.Status400BadRequest,
                "unsupported_grant_type",
                "Only client_credentials is served here."
            );
        if (
            form["client_id"] != SandboxCredentials.ClientId
            || form["client_secret"] != SandboxCredentials.ClientSecret
        )
            return Refused(StatusCodes.Status401Unauthorized, "invalid_client", "Unknown client, or the wrong secret.");
        return Answer.Ok(
            new JsonObject
            {
                ["access_token"] = issuer.Issue(),
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)TokenIssuer.Life.TotalSeconds,
            }
        );
    }

    private static Answer Refused(int status, string error, string description) =>
        new(status, new JsonObject { ["error"] = error, ["error_description"] = description });
}
