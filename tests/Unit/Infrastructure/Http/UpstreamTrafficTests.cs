using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Tools;
using TabMcp.Infrastructure.Http;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Http;

public sealed class UpstreamTrafficTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly UpstreamTraffic _traffic;

    public UpstreamTrafficTests() =>
        _traffic = new(
            new UpstreamOptions { Version = "1.0.0" },
            new UpstreamMetrics(_services.GetRequiredService<IMeterFactory>(), _clock),
            _clock
        );

    public void Dispose()
    {
        _traffic.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task When_half_of_the_exchanges_fail_the_next_is_turned_away_unasked_and_told_when_to_come_back()
    {
        for (var turn = 0; turn < 10; turn++)
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
        await FailAsync(ErrorKind.UpstreamUnavailable);
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

    private Task<int> RunAsync(Func<Task<int>> exchange) =>
        _traffic.RunAsync(exchange, TestContext.Current.CancellationToken);

    private async Task BreakAsync()
    {
        for (var turn = 0; turn < 10; turn++)
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

    private async Task LeaveAsync(TimeSpan patience)
    {
        using var caller = new CancellationTokenSource();
        var call = _traffic.RunAsync(
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
