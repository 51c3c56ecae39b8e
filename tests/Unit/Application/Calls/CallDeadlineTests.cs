using TabMcp.Application.Calls;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Application.Calls;

public sealed class CallDeadlineTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly CallDeadline _deadline;

    public CallDeadlineTests() => _deadline = new(new CallLimits { Deadline = TimeSpan.FromSeconds(10) }, _clock);

    public void Dispose() => _deadline.Dispose();

    [Fact]
    public void Has_all_its_time_left_before_it_starts()
    {
        _clock.Advance(TimeSpan.FromSeconds(60));

        _deadline.Remaining.ShouldBe(_deadline.Length);
        _deadline.IsOver.ShouldBeFalse();
    }

    [Fact]
    public void Counts_down_and_cancels_on_the_dot()
    {
        var token = _deadline.Start(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        _deadline.Remaining.ShouldBe(TimeSpan.FromSeconds(0.1));
        token.IsCancellationRequested.ShouldBeFalse();

        _clock.Advance(TimeSpan.FromSeconds(0.1));

        _deadline.Remaining.ShouldBe(TimeSpan.Zero);
        token.IsCancellationRequested.ShouldBeTrue();
        _deadline.IsOver.ShouldBeTrue();
    }

    [Fact]
    public async Task A_caller_who_goes_away_cancels_and_leaves_the_deadline_standing()
    {
        using var caller = new CancellationTokenSource();
        var token = _deadline.Start(caller.Token);
        await caller.CancelAsync();

        token.IsCancellationRequested.ShouldBeTrue();
        _deadline.IsOver.ShouldBeFalse();
    }

    [Fact]
    public void Starts_once()
    {
        _deadline.Start(CancellationToken.None);

        Should.Throw<InvalidOperationException>(() => _deadline.Start(CancellationToken.None));
    }
}
