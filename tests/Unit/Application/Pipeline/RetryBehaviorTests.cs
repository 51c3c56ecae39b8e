using TabMcp.Application.Pipeline;
using TabMcp.Application.Tools;

namespace TabMcp.UnitTests.Application.Pipeline;

public sealed class RetryBehaviorTests : IDisposable
{
    // While a call waits, its deadline and its wait are both set on the clock.
    private const int Waiting = 2;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly ApplicationHost _app = new(new CallLimits { Deadline = Deadline });

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(ErrorKind.RateLimited)]
    [InlineData(ErrorKind.UpstreamUnavailable)]
    public async Task Tries_a_read_three_times_in_all(ErrorKind kind)
    {
        for (var time = 0; time < 5; time++)
            _app.Steps.ThenFail(kind, TimeSpan.Zero);

        (await _app.RefusalOfAsync(new PublicRead())).Kind.ShouldBe(kind);
        _app.Steps.Attempts.ShouldBe(3);
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
        await _app.Clock.TimersSetAsync(Waiting);
        _app.Clock.Advance(TimeSpan.FromSeconds(6.9));
        _app.Steps.Attempts.ShouldBe(1);
        _app.Clock.Advance(TimeSpan.FromSeconds(0.1));

        (await call).Said.ShouldBe("done");
        _app.Steps.Attempts.ShouldBe(2);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(86_400)]
    public async Task Does_not_wait_for_what_the_deadline_leaves_no_time_for(int seconds)
    {
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(seconds));

        var failure = await _app.RefusalOfAsync(new PublicRead());

        failure.Kind.ShouldBe(ErrorKind.RateLimited);
        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        _app.Steps.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Measures_a_wait_against_what_is_left_of_the_deadline()
    {
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(20));
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(20));

        var call = _app.AskAsync(new PublicRead());
        await _app.Clock.TimersSetAsync(Waiting);
        _app.Clock.Advance(TimeSpan.FromSeconds(20));

        (await Should.ThrowAsync<ToolException>(call)).Kind.ShouldBe(ErrorKind.RateLimited);
        _app.Steps.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Waits_under_a_bound_that_doubles_where_TAB_asks_for_nothing()
    {
        _app.Steps.ThenFail(ErrorKind.UpstreamUnavailable);
        _app.Steps.ThenFail(ErrorKind.UpstreamUnavailable);

        var call = _app.AskAsync(new PublicRead());
        await _app.Clock.TimersSetAsync(Waiting);
        _app.Clock.Advance(TimeSpan.FromMilliseconds(250));
        // The first wait may have left time for the second within the same step of the clock.
        await Task.WhenAny(call, _app.Clock.TimersSetAsync(Waiting));
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
        await _app.Clock.TimersSetAsync(Waiting);
        _app.Clock.Advance(TimeSpan.FromSeconds(1.5));
        await _app.Clock.TimersSetAsync(Waiting);
        _app.Clock.Advance(TimeSpan.FromSeconds(2));
        await call;

        _app.Progress.Lines.ShouldBe([
            "TAB is busy; trying again in 1.5 s (try 2 of 3).",
            "TAB is not answering; trying again in 2.0 s (try 3 of 3).",
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

    [Fact]
    public async Task A_read_that_outlasts_the_deadline_is_TAB_not_answering()
    {
        _app.Steps.Then(WaitForEver);

        var call = _app.AskAsync(new PublicRead());
        _app.Clock.Advance(Deadline);

        var failure = await Should.ThrowAsync<ToolException>(call);
        failure.Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
        failure.Message.ShouldBe("TAB did not answer within 30 s. Try again in a minute.");
        _app.Steps.Attempts.ShouldBe(1);
        _app.Metrics.Of("tabmcp.tool.duration").ShouldHaveSingleItem().Value.ShouldBe(30);
    }

    [Fact]
    public async Task A_change_that_outlasts_the_deadline_is_TAB_not_answering_too()
    {
        _app.Steps.Then(WaitForEver);

        var call = _app.AskAsync(new PublicWrite());
        _app.Clock.Advance(Deadline);

        (await Should.ThrowAsync<ToolException>(call)).Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
    }

    [Fact]
    public async Task A_deadline_that_ends_during_a_further_try_is_TAB_not_answering()
    {
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(29));
        _app.Steps.Then(WaitForEver);

        var call = _app.AskAsync(new PublicRead());
        await _app.Clock.TimersSetAsync(Waiting);
        _app.Clock.Advance(Deadline);

        (await Should.ThrowAsync<ToolException>(call)).Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
    }

    [Fact]
    public async Task A_deadline_that_ends_in_a_wait_is_TAB_not_answering()
    {
        using var app = new ApplicationHost(
            new CallLimits { Deadline = TimeSpan.FromSeconds(1), FirstWait = TimeSpan.FromHours(1) }
        );
        app.Steps.ThenFail(ErrorKind.UpstreamUnavailable);

        var call = app.AskAsync(new PublicRead());
        await app.Clock.TimersSetAsync(Waiting);
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        var failure = await Should.ThrowAsync<ToolException>(call);
        failure.Message.ShouldBe("TAB did not answer within 1 s. Try again in a minute.");
        app.Steps.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_who_goes_away_is_no_failure_of_TAB()
    {
        using var caller = new CancellationTokenSource();
        _app.Steps.Then(WaitForEver);

        var call = _app.AskUntilAsync(new PublicRead(), caller.Token);
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        _app.Logs.Lines.ShouldHaveSingleItem().Event.ShouldBe(103);
    }

    [Fact]
    public async Task A_caller_who_goes_away_in_a_wait_ends_it()
    {
        using var caller = new CancellationTokenSource();
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(20));

        var call = _app.AskUntilAsync(new PublicRead(), caller.Token);
        await _app.Clock.TimersSetAsync(Waiting);
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        _app.Steps.Attempts.ShouldBe(1);
    }

    private static async Task WaitForEver(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource();
        await never.Task.WaitAsync(cancellationToken);
    }
}
