using TabMcp.Application.Errors;
using TabMcp.Application.Login;

namespace TabMcp.UnitTests.Application.Login;

public sealed class OauthPasswordGrantTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Shows_the_account_s_token()
    {
        var answer = await _app.AskAsync(new OauthPasswordGrant());

        _app.Login.Asked.ShouldBe(["account"]);
        answer.ShouldSatisfyAllConditions(
            () => answer.Kind.ShouldBe(TokenKind.Account),
            () => answer.Grant.ShouldBe("password"),
            () => answer.Scope.ShouldBe("public"),
            () => answer.AsOf.ShouldBe(_app.Clock.GetUtcNow()),
            () => answer.ExpiresAt.ShouldBe(_app.Clock.GetUtcNow().AddSeconds(90.5)),
            () => answer.ExpiresInSeconds.ShouldBe(90),
            () => answer.GoodFor.ShouldContain("the account")
        );
    }

    [Fact]
    public async Task Takes_no_token_first()
    {
        await _app.AskAsync(new OauthPasswordGrant());

        _app.Journal.ShouldBe(["acquire Login"]);
    }

    [Fact]
    public async Task Hands_a_refusal_on_as_it_is()
    {
        _app.Login.Refusal = new(ErrorKind.NotAuthenticated, "Set TAB_CLIENT_ID.");

        (await _app.RefusalOfAsync(new OauthPasswordGrant())).Message.ShouldBe("Set TAB_CLIENT_ID.");
        _app.Login.Asked.Count.ShouldBe(1);
    }
}
