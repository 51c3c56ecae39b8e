using TabMcp.Application.Calls;
using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Application.Pipeline;

/// <summary>What ends a call before its tries do: its deadline, or a caller who goes away.</summary>
public sealed class RetryDeadlineTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly ApplicationHost _app = new(new CallLimits { Deadline = Deadline });

    public void Dispose() => _app.Dispose();

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
    public async Task Does_not_wait_where_too_many_wait_already()
    {
        var full = new ToolException(ErrorKind.RateLimited, "Full.")
        {
            RetryAfter = TimeSpan.FromSeconds(5),
            IsQueueFull = true,
        };
        _app.Steps.ThenFail(full);

        (await _app.RefusalOfAsync(new PublicRead())).ShouldBeSameAs(full);
        _app.Steps.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Measures_a_wait_against_what_is_left_of_the_deadline()
    {
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(20));
        _app.Steps.ThenFail(ErrorKind.RateLimited, TimeSpan.FromSeconds(20));

        var call = _app.AskAsync(new PublicRead());
        await _app.WaitingAsync();
        _app.Clock.Advance(TimeSpan.FromSeconds(20));

        (await Should.ThrowAsync<ToolException>(call)).Kind.ShouldBe(ErrorKind.RateLimited);
        _app.Steps.Attempts.ShouldBe(2);
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
        await _app.WaitingAsync();
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
        await app.WaitingAsync();
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
        await _app.WaitingAsync();
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
