using TabMcp.Api.Cli.Doctor;
using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Api.Cli.Doctor;

public sealed class LoginCheckTests
{
    [Fact]
    public void Gives_different_advice_for_each_way_in_which_a_login_fails()
    {
        var refused = new ToolException(ErrorKind.NotAuthenticated, "TAB refused the configured credentials.");
        var advice = Enum.GetValues<ErrorKind>()
            .Where(kind =>
                kind
                    is ErrorKind.NotAuthenticated
                        or ErrorKind.Forbidden
                        or ErrorKind.Blocked
                        or ErrorKind.RateLimited
                        or ErrorKind.UpstreamUnavailable
                        or ErrorKind.UpstreamUnexpected
            )
            .Select(kind => new ToolException(kind, ""))
            .Append(new ToolException(ErrorKind.NotAuthenticated, "The login has ended.", refused))
            .Select(LoginCheck.AdviceOn)
            .ToList();

        advice.ShouldBeUnique();
        advice[^1].ShouldContain("refresh token has run out");
    }
}
