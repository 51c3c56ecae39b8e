using TabMcp.Api.Configuration;
using TabMcp.Application.Errors;
using TabMcp.Application.Login;

namespace TabMcp.Api.Cli.Doctor;

/// <summary>Logs in to TAB as configured, and says what came of it. The token itself stays below the port.</summary>
internal static class LoginCheck
{
    /// <summary>Tries every login that is configured.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        ILogin login,
        Settings settings,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (settings.ClientId is null)
            return
            [
                Finding.Good("login", "No credentials are configured, so reads are anonymous; public data needs none."),
            ];

        List<Finding> findings = [await TryAsync("login of the application", login.AsApplicationAsync)];
        if (settings.Username is not null)
            findings.Add(await TryAsync("login of the account", login.AsAccountAsync));
        return findings;

        async Task<Finding> TryAsync(string check, Func<CancellationToken, Task<HeldToken>> logIn)
        {
            try
            {
                return Of(check, await logIn(cancellationToken), clock.GetUtcNow());
            }
            catch (ToolException failure)
            {
                return Finding.Failed(check, $"{ErrorCodes.Of(failure.Kind)}: {failure.Message}", AdviceOn(failure));
            }
        }
    }

    /// <summary>What to do about a login that failed: a different thing for each way in which it can.</summary>
    internal static string AdviceOn(ToolException failure) =>
        failure.Kind switch
        {
            // A refusal within a refusal: the refresh token's, and then that of the login that should have replaced it.
            ErrorKind.NotAuthenticated when failure.InnerException is ToolException =>
                "The refresh token has run out, and TAB did not take the credentials either: renew both halves at TAB, and start the server again.",
            ErrorKind.NotAuthenticated =>
                "Compare the credentials with what TAB shows, letter by letter: no quotes, no spaces, both halves of the same pair. If they were changed at TAB, set the new ones and start the server again.",
            ErrorKind.Forbidden =>
                "The credentials are good, but not for this kind of login: ask TAB to allow it, or leave the account out.",
            ErrorKind.Blocked =>
                "This says nothing of the credentials. Run the server in a network that TAB's edge lets through, such as a home connection in Australia.",
            ErrorKind.RateLimited => "This says nothing of the credentials. Wait a few minutes before trying again.",
            ErrorKind.UpstreamUnavailable =>
                "This says nothing of the credentials: TAB is down or cannot be reached. See the findings on the network, and try again later.",
            _ => "TAB answered what this server does not know: see whether there is a newer version of it.",
        };

    private static Finding Of(string check, HeldToken token, DateTimeOffset now)
    {
        var scope = token.Scope is { } words ? $", scope {words}" : "";
        var text =
            $"{token.Kind.ToString().ToLowerInvariant()} token by {token.Grant.Word()}{scope}, until {token.ExpiresAt:u}";
        var left = token.ExpiresAt - now;
        return left > TimeSpan.Zero
            ? Finding.Good(check, $"{text} ({left.TotalSeconds:0} s left).")
            : Finding.Warning(check, $"{text}, which is over by this machine's clock.", "Set this machine's clock.");
    }
}
