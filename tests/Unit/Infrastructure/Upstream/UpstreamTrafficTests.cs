using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Calls;
using TabMcp.Application.Errors;
using TabMcp.Infrastructure.Upstream;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

public sealed class UpstreamTrafficTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly UpstreamTraffic _traffic;

    public UpstreamTrafficTests() => _traffic = Traffic(new CallLimits());

    public void Dispose()
    {
        _traffic.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task When_half_of_the_exchanges_fail_the_next_is_turned_away_unasked_and_told_when_to_come_back()
    {
        for (var turn = 0; turn < 16; turn++)
            await FailAsync(turn % 2 is 1 ? ErrorKind.UpstreamUnavailable : null);

        var asked = false;
        var refusal = await Should.ThrowAsync<ToolException>(() =>
            RunAsync(() =>
            {
                asked = true;
                return Task.FromResult(1);
            })
        );

        asked.ShouldBeFalse();
        _traffic.IsOpen.ShouldBeTrue();
        refusal.Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
        refusal.IsCircuitOpen.ShouldBeTrue();
        refusal.RetryAfter.ShouldBe(TimeSpan.FromSeconds(15));
        refusal.Message.ShouldContain("Try again in 15 s.");
    }

    [Fact]
    public async Task After_the_break_one_exchange_tries_and_its_success_opens_the_way()
    {
        await BreakAsync();
        _clock.Advance(TimeSpan.FromSeconds(15));

        (await RunAsync(() => Task.FromResult(1))).ShouldBe(1);

        _traffic.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task After_the_break_one_failure_closes_the_way_again()
    {
        await BreakAsync();
        _clock.Advance(TimeSpan.FromSeconds(15));
        await FailAsync(ErrorKind.UpstreamUnavailable);

        (await Should.ThrowAsync<ToolException>(() => RunAsync(() => Task.FromResult(1)))).IsCircuitOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ErrorKind.InvalidInput)]
    [InlineData(ErrorKind.NotFound)]
    [InlineData(ErrorKind.NotAuthenticated)]
    [InlineData(ErrorKind.Forbidden)]
    [InlineData(ErrorKind.RateLimited)]
    [InlineData(ErrorKind.Blocked)]
    [InlineData(ErrorKind.UpstreamUnexpected)]
    public async Task A_refusal_or_a_callers_mistake_says_nothing_about_TABs_health(ErrorKind kind)
    {
        for (var turn = 0; turn < 50; turn++)
            await FailAsync(kind);

        _traffic.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task Long_silence_is_TABs_fault_and_a_caller_who_soon_leaves_is_not()
    {
        for (var turn = 0; turn < 20; turn++)
            await LeaveAsync(TimeSpan.FromSeconds(2));
        _traffic.IsOpen.ShouldBeFalse();

        _clock.Advance(TimeSpan.FromMinutes(2)); // what came before is forgotten
        using var callers = new CancellationTokenSource();
        var silent = Enumerable
            .Range(0, 8)
            .Select(_ =>
                _traffic.RunAsync(
                    async () =>
                    {
                        await Task.Delay(Timeout.InfiniteTimeSpan, _clock, callers.Token);
                        return 1;
                    },
                    callers.Token
                )
            )
            .ToList();
        _clock.Advance(TimeSpan.FromSeconds(10));
        await callers.CancelAsync();
        foreach (var call in silent)
            await Should.ThrowAsync<OperationCanceledException>(call);
        for (var turn = 0; turn < 8; turn++)
            await FailAsync(ErrorKind.UpstreamUnavailable);

        _traffic.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Eight_go_at_a_time_and_the_others_wait_for_a_place()
    {
        var tab = new TaskCompletionSource<int>();
        var underWay = 0;
        var calls = Enumerable
            .Range(0, 20)
            .Select(_ =>
                RunAsync(() =>
                {
                    underWay++;
                    return tab.Task;
                })
            )
            .ToList();

        underWay.ShouldBe(8);
        tab.SetResult(1);
        await Task.WhenAll(calls);
        underWay.ShouldBe(20);
    }

    [Fact]
    public async Task More_than_can_wait_are_turned_away()
    {
        var tab = new TaskCompletionSource<int>();
        var calls = Enumerable.Range(0, 208).Select(_ => RunAsync(() => tab.Task)).ToList();

        var refusal = await Should.ThrowAsync<ToolException>(() => RunAsync(() => tab.Task));

        refusal.Kind.ShouldBe(ErrorKind.RateLimited);
        refusal.RetryAfter.ShouldNotBeNull();
        tab.SetResult(1);
        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task One_failure_in_ten_never_closes_the_way_even_where_half_of_the_first_ten_fail()
    {
        for (var turn = 0; turn < 10; turn++)
            await FailAsync(turn % 2 is 1 ? ErrorKind.UpstreamUnavailable : null);
        _traffic.IsOpen.ShouldBeFalse();

        for (var turn = 0; turn < 200; turn++)
            await FailAsync(turn % 10 is 0 ? ErrorKind.UpstreamUnavailable : null);
        _traffic.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task The_exchange_that_tries_whether_TAB_is_back_has_shown_nothing_where_its_caller_leaves()
    {
        await BreakAsync();
        _clock.Advance(TimeSpan.FromSeconds(15));

        await LeaveAsync(TimeSpan.FromSeconds(1));

        _traffic.IsOpen.ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(15));
        (await RunAsync(() => Task.FromResult(1))).ShouldBe(1);
    }

    [Fact]
    public async Task A_break_that_is_over_turns_nobody_away()
    {
        await BreakAsync();
        _clock.Advance(TimeSpan.FromSeconds(14));
        (await Should.ThrowAsync<ToolException>(() => RunAsync(() => Task.FromResult(1)))).RetryAfter.ShouldBe(
            TimeSpan.FromSeconds(1)
        );

        _clock.Advance(TimeSpan.FromSeconds(1));

        _traffic.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task Those_who_wait_for_a_place_when_TAB_goes_down_do_not_ask_it()
    {
        var tab = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = 0;
        var calls = Enumerable
            .Range(0, 100)
            .Select(_ =>
                RunAsync(() =>
                {
                    Interlocked.Increment(ref asked);
                    return tab.Task;
                })
            )
            .ToList();

        tab.SetException(new ToolException(ErrorKind.UpstreamUnavailable, "It went wrong."));

        foreach (var call in calls)
            await Should.ThrowAsync<ToolException>(call);
        asked.ShouldBeLessThanOrEqualTo(16 + 8, "who had a place has asked, and nobody since");
    }

    [Fact]
    public async Task Callers_whom_the_queue_turns_away_do_not_pass_for_TABs_health()
    {
        var tab = new TaskCompletionSource();
        var calls = Enumerable.Range(0, 208).Select(_ => FailWhenAsync(tab.Task)).ToList();
        for (var turn = 0; turn < 1000; turn++)
            (await Should.ThrowAsync<ToolException>(() => FailWhenAsync(tab.Task))).IsQueueFull.ShouldBeTrue();

        tab.SetResult();
        foreach (var call in calls)
            await Should.ThrowAsync<ToolException>(call);

        _traffic.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_leaves_the_queue_leaves_a_place_in_it()
    {
        var tab = new TaskCompletionSource<int>();
        using var leaver = new CancellationTokenSource();
        var leaving = _traffic.RunAsync(() => tab.Task, leaver.Token);
        var calls = Enumerable.Range(0, 7).Select(_ => RunAsync(() => tab.Task)).ToList();
        var queued = _traffic.RunAsync(() => tab.Task, leaver.Token);
        calls.AddRange(Enumerable.Range(0, 199).Select(_ => RunAsync(() => tab.Task)));
        (await Should.ThrowAsync<ToolException>(() => RunAsync(() => tab.Task))).IsQueueFull.ShouldBeTrue();

        await leaver.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(queued);
        var next = RunAsync(() => tab.Task);

        next.IsCompleted.ShouldBeFalse();
        leaving.IsCompleted.ShouldBeFalse("the exchange itself ends by what it is given");
        tab.SetResult(1);
        await Task.WhenAll([.. calls, next, leaving]);
    }

    [Fact]
    public async Task Where_a_call_may_take_four_seconds_two_of_silence_are_TABs_fault()
    {
        using var traffic = Traffic(new CallLimits { Deadline = TimeSpan.FromSeconds(4) });
        for (var turn = 0; turn < 16; turn++)
            await LeaveAsync(TimeSpan.FromSeconds(2), traffic);

        traffic.IsOpen.ShouldBeTrue();
    }

    private Task<int> RunAsync(Func<Task<int>> exchange) =>
        _traffic.RunAsync(exchange, TestContext.Current.CancellationToken);

    private UpstreamTraffic Traffic(CallLimits limits) =>
        new(
            new UpstreamOptions { Version = "1.0.0" },
            limits,
            new UpstreamMetrics(_services.GetRequiredService<IMeterFactory>(), _clock),
            _clock
        );

    private Task<int> FailWhenAsync(Task tab) =>
        RunAsync(async () =>
        {
            await tab;
            throw new ToolException(ErrorKind.UpstreamUnavailable, "It went wrong.");
        });

    private async Task BreakAsync()
    {
        for (var turn = 0; turn < 16; turn++)
            await FailAsync(ErrorKind.UpstreamUnavailable);
        _traffic.IsOpen.ShouldBeTrue();
    }

    private async Task FailAsync(ErrorKind? kind)
    {
        if (kind is not { } failure)
        {
            await RunAsync(() => Task.FromResult(1));
            return;
        }

        await Should.ThrowAsync<ToolException>(() =>
            RunAsync(() => Task.FromException<int>(new ToolException(failure, "It went wrong.")))
        );
    }

    private async Task LeaveAsync(TimeSpan patience, UpstreamTraffic? traffic = null)
    {
        using var caller = new CancellationTokenSource();
        var call = (traffic ?? _traffic).RunAsync(
            async () =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, caller.Token);
                return 1;
            },
            caller.Token
        );
        _clock.Advance(patience);
        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
    }
}
