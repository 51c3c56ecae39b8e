using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Posting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Faults;

/// <summary>Tests the circuit breaker: when it opens and closes, and which errors callers get meanwhile.</summary>
public sealed class CircuitTests
{
    private const string NextToGo = "racing_get_next_to_go";
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(15);

    public static TheoryData<Fault, string> CallersMistakes =>
        new()
        {
            { new Fault.Status(400), "upstream_unexpected" },
            { new Fault.Status(404), "not_found" },
            { new Fault.Status(422), "upstream_unexpected" },
            { new Fault.RevokedToken(), "not_authenticated" },
            { new Fault.RateLimited(TimeSpan.FromMinutes(1)), "rate_limited" },
            { new Fault.EdgeRefusal(), "blocked" },
        };

    [Theory]
    [MemberData(nameof(CallersMistakes))]
    public async Task Refusals_by_TAB_do_not_open_the_circuit(Fault refusal, string code)
    {
        await using var product = await Product.StartAsync();
        await using var client = await product.ConnectAsync();
        product.Tab.Faults.Always(refusal);
        for (var turn = 0; turn < 20; turn++)
            (await AskAsync(client)).Error().Code().ShouldBe(code);

        product.Tab.Faults.Clear();

        (await AskAsync(client)).Answer();
        product.Tab.Requests.Count().ShouldBe(21);
    }

    [Fact]
    public async Task Invalid_arguments_do_not_affect_the_circuit()
    {
        await using var product = await Product.StartAsync();
        await using var client = await product.ConnectAsync();
        for (var turn = 0; turn < 20; turn++)
            (await AskAsync(client, new { max_races = -1 })).Error().Code().ShouldBe("invalid_input");

        product.Tab.Requests.Count().ShouldBe(0);
        (await AskAsync(client)).Answer();
    }

    [Fact]
    public async Task While_TAB_is_down_calls_fail_at_once_and_the_advised_wait_is_right()
    {
        await using var product = await Product.StartAsync();
        await using var client = await product.ConnectAsync();
        await BreakAsync(product, client);
        var asked = product.Tab.Requests.Count();
        product.Clock.Advance(TimeSpan.FromSeconds(5));

        var (down, took) = await product.PassAsync(() => AskAsync(client));
        product.Tab.Faults.Clear();
        (await AskAsync(client)).Error().Code().ShouldBe("upstream_unavailable", "it is not asked whether it is back");
        product.Tab.Requests.Count().ShouldBe(asked);

        took.ShouldBe(TimeSpan.Zero);
        down.Error().Code().ShouldBe("upstream_unavailable");
        var wait = down.Error().GetProperty("retry_after_seconds").GetInt32();
        wait.ShouldBe(10);
        product.Clock.Advance(TimeSpan.FromSeconds(wait));
        for (var turn = 0; turn < 20; turn++)
            (await AskAsync(client)).Answer();
        product.Tab.Requests.Count().ShouldBe(asked + 20);
    }

    [Fact]
    public async Task While_TAB_stays_down_it_gets_one_request_per_fifteen_seconds()
    {
        await using var product = await Product.StartAsync();
        await using var client = await product.ConnectAsync();
        await BreakAsync(product, client);
        var asked = product.Tab.Requests.Count();

        for (var round = 1; round <= 4; round++)
        {
            product.Clock.Advance(Break);
            for (var turn = 0; turn < 5; turn++)
            {
                var (result, took) = await product.PassAsync(() => AskAsync(client));
                result.Error().Code().ShouldBe("upstream_unavailable");
                took.ShouldBeLessThan(TimeSpan.FromSeconds(1));
            }

            product.Tab.Requests.Count().ShouldBe(asked + round);
        }
    }

    [Fact]
    public async Task A_post_is_not_sent_while_TAB_is_down_and_is_sent_after_recovery()
    {
        using var setting = new PostSetting();
        await using var product = await setting.StartAsync();
        await using var client = await PosterAsync(product);
        await BreakAsync(product, client);

        var down = await PostAsync(client);

        down.ShouldBe("not_sent");
        PostSetting.PostsAt(product.Tab).ShouldBe(0);
        setting.Lines[^1].GetProperty("outcome").GetString().ShouldBe("not_sent");
        product.Tab.Faults.Clear();
        product.Clock.Advance(Break);
        (await PostAsync(client)).ShouldBe("answered", "no read has to go before it");
        PostSetting.PostsAt(product.Tab).ShouldBe(1);
    }

    [Fact]
    public async Task Failing_posts_are_sent_once_without_delay_and_do_not_open_the_circuit_for_reads()
    {
        using var setting = new PostSetting();
        await using var product = await setting.StartAsync();
        await using var client = await PosterAsync(product);
        (await PostAsync(client)).ShouldBe("answered");
        Fault[] faults = [new Fault.Status(503, TimeSpan.FromSeconds(1)), new Fault.Reset(), new Fault.CutOff()];
        for (var turn = 0; turn < 24; turn++)
        {
            product.Tab.Faults.Next(faults[turn % faults.Length]);
            (await PostAsync(client)).ShouldBe("uncertain");
        }

        product.Clock.Advance(TimeSpan.FromMinutes(5));

        PostSetting.PostsAt(product.Tab).ShouldBe(25, "nothing comes of time either");
        (await AskAsync(client)).Answer();
    }

    // Five reads with all their retries, which is more than enough to open the circuit.
    private static async Task BreakAsync(Product product, McpClient client)
    {
        product.Tab.Faults.Always(new Fault.Status(503));
        for (var turn = 0; turn < 5; turn++)
        {
            var (result, _) = await product.PassAsync(() => AskAsync(client));
            result.Error().Code().ShouldBe("upstream_unavailable");
        }

        product.Tab.Requests.Count().ShouldBe(16);
    }

    private static Task<CallToolResult> AskAsync(McpClient client, object? arguments = null) =>
        client
            .CallToolAsync(NextToGo, Arguments.Of(arguments), cancellationToken: TestContext.Current.CancellationToken)
            .AsTask();

    private static Task<McpClient> PosterAsync(Product product) =>
        McpClient.CreateAsync(
            new HttpClientTransport(
                new() { Endpoint = product.Endpoint, TransportMode = HttpTransportMode.StreamableHttp }
            ),
            PostSetting.Answering(PostSetting.Yes),
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static async Task<string?> PostAsync(McpClient client)
    {
        var result = await client.CallToolAsync(
            "tab_post",
            Arguments.Of(
                new
                {
                    path = PostSetting.Enquiry,
                    body = PostSetting.Body,
                    dry_run = false,
                }
            ),
            cancellationToken: TestContext.Current.CancellationToken
        );
        return result.Answer().GetProperty("outcome").GetString();
    }
}
