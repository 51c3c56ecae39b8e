using TabMcp.Application.Calls;
using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Application.Pipeline;

public sealed class RetryBehaviorTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(ErrorKind.RateLimited)]
    [InlineData(ErrorKind.UpstreamUnavailable)]
    public async Task Tries_a_read_four_times_in_all(ErrorKind kind)
    {
        for (var time = 0; time < 5; time++)
            _app.Steps.ThenFail(kind, TimeSpan.Zero);

        (await _app.RefusalOfAsync(new PublicRead())).Kind.ShouldBe(kind);
        _app.Steps.Attempts.ShouldBe(4);
    }

    [Theory]
    [InlineData(ErrorKind.InvalidInput)]
    [InlineData(ErrorKind.NotFound)]
    [InlineData(ErrorKind.NotAuthenticated)]
    [InlineData(ErrorKind.Forbidden)]
    [InlineData(ErrorKind.Blocked)]
    [InlineData(ErrorKind.UpstreamUnexpected)]
    public async Task Tries_nothing_again_that_would_end_the_same(ErrorKind kind)
    {
        _app.Steps.ThenFail(kind, TimeSpan.Zero);

        (await _app.RefusalOfAsync(new PublicRead())).Kind.ShouldBe(kind);
        _app.Steps.Attempts.ShouldBe(1);
        _app.Progress.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_failure_is_tried_again_or_is_not()
    {
        Enum.GetValues<ErrorKind>().Length.ShouldBe(8, "a new kind belongs into one of the two theories above");
    }

    [Fact]
    public async Task Never_tries_a_change_again()
    {
        _app.Steps.ThenFail(ErrorKind.UpstreamUnavailable, TimeSpan.Zero);

        await _app.RefusalOfAsync(new PublicWrite());

        _app.Steps.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Never_tries_a_bug_again()
    {
        _app.Steps.ThenFail(new InvalidOperationException("A bug."));

        await Should.ThrowAsync<InvalidOperationException>(() => _app.AskAsync(new PublicRead()));
        _app.Steps.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Waits_as_long_as_TAB_asks()
    {
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(7));

        var call = _app.AskAsync(new PublicRead());
        await _app.WaitingAsync();
        _app.Clock.Advance(TimeSpan.FromSeconds(6.9));
        _app.Steps.Attempts.ShouldBe(1);
        _app.Clock.Advance(TimeSpan.FromSeconds(0.1));

        (await call).Said.ShouldBe("done");
        _app.Steps.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Waits_under_a_bound_that_doubles_where_TAB_asks_for_nothing()
    {
        _app.Steps.ThenFail(ErrorKind.UpstreamUnavailable);
        _app.Steps.ThenFail(ErrorKind.UpstreamUnavailable);

        var call = _app.AskAsync(new PublicRead());
        await _app.WaitingAsync();
        _app.Clock.Advance(TimeSpan.FromMilliseconds(250));
        // The first wait may have left time for the second within the same step of the clock.
        await Task.WhenAny(call, _app.WaitingAsync());
        _app.Clock.Advance(TimeSpan.FromMilliseconds(500));

        (await call).Said.ShouldBe("done");
        _app.Steps.Attempts.ShouldBe(3);
    }

    [Fact]
    public async Task Tells_the_caller_before_each_further_try()
    {
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(1.5));
        _app.Steps.ThenFail(ErrorKind.UpstreamUnavailable, TimeSpan.FromSeconds(2));

        var call = _app.AskAsync(new PublicRead());
        await _app.WaitingAsync();
        _app.Clock.Advance(TimeSpan.FromSeconds(1.5));
        await _app.WaitingAsync();
        _app.Clock.Advance(TimeSpan.FromSeconds(2));
        await call;

        _app.Progress.Lines.ShouldBe([
            "TAB is busy; trying again in 1.5 s (try 2 of 4).",
            "TAB is not answering; trying again in 2.0 s (try 3 of 4).",
        ]);
    }

    [Fact]
    public async Task Counts_each_further_try()
    {
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.Zero);

        await _app.AskAsync(new PublicRead());

        _app.Metrics.Of("tabmcp.tool.retries")
            .ShouldHaveSingleItem()
            .ShouldBe(new("tabmcp.tool.retries", 1, "tool=probe_public_read outcome=rate_limited"));
    }

    [Fact]
    public async Task Tries_nothing_again_where_the_limits_allow_no_retry()
    {
        using var app = new ApplicationHost(new CallLimits { Retries = 0 });
        app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.Zero);

        await app.RefusalOfAsync(new PublicRead());

        app.Steps.Attempts.ShouldBe(1);
    }
}
