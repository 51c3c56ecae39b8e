using ModelContextProtocol.Protocol;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Faults;

/// <summary>Advances the fake clock for calls: always to the next due timer, and only after the calls have started to
/// wait.</summary>
internal static class PassingTime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <summary>The result of a call and its duration on the fake clock.</summary>
    public static async Task<(CallToolResult Result, TimeSpan Took)> PassAsync(
        this Product product,
        Func<Task<CallToolResult>> ask
    )
    {
        var clock = product.Clock;
        var (started, begun) = (clock.GetUtcNow(), clock.WaitsBegun);
        var call = ask();
        // A call ends at its deadline at the latest, so the clock is not advanced further.
        while (clock.GetUtcNow() < started + Deadline)
        {
            await Task.WhenAny(call, clock.WaitBegunAsync(begun));
            if (call.IsCompleted)
                break;

            // Work that the call has abandoned may still be running; its later timers do not concern the call.
            await UntilAsync(() => product.Tab.UnderWay <= 1);
            begun = clock.WaitsBegun;
            clock.AdvanceToNext(started + Deadline);
        }

        return (await call, clock.GetUtcNow() - started);
    }

    /// <summary>Advances the clock by a minute, after which no timer may be left.</summary>
    public static Task SettleAsync(this Product product)
    {
        product.Clock.Advance(TimeSpan.FromMinutes(1));
        return UntilAsync(() => product.Clock.ActiveTimers is 0 && product.Tab.UnderWay is 0);
    }

    /// <summary>Polls for a condition that has no event. If it never becomes true, the test's time limit ends the
    /// test.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
