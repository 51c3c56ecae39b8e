using TabMcp.Application.Errors;
using TabMcp.Application.Login;

namespace TabMcp.UnitTests.Application.Login;

public sealed class OauthRefreshTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Shows_the_token_that_took_the_other_s_place()
    {
        var answer = await _app.AskAsync(new OauthRefresh());

        _app.Login.Asked.ShouldBe(["renew"]);
        answer.ShouldSatisfyAllConditions(
            () => answer.Kind.ShouldBe(TokenKind.Account),
            () => answer.Grant.ShouldBe("refresh_token"),
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
        await _app.AskAsync(new OauthRefresh());

        _app.Journal.ShouldBe(["acquire Login"]);
    }

    [Fact]
    public async Task Hands_a_refusal_on_as_it_is()
    {
        _app.Login.Refusal = new(ErrorKind.NotAuthenticated, "Set TAB_CLIENT_ID.");

        (await _app.RefusalOfAsync(new OauthRefresh())).Message.ShouldBe("Set TAB_CLIENT_ID.");
        _app.Login.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Is_tried_again_while_TAB_is_down()
    {
        _app.Login.Refusal = new(ErrorKind.UpstreamUnavailable, "TAB is down.");

        var call = _app.RefusalOfAsync(new OauthRefresh());
        await _app.WaitingAsync();
        while (!call.IsCompleted)
        {
            _app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await call).Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
        _app.Login.Asked.ShouldBe(["renew", "renew", "renew", "renew"]);
    }
}
