using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Telemetry;

/// <summary>Tests the metrics that Prometheus scrapes.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Every_promise_has_a_series()
    {
        await using var product = await Eventful.StartAsync();

        var scrape = await Scrape.OfAsync(product);

        scrape
            .Sum("tabmcp_tool_duration_seconds_count", "tool=\"racing_get_next_to_go\"", "outcome=\"ok\"")
            .ShouldBe(2);
        scrape.Sum("tabmcp_tool_duration_seconds_count", "outcome=\"invalid_input\"").ShouldBe(1);
        scrape.Sum("tabmcp_tool_duration_seconds_bucket", "le=\"2\"").ShouldBeGreaterThan(0);
        scrape.Sum("tabmcp_tool_retries_total").ShouldBe(1);
        scrape.Sum("tabmcp_cache_requests_total", "outcome=\"hit\"").ShouldBe(1);
        scrape.Sum("tabmcp_cache_entries").ShouldBe(2);
        scrape.Sum("tabmcp_cache_size_bytes").ShouldBeGreaterThan(100);
        scrape.Sum("tabmcp_upstream_duration_seconds_count", "operation=\"read\"", "outcome=\"ok\"").ShouldBe(2);
        scrape.Sum("tabmcp_upstream_queue_duration_seconds_count").ShouldBeGreaterThan(2);
        scrape.Sum("tabmcp_upstream_circuit_open").ShouldBe(0);
        scrape.Sum("tabmcp_upstream_drift_total", "body=\"race\"", "field=\"runners\"").ShouldBe(1);
        scrape.Sum("tabmcp_auth_attempts_total", "origin=\"server\"").ShouldBeGreaterThan(0);
        scrape.Sum("tabmcp_auth_failures_total", "origin=\"server\"").ShouldBe(1);
        scrape.Sum("tabmcp_token_seconds_remaining", "kind=\"application\"").ShouldBeGreaterThan(300);
        scrape.Sum("tabmcp_token_renewal_failing").ShouldBe(1);
        scrape.Sum("tabmcp_build_info", "version=", "config_hash=", "source=\"sandbox\"").ShouldBe(1);
        scrape.Sum("process_start_time_seconds").ShouldBeGreaterThan(1.7e9);
        scrape.Sum("http_server_request_duration_seconds_count", "http_route=\"/mcp\"").ShouldBeGreaterThan(4);
        scrape.Sum("http_client_request_duration_seconds_count", "http_response_status_code=\"503\"").ShouldBe(1);
        scrape.Sum("mcp_server_operation_duration_seconds_count").ShouldBeGreaterThan(4);
        scrape.Names.ShouldContain("dotnet_gc_collections_total");
    }

    [Fact]
    public async Task Labels_contain_neither_caller_input_nor_host_addresses()
    {
        await using var product = await Product.StartAsync(("TAB_CLIENT_ID", "canary-id"), ("TAB_CLIENT_SECRET", "x"));
        await RawHttp
            .Post(
                new Uri($"{product.Endpoint}?canary=canary"),
                """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"canary_tool","arguments":{}}}"""
            )
            .With("X-Canary", "canary")
            .SendAsync();
        await RawHttp.Post(product.Endpoint, """{"jsonrpc":"2.0","id":7,"method":"canary/method"}""").SendAsync();
        await new HttpRequestMessage(new HttpMethod("CANARY"), new Uri(product.Endpoint, "/canary")).SendAsync();
        await product.CallAsync("tab_get", new { path = "racing/canary" });

        var scrape = await Scrape.OfAsync(product);

        scrape.Samples.Count.ShouldBeGreaterThan(50);
        scrape.Text.ShouldNotContain("canary", Case.Insensitive);
        scrape.Text.ShouldNotContain("127.0.0.1");
        scrape.Text.ShouldNotContain($"{product.Tab.BaseAddress.Port}");
    }

    [Fact]
    public async Task Unknown_methods_and_tools_do_not_create_series()
    {
        await using var product = await Product.StartAsync();
        await RawHttp.Post(product.Endpoint, RawHttp.ListTools).SendAsync();
        await StrangeAsync(0);
        var before = (await Scrape.OfAsync(product)).Samples.Count;

        for (var turn = 1; turn < 20; turn++)
            await StrangeAsync(turn);

        (await Scrape.OfAsync(product)).Samples.Count.ShouldBeLessThan(before + 60);

        async Task StrangeAsync(int turn)
        {
            await RawHttp
                .Post(product.Endpoint, $$"""{"jsonrpc":"2.0","id":7,"method":"strange/{{turn}}"}""")
                .SendAsync();
            await RawHttp
                .Post(
                    product.Endpoint,
                    $$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"strange_{{{turn}}}"}}"""
                )
                .SendAsync();
        }
    }

    [Fact]
    public async Task Two_servers_in_one_process_count_separately()
    {
        await using var one = await Product.StartAsync();
        await using var other = await Product.StartAsync();
        await one.CallAsync("racing_get_next_to_go");

        (await Scrape.OfAsync(one)).Sum("tabmcp_tool_duration_seconds_count").ShouldBe(1);
        (await Scrape.OfAsync(other)).Names.ShouldNotContain("tabmcp_tool_duration_seconds_count");
    }

    [Fact]
    public async Task Concurrent_scrapes_each_get_a_complete_response()
    {
        await using var product = await Product.StartAsync();
        await product.CallAsync("racing_get_next_to_go");

        var scrapes = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Scrape.OfAsync(product)));

        scrapes.ShouldAllBe(scrape => scrape.Text.EndsWith('\n'));
        scrapes.ShouldAllBe(scrape => scrape.Names.Contains("tabmcp_tool_duration_seconds_sum"));
        scrapes[0].Text.Split('\n').Count(line => line == "# TYPE tabmcp_tool_duration_seconds histogram").ShouldBe(1);
    }

    [Fact]
    public async Task Metrics_accept_any_host_name_but_reject_browser_origins()
    {
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "1"));

        for (var turn = 0; turn < 3; turn++)
            (await Scrape.Ask(product).With("Host", "10.0.0.7:8081").SendAsync()).Status.ShouldBe(200);
        var answer = await Scrape.Ask(product).SendAsync();
        answer["Content-Type"].ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        answer["Cache-Control"].ShouldBe("no-store");
        var refused = await Scrape.Ask(product).With("Origin", "https://evil.example").SendAsync();
        refused.Status.ShouldBe(403);
        refused.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Metrics_answer_only_GET_and_HEAD()
    {
        await using var product = await Product.StartAsync();

        var head = await Metrics(HttpMethod.Head).SendAsync();
        head.Status.ShouldBe(200);
        head.Body.ShouldBeEmpty();
        (await Metrics(HttpMethod.Post).SendAsync()).Status.ShouldBe(405);

        HttpRequestMessage Metrics(HttpMethod method) => new(method, new Uri(product.Endpoint, "/metrics"));
    }

    [Fact]
    public async Task OpenMetrics_has_the_same_series()
    {
        await using var product = await Eventful.StartAsync();
        var text = await Scrape.OfAsync(product);

        var open = await Scrape.Ask(product).With("Accept", "application/openmetrics-text;version=1.0.0").SendAsync();

        open["Content-Type"].ShouldNotBeNull().ShouldStartWith("application/openmetrics-text");
        open.Body.ShouldEndWith("# EOF\n");
        text.Names.ShouldBeSubsetOf(Scrape.Of(open.Body).Names);
    }
}
