using TabMcp.Application.Errors;
using TabMcp.Application.Pipeline;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Application.Pipeline;

public sealed class CacheBehaviorTests : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ApplicationHost _app = new(cache: new CacheLimits());

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Answers_the_same_question_again_until_the_answer_is_no_longer_fresh()
    {
        var first = await _app.AskAsync(new KeptRead());
        _app.Clock.Advance(Fresh - TimeSpan.FromTicks(1));
        (await _app.AskAsync(new KeptRead())).ShouldBeSameAs(first);

        _app.Clock.Advance(TimeSpan.FromTicks(1));
        (await _app.AskAsync(new KeptRead())).ShouldNotBeSameAs(first);

        _app.Steps.Attempts.ShouldBe(2);
        Outcomes().ShouldBe(["miss", "hit", "miss"]);
    }

    [Fact]
    public async Task An_answer_that_knows_how_long_it_stays_true_is_taken_at_its_word()
    {
        _app.Steps.AnswersKeepFor = TimeSpan.FromHours(24);
        await _app.AskAsync(new KeptRead());
        _app.Clock.Advance(TimeSpan.FromHours(9)); // still the same day in Sydney

        await _app.AskAsync(new KeptRead());

        _app.Steps.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Asks_every_time_where_the_tool_keeps_nothing()
    {
        await _app.AskAsync(new PublicRead());
        await _app.AskAsync(new PublicRead());

        _app.Steps.Attempts.ShouldBe(2);
        Outcomes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Validates_even_what_it_could_answer_from_memory()
    {
        await _app.AskAsync(new KeptRead());
        await _app.AskAsync(new KeptRead());

        _app.Journal.ShouldBe(["validate", "acquire Public", "handle", "validate"]);
    }

    [Fact]
    public async Task Another_question_has_another_answer()
    {
        await _app.AskAsync(new KeptRead("good"));
        await _app.AskAsync(new KeptRead("better"));
        await _app.AskAsync(new KeptRead("good", [1, 2]));
        await _app.AskAsync(new KeptRead("good", [2, 1]));
        _app.Caller.Jurisdiction = Jurisdiction.SA;
        await _app.AskAsync(new KeptRead("good"));
        _app.Steps.Attempts.ShouldBe(5);

        await _app.AskAsync(new KeptRead("good", [1, 2]));
        _app.Steps.Attempts.ShouldBe(6, "the jurisdiction has changed since");
        await _app.AskAsync(new KeptRead("good", [1, 2]));
        _app.Steps.Attempts.ShouldBe(6);
    }

    [Fact]
    public async Task Another_day_in_Sydney_is_another_question()
    {
        _app.Steps.AnswersKeepFor = TimeSpan.FromHours(24);
        await _app.AskAsync(new KeptRead("today"));
        _app.Clock.Advance(TimeSpan.FromHours(12)); // noon to midnight

        await _app.AskAsync(new KeptRead("today"));

        _app.Steps.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Callers_with_credentials_of_their_own_share_nothing()
    {
        foreach (var account in (string?[])["one", "other", null])
        {
            _app.Caller.Account = account;
            await _app.AskAsync(new KeptRead());
            await _app.AskAsync(new KeptRead());
        }

        _app.Steps.Attempts.ShouldBe(3);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        _app.Steps.ThenFail(ErrorKind.NotFound);
        await _app.RefusalOfAsync(new KeptRead());

        (await _app.AskAsync(new KeptRead())).Said.ShouldBe("done");
    }

    [Fact]
    public async Task Five_hundred_who_ask_at_once_share_one_read()
    {
        var tab = new TaskCompletionSource();
        _app.Steps.Then(_ => tab.Task);

        var calls = Enumerable.Range(0, 500).Select(_ => _app.AskAsync(new KeptRead())).ToList();
        tab.SetResult();
        var answers = await Task.WhenAll(calls);

        answers.Distinct().ShouldHaveSingleItem();
        _app.Steps.Attempts.ShouldBe(1);
        Outcomes().Count(outcome => outcome is "coalesced").ShouldBe(499);
    }

    [Fact]
    public async Task All_who_wait_are_told_of_the_failure()
    {
        var tab = new TaskCompletionSource();
        _app.Steps.Then(_ => tab.Task);

        var calls = Enumerable.Range(0, 3).Select(_ => _app.AskAsync(new KeptRead())).ToList();
        tab.SetException(new ToolException(ErrorKind.Blocked, "No."));

        foreach (var call in calls)
            (await Should.ThrowAsync<ToolException>(call)).Kind.ShouldBe(ErrorKind.Blocked);
    }

    [Fact]
    public async Task Who_began_may_leave_without_taking_the_answer_from_the_others()
    {
        var tab = new TaskCompletionSource();
        _app.Steps.Then(cancellationToken => tab.Task.WaitAsync(cancellationToken));
        using var leaver = new CancellationTokenSource();

        var first = _app.AskUntilAsync(new KeptRead(), leaver.Token);
        var second = _app.AskAsync(new KeptRead());
        await leaver.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        tab.SetResult();

        (await second).Said.ShouldBe("done");
        _app.Steps.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task The_last_to_leave_ends_the_read_and_the_next_begins_another()
    {
        var ended = new TaskCompletionSource();
        _app.Steps.Then(async cancellationToken =>
        {
            var wait = new TaskCompletionSource();
            await using var end = cancellationToken.Register(() => wait.SetCanceled(cancellationToken));
            try
            {
                await wait.Task;
            }
            finally
            {
                ended.SetResult();
            }
        });
        using var leaver = new CancellationTokenSource();
        var only = _app.AskUntilAsync(new KeptRead(), leaver.Token);

        await leaver.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(only);
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);

        (await _app.AskAsync(new KeptRead())).Said.ShouldBe("done");
        _app.Steps.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task An_abandoned_read_that_ends_late_leaves_the_next_one_shared()
    {
        var (abandoned, next) = (new TaskCompletionSource(), new TaskCompletionSource());
        _app.Steps.Then(_ => abandoned.Task);
        _app.Steps.Then(_ => next.Task);
        using var leaver = new CancellationTokenSource();
        var left = _app.AskUntilAsync(new KeptRead(), leaver.Token);
        await leaver.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(left);

        var first = _app.AskAsync(new KeptRead());
        abandoned.SetException(new ToolException(ErrorKind.NotFound, "Late."));
        var second = _app.AskAsync(new KeptRead());
        next.SetResult();

        (await second).ShouldBeSameAs(await first);
        _app.Steps.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_that_outlasts_the_deadline_is_TAB_not_answering()
    {
        _app.Steps.Then(cancellationToken => Task.Delay(Timeout.InfiniteTimeSpan, _app.Clock, cancellationToken));

        var call = _app.AskAsync(new KeptRead());
        await _app.Clock.TimersSetAsync(2);
        _app.Clock.Advance(TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<ToolException>(call)).Message.ShouldBe(
            "TAB did not answer within 30 s. Try again in a minute."
        );
    }

    [Fact]
    public async Task While_TAB_is_down_an_older_answer_is_better_than_none_and_says_so()
    {
        await _app.AskAsync(new KeptRead());
        _app.Clock.Advance(TimeSpan.FromMinutes(5));
        FailOnce();

        var (answer, isStale) = await _app.AskWithOriginAsync(new KeptRead());

        answer.Said.ShouldBe("done");
        isStale.ShouldBeTrue();
        Outcomes().ShouldBe(["miss", "miss", "stale"]);
        (await _app.AskWithOriginAsync(new KeptRead())).IsStale.ShouldBeFalse("TAB is back");
    }

    [Fact]
    public async Task An_answer_can_be_too_old_for_that()
    {
        await _app.AskAsync(new KeptRead());
        _app.Clock.Advance(TimeSpan.FromMinutes(5) + Fresh);
        FailOnce();

        (await _app.RefusalOfAsync(new KeptRead())).IsCircuitOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Any_other_failure_is_told_even_where_an_older_answer_is_at_hand()
    {
        await _app.AskAsync(new KeptRead());
        _app.Clock.Advance(Fresh);
        _app.Steps.ThenFail(ErrorKind.Blocked);

        (await _app.RefusalOfAsync(new KeptRead())).Kind.ShouldBe(ErrorKind.Blocked);
    }

    [Fact]
    public async Task Holds_no_more_bytes_than_it_may()
    {
        using var app = new ApplicationHost(cache: new CacheLimits { MaxBytes = 10 });

        await app.AskAsync(new KeptRead());
        await app.AskAsync(new KeptRead());

        app.Steps.Attempts.ShouldBe(2, "an answer of 15 bytes does not fit into 10");
    }

    private void FailOnce() =>
        _app.Steps.ThenFail(new ToolException(ErrorKind.UpstreamUnavailable, "TAB is down.") { IsCircuitOpen = true });

    private List<string> Outcomes() =>
        [.. _app.Metrics.Of("tabmcp.cache.requests").Select(measured => measured.Tags.Split('=')[^1])];
}
