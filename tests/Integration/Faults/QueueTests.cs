using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Faults;

/// <summary>Tests the queue for TAB: what happens to callers if there are more requests than may run at a
/// time.</summary>
public sealed class QueueTests
{
    private const int AtATime = 8;
    private const int MostWaiting = 200;
    private const int Hang = 60_000;

    [Fact(Timeout = Hang)]
    public async Task A_full_queue_rejects_at_once_and_waiting_calls_keep_their_deadline()
    {
        const int turnedAway = 12;
        var cancellation = TestContext.Current.CancellationToken;
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "0"));
        await using var client = await product.ConnectAsync();
        product.Tab.Faults.Always(new Fault.Stall(TimeSpan.FromSeconds(12)));
        var started = product.Clock.GetUtcNow();
        var calls = Ask(client, AtATime + MostWaiting + turnedAway, cancellation);

        var refused = await EndedAsync(calls, turnedAway);
        product.Clock.GetUtcNow().ShouldBe(started, "they were told at once");
        for (var round = 1; round <= 2; round++)
        {
            await product.Tab.Requests.WaitForAsync(round * AtATime, cancellation);
            // The timers of all remaining calls: the call's deadline, the read's deadline, and TAB's own delays.
            await product.Clock.TimersSetAsync(2 * calls.Count + AtATime);
            product.Clock.Advance(TimeSpan.FromSeconds(12));
            foreach (var served in await EndedAsync(calls, AtATime))
                served.Answer();
        }

        await product.Tab.Requests.WaitForAsync(3 * AtATime, cancellation);
        product.Clock.Advance(TimeSpan.FromSeconds(6) - TimeSpan.FromTicks(1));
        calls.ShouldAllBe(call => !call.IsCompleted);
        product.Clock.Advance(TimeSpan.FromTicks(1));
        var late = await EndedAsync(calls, calls.Count);

        foreach (var error in refused.Select(result => result.Error()))
        {
            error.Code().ShouldBe("rate_limited");
            error.Message().ShouldContain("Try again in 5 s.");
            error.GetProperty("retry_after_seconds").GetInt32().ShouldBe(5);
        }

        late.Count.ShouldBe(AtATime + MostWaiting - 2 * AtATime);
        late.ShouldAllBe(result => result.Error().Code() == "upstream_unavailable");
        // All deadlines expire at the same time but are processed one by one, so a place may be passed on once more in
        // between.
        product.Tab.Requests.Count().ShouldBeInRange(3 * AtATime, 4 * AtATime);
        await product.SettleAsync();
        product.Tab.Faults.Clear();
        foreach (var call in Ask(client, AtATime + MostWaiting, cancellation))
            (await call).Answer();
    }

    [Fact(Timeout = Hang)]
    public async Task A_disconnected_caller_frees_its_place_for_the_next()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "0"));
        await using var client = await product.ConnectAsync();
        product.Tab.Faults.Next(new Fault.Stall(TimeSpan.FromHours(1)), times: AtATime);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var silent = Ask(client, AtATime, leaving.Token);
        await product.Tab.Requests.WaitForAsync(AtATime, cancellation);
        var waiting = Ask(client, 30, cancellation, from: 100);
        await product.Clock.TimersSetAsync(2 * (AtATime + 30) + AtATime);
        product.Tab.Requests.Count().ShouldBe(AtATime);

        await leaving.CancelAsync();

        foreach (var call in silent)
            await Should.ThrowAsync<OperationCanceledException>(call);
        foreach (var call in waiting)
            (await call).Answer();
        await product.SettleAsync();
    }

    [Fact(Timeout = Hang)]
    public async Task A_caller_that_leaves_the_queue_causes_no_request_to_TAB()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "0"));
        await using var client = await product.ConnectAsync();
        product.Tab.Faults.Next(new Fault.Stall(TimeSpan.FromSeconds(5)), times: AtATime);
        var first = Ask(client, AtATime, cancellation);
        await product.Tab.Requests.WaitForAsync(AtATime, cancellation);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var leavers = Ask(client, 30, leaving.Token, from: 100);
        await product.Clock.TimersSetAsync(2 * (AtATime + 30) + AtATime);

        await leaving.CancelAsync();
        foreach (var call in leavers)
            await Should.ThrowAsync<OperationCanceledException>(call);
        await PassingTime.UntilAsync(() => product.Clock.ActiveTimers <= 2 * AtATime + AtATime);
        product.Clock.Advance(TimeSpan.FromSeconds(5));

        foreach (var call in first)
            (await call).Answer();
        product.Tab.Requests.Count().ShouldBe(AtATime);
        await product.SettleAsync();
    }

    // Different reads, so that calls do not share one.
    private static List<Task<CallToolResult>> Ask(
        McpClient client,
        int count,
        CancellationToken cancellationToken,
        int from = 0
    ) =>
        [
            .. Enumerable
                .Range(from, count)
                .Select(mark =>
                    client
                        .CallToolAsync(
                            "tab_get",
                            Arguments.Of(
                                new
                                {
                                    path = "/v1/tab-info-service/racing/dates",
                                    @params = new { mark = $"{mark}" },
                                    select = "/dates/0",
                                }
                            ),
                            cancellationToken: cancellationToken
                        )
                        .AsTask()
                ),
        ];

    /// <summary>Waits for the given number of calls to end and removes them.</summary>
    private static async Task<List<CallToolResult>> EndedAsync(List<Task<CallToolResult>> calls, int count)
    {
        var ended = new List<CallToolResult>();
        while (ended.Count < count)
        {
            var call = await Task.WhenAny(calls);
            calls.Remove(call);
            ended.Add(await call);
        }

        return ended;
    }
}
