using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Application.Pipeline;

public sealed class TokenBehaviorTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Asks_for_the_access_that_the_tool_names()
    {
        await _app.AskAsync(new AccountRead());

        _app.Journal.ShouldContain("acquire Account");
    }

    [Fact]
    public async Task Renews_a_refused_token_once_and_reads_again()
    {
        _app.Access.HoldsToken = true;
        _app.Steps.ThenFail(ErrorKind.NotAuthenticated);

        await _app.AskAsync(new PublicRead());

        _app.Journal.ShouldBe(["validate", "acquire Public", "handle", "renew", "handle"]);
    }

    [Fact]
    public async Task Does_not_renew_a_second_time()
    {
        _app.Access.HoldsToken = true;
        _app.Steps.ThenFail(ErrorKind.NotAuthenticated);
        _app.Steps.ThenFail(ErrorKind.NotAuthenticated);

        var failure = await _app.RefusalOfAsync(new PublicRead());

        failure.Kind.ShouldBe(ErrorKind.NotAuthenticated);
        _app.Journal.ShouldBe(["validate", "acquire Public", "handle", "renew", "handle"]);
    }

    [Fact]
    public async Task Passes_the_refusal_on_where_there_was_no_token_to_renew()
    {
        _app.Steps.ThenFail(ErrorKind.NotAuthenticated);

        (await _app.RefusalOfAsync(new PublicRead())).Kind.ShouldBe(ErrorKind.NotAuthenticated);
        _app.Steps.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Does_not_read_without_the_token_that_the_tool_needs()
    {
        _app.Access.Refusal = new(ErrorKind.NotAuthenticated, "Credentials are wanted.");

        (await _app.RefusalOfAsync(new AccountRead())).ShouldBe(_app.Access.Refusal);
        _app.Journal.ShouldBe(["validate", "acquire Account"]);
    }

    [Theory]
    [InlineData(ErrorKind.Forbidden)]
    [InlineData(ErrorKind.Blocked)]
    [InlineData(ErrorKind.NotFound)]
    public async Task Renews_for_no_other_failure(ErrorKind kind)
    {
        _app.Access.HoldsToken = true;
        _app.Steps.ThenFail(kind);

        await _app.RefusalOfAsync(new PublicRead());

        _app.Journal.ShouldNotContain("renew");
    }

    [Fact]
    public async Task A_read_that_fails_after_the_renewal_is_tried_again_with_a_token_of_its_own()
    {
        _app.Access.HoldsToken = true;
        _app.Steps.ThenFail(ErrorKind.NotAuthenticated);
        _app.Steps.ThenFail(ErrorKind.UpstreamUnavailable, TimeSpan.Zero);

        await _app.AskAsync(new PublicRead());

        _app.Journal.ShouldBe(["validate", "acquire Public", "handle", "renew", "handle", "acquire Public", "handle"]);
    }
}
