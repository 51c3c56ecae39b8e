using TabMcp.Application.Errors;
using TabMcp.Application.Login;

namespace TabMcp.UnitTests.Application.Login;

public sealed class OauthClientCredentialsTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Shows_the_application_s_token()
    {
        var answer = await _app.AskAsync(new OauthClientCredentials());

        _app.Login.Asked.ShouldBe(["application"]);
        answer.ShouldSatisfyAllConditions(
            () => answer.Kind.ShouldBe(TokenKind.Application),
            () => answer.Grant.ShouldBe("client_credentials"),
            () => answer.Scope.ShouldBe("public"),
            () => answer.AsOf.ShouldBe(_app.Clock.GetUtcNow()),
            () => answer.ExpiresAt.ShouldBe(_app.Clock.GetUtcNow().AddSeconds(90.5)),
            () => answer.ExpiresInSeconds.ShouldBe(90),
            () => answer.GoodFor.ShouldContain("Public data")
        );
    }

    [Fact]
    public async Task Takes_no_token_first()
    {
        await _app.AskAsync(new OauthClientCredentials());

        _app.Journal.ShouldBe(["acquire Login"]);
    }

    [Fact]
    public async Task Hands_a_refusal_on_as_it_is()
    {
        _app.Login.Refusal = new(ErrorKind.NotAuthenticated, "Set TAB_CLIENT_ID.");

        (await _app.RefusalOfAsync(new OauthClientCredentials())).Message.ShouldBe("Set TAB_CLIENT_ID.");
        _app.Login.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_out_a_scope_that_TAB_does_not_tell()
    {
        _app.Login.Scope = null;

        (await _app.AskAsync(new OauthClientCredentials())).Scope.ShouldBeNull();
    }
}
