using TabMcp.Application.Auth;
using TabMcp.Application.Tools;

namespace TabMcp.Infrastructure.Authentication;

/// <summary>What a refusal of the token endpoint means, and what to do about it.</summary>
/// <remarks>Assumption: the code words are those of RFC 6749, section 5.2 (tab-api.md 2.2, T).</remarks>
internal static class TokenRefusals
{
    private const string Client = "Check TAB_CLIENT_ID and TAB_CLIENT_SECRET";

    /// <summary>Whether asking again with the same would be of no use.</summary>
    public static bool IsRefusal(ToolException failure) =>
        failure.Kind is ErrorKind.NotAuthenticated or ErrorKind.Forbidden;

    public static ToolException Of(Grant grant, string? code) =>
        (grant, code) switch
        {
            (_, "unauthorized_client" or "unsupported_grant_type") => new(
                ErrorKind.Forbidden,
                $"TAB does not let the configured client log in by {grant.Word()}. Ask TAB to allow it, or leave out what needs it."
            ),
            (Grant.RefreshToken, _) => Refused("TAB no longer accepts the refresh token. Log in again."),
            (Grant.Password, not "invalid_client") => Refused(
                "TAB refused the configured account. Check TAB_USERNAME and TAB_PASSWORD, or remove both: public data needs neither."
            ),
            _ => Refused(
                $"TAB refused the configured credentials. {Client}, or remove both: public data needs neither."
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
