using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Racing;

/// <summary>What callers see, and how often TAB is asked, when TAB goes wrong.</summary>
public sealed class FaultTests
{
    private const string NextToGo = "racing_get_next_to_go";

    public static TheoryData<Fault, string> FinalFaults =>
        new()
        {
            { new Fault.EdgeRefusal(), "blocked" },
            { new Fault.HtmlOk(), "blocked" },
            { new Fault.Reset(), "blocked" },
            { new Fault.Truncated(), "upstream_unexpected" },
            { new Fault.WrongType(), "upstream_unexpected" },
            { new Fault.Empty(), "upstream_unexpected" },
            { new Fault.Status(404), "not_found" },
            { new Fault.Status(302), "upstream_unexpected" },
        };

    [Theory]
    [MemberData(nameof(FinalFaults))]
    public async Task Asks_once_where_asking_again_is_no_use(Fault fault, string code)
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Always(fault);

        var error = (await product.CallAsync(NextToGo)).Error();

        error.Code().ShouldBe(code);
        error.Message().ShouldNotContain("<html", Case.Insensitive);
        product.Tab.Requests.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Reads_no_more_of_an_answer_than_any_real_one_has()
    {
        await using var product = await Product.StartAsync(
            (_, body) => $$"""{"junk":"{{new string('x', 17 * 1024 * 1024)}}",{{body[1..]}}""",
            withCache: false
        );

        var error = (await product.CallAsync(NextToGo)).Error();

        error.Code().ShouldBe("upstream_unexpected");
        error.Message().ShouldContain("larger than 16 MB");
    }

    [Fact]
    public async Task Advises_where_the_edge_refuses_this_network()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Always(new Fault.EdgeRefusal());

        (await product.CallAsync(NextToGo)).Error().Message().ShouldContain("--sandbox");
    }

    [Fact]
    public async Task Recovers_from_two_server_errors()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Next(new Fault.Status(500), times: 2);

        var result = await product.WhileTimePassesAsync(
            product.CallAsync(NextToGo),
            TimeSpan.FromMilliseconds(250),
            TimeSpan.FromMilliseconds(500)
        );

        result.Answer();
        product.Tab.Requests.Count().ShouldBe(3);
    }

    [Fact]
    public async Task Gives_up_after_four_server_errors()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Always(new Fault.Status(503));

        var result = await product.WhileTimePassesAsync(
            product.CallAsync(NextToGo),
            TimeSpan.FromMilliseconds(250),
            TimeSpan.FromMilliseconds(500),
            TimeSpan.FromSeconds(1)
        );

        result.Error().Code().ShouldBe("upstream_unavailable");
        product.Tab.Requests.Count().ShouldBe(4);
    }

    [Fact]
    public async Task Waits_as_long_as_tab_asks_and_not_longer()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Next(new Fault.RateLimited(TimeSpan.FromSeconds(1)));
        var call = product.CallAsync(NextToGo);

        await product.Tab.Requests.WaitForAsync(1, TestContext.Current.CancellationToken);
        await product.Clock.TimersSetAsync(3);
        product.Clock.Advance(TimeSpan.FromMilliseconds(999));
        product.Tab.Requests.Count().ShouldBe(1);
        product.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await call).Answer();
        product.Tab.Requests.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Says_when_to_come_back_where_the_wait_would_outlast_the_call()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Always(new Fault.RateLimited(TimeSpan.FromMinutes(2)));

        var error = (await product.CallAsync(NextToGo)).Error();

        error.Code().ShouldBe("rate_limited");
        error.GetProperty("retry_after_seconds").GetInt32().ShouldBe(120);
        product.Tab.Requests.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Ends_a_call_at_its_deadline_where_tab_stalls()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Always(new Fault.Stall(TimeSpan.FromSeconds(40)));
        var started = product.Clock.GetUtcNow();
        var call = product.CallAsync(NextToGo);

        await product.Tab.Requests.WaitForAsync(1, TestContext.Current.CancellationToken);
        var result = await product.WhileTimePassesAsync(call, TimeSpan.FromSeconds(30));

        var error = result.Error();
        error.Code().ShouldBe("upstream_unavailable");
        error.Message().ShouldContain("30 s");
        (product.Clock.GetUtcNow() - started).ShouldBe(TimeSpan.FromSeconds(30));
        product.Tab.Requests.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Reports_each_further_try_as_progress()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Next(new Fault.RateLimited(TimeSpan.FromSeconds(1)));
        await using var client = await product.ConnectAsync();
        var line = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);

        var call = client
            .CallToolAsync(
                NextToGo,
                progress: new Lines(line),
                cancellationToken: TestContext.Current.CancellationToken
            )
            .AsTask();
        (await line.Task.WaitAsync(TestContext.Current.CancellationToken)).ShouldBe(
            "TAB is busy; trying again in 1.0 s (try 2 of 4)."
        );

        (await product.WhileTimePassesAsync(call, TimeSpan.FromSeconds(1))).Answer();
    }

    private sealed class Lines(TaskCompletionSource<string?> first)
        : IProgress<ModelContextProtocol.ProgressNotificationValue>
    {
        public void Report(ModelContextProtocol.ProgressNotificationValue value) => first.TrySetResult(value.Message);
    }
}
