using ModelContextProtocol.Protocol;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Faults;

/// <summary>Lets time pass for calls: from one moment for which something waits to the next, and only once it does wait.</summary>
internal static class PassingTime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <summary>What a call gets, and how long it took by the product's clock.</summary>
    public static async Task<(CallToolResult Result, TimeSpan Took)> PassAsync(
        this Product product,
        Func<Task<CallToolResult>> ask
    )
    {
        var clock = product.Clock;
        var (started, begun) = (clock.GetUtcNow(), clock.WaitsBegun);
        var call = ask();
        // No call outlasts its deadline, so neither does the time that passes for it.
        while (clock.GetUtcNow() < started + Deadline)
        {
            await Task.WhenAny(call, clock.WaitBegunAsync(begun));
            if (call.IsCompleted)
                break;

            // Whom the call has given up on may still be at it: what the other does next is none of the call's.
            await UntilAsync(() => product.Tab.UnderWay <= 1);
            begun = clock.WaitsBegun;
            clock.AdvanceToNext(started + Deadline);
        }

        return (await call, clock.GetUtcNow() - started);
    }

    /// <summary>Lets a minute pass, after which nothing may be left that waits for anything.</summary>
    public static Task SettleAsync(this Product product)
    {
        product.Clock.Advance(TimeSpan.FromMinutes(1));
        return UntilAsync(() => product.Clock.ActiveTimers is 0 && product.Tab.UnderWay is 0);
    }

    /// <summary>Waits for what nothing tells of; a test that waits in vain runs into its time limit.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
