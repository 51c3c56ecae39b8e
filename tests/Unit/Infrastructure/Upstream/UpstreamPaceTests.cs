using TabMcp.Application.Errors;
using TabMcp.Infrastructure.Upstream;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

public sealed class UpstreamPaceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_burst_goes_at_once_and_the_rest_is_spaced_out()
    {
        var pace = new UpstreamPace(perSecond: 2, burst: 3, _clock);
        for (var turn = 0; turn < 3; turn++)
            (await pace.WaitAsync(None)).ShouldBe(TimeSpan.Zero);

        var fourth = pace.WaitAsync(None).AsTask();
        var fifth = pace.WaitAsync(None).AsTask();

        _clock.Advance(TimeSpan.FromSeconds(0.5));
        (await fourth).ShouldBe(TimeSpan.FromSeconds(0.5));
        fifth.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        (await fifth).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_pause_earns_no_more_than_one_burst()
    {
        var pace = new UpstreamPace(perSecond: 2, burst: 3, _clock);
        _clock.Advance(TimeSpan.FromHours(1));
        for (var turn = 0; turn < 3; turn++)
            await pace.WaitAsync(None);

        var fourth = pace.WaitAsync(None).AsTask();

        fourth.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        await fourth;
    }

    [Fact]
    public async Task Who_would_wait_longer_than_ten_seconds_is_turned_away_and_told_for_how_long()
    {
        var pace = new UpstreamPace(perSecond: 1, burst: 1, _clock);
        await pace.WaitAsync(None);
        var waiting = Enumerable.Range(0, 10).Select(_ => pace.WaitAsync(None).AsTask()).ToList();

        var refusal = await Should.ThrowAsync<ToolException>(async () => await pace.WaitAsync(None));

        refusal.Kind.ShouldBe(ErrorKind.RateLimited);
        refusal.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task Who_leaves_while_waiting_leaves_at_once()
    {
        var pace = new UpstreamPace(perSecond: 1, burst: 1, _clock);
        await pace.WaitAsync(None);
        using var leaver = new CancellationTokenSource();

        var wait = pace.WaitAsync(leaver.Token).AsTask();
        await leaver.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(wait);
    }

    [Fact]
    public async Task Without_a_limit_nobody_waits()
    {
        var pace = new UpstreamPace(perSecond: 0, burst: 1, _clock);

        for (var turn = 0; turn < 1000; turn++)
            (await pace.WaitAsync(None)).ShouldBe(TimeSpan.Zero);
    }
}
