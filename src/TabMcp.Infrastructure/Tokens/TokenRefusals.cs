using TabMcp.Application.Login;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>What a refusal of the token endpoint means, and what to do about it.</summary>
/// <remarks>Assumption: the code words are those of RFC 6749, section 5.2
/// (docs/upstream/authentication.md#token-answers).</remarks>
internal static class TokenRefusals
{
    /// <summary>Whether asking again with the same would be of no use.</summary>
    public static bool IsRefusal(ToolException failure) =>
        failure.Kind is ErrorKind.NotAuthenticated or ErrorKind.Forbidden;

    public static ToolException Of(Grant grant, string? code, CredentialOrigin origin) =>
        (grant, code) switch
        {
            (_, "unauthorized_client" or "unsupported_grant_type") => new(
                ErrorKind.Forbidden,
                $"TAB does not let the {CredentialAdvice.Whose(origin)} client log in by {grant.Word()}. Ask TAB to allow it, or leave out what needs it."
            ),
            (Grant.RefreshToken, _) => Refused("TAB no longer accepts the refresh token. Log in again."),
            (Grant.Password, not "invalid_client") => Refused(
                $"TAB refused the {CredentialAdvice.Whose(origin)} account. {CredentialAdvice.CheckAccount(origin)}"
            ),
            _ => Refused(
                $"TAB refused the {CredentialAdvice.Whose(origin)} credentials. {CredentialAdvice.CheckClient(origin)}"
            ),
        };

    /// <summary>A login that could not be begun again after its refresh token had been refused.</summary>
    public static ToolException Ended(ToolException refused) =>
        new(
            refused.Kind,
            $"The login at TAB has ended: its refresh token is no longer good. {refused.Message}",
            refused
        );

    /// <summary>The same refusal once more, from memory.</summary>
    public static ToolException Again(ToolException refused) =>
        new(refused.Kind, $"{refused.Message} The same credentials are not shown to TAB again for a minute.", refused);

    private static ToolException Refused(string message) => new(ErrorKind.NotAuthenticated, message);
}
