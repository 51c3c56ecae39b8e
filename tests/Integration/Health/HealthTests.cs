using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Health;

/// <summary>Tests the health endpoints over HTTP, as probes and operators use them.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health")]
    public async Task Answers_GET_and_HEAD_for_any_host_name_and_is_not_cached(string path)
    {
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "1"));

        for (var turn = 0; turn < 3; turn++)
        {
            var get = await Ask(product, path).With("Host", "10.1.2.3:8080").SendAsync();
            var head = await Ask(product, path, HttpMethod.Head).SendAsync();

            get.Status.ShouldBe(200, get.Body);
            get["Content-Type"].ShouldBe("application/json");
            get["Cache-Control"].ShouldBe("no-store");
            JsonElement.Parse(get.Body).GetProperty("status").GetString().ShouldBe("healthy");
            head.Status.ShouldBe(200);
            head.Body.ShouldBeEmpty();
            head["Content-Type"].ShouldBe("application/json");
        }
    }

    [Fact]
    public async Task Pages_of_other_origins_cannot_read_it()
    {
        await using var product = await Product.StartAsync();

        var answer = await Ask(product, "/health").With("Origin", "https://evil.example").SendAsync();

        answer["Access-Control-Allow-Origin"].ShouldBeNull();
    }

    [Fact]
    public async Task Reports_the_build_the_configuration_and_the_state_of_its_parts()
    {
        await using var product = await Product.StartWithCacheAsync();
        await product.CallAsync("racing_get_next_to_go");
        await product.CallAsync("racing_get_next_to_go");

        var health = await ReadAsync(product, "/health");

        health.EnumerateObject().First().Name.ShouldBe("status");
        health.GetProperty("started_at").GetString()!.ShouldEndWith("Z");
        health.GetProperty("name").GetString().ShouldBe("tab-mcp");
        health.GetProperty("version").GetString().ShouldNotBeNullOrEmpty();
        health.GetProperty("config_hash").GetString()!.Length.ShouldBe(12);
        health.GetProperty("started_at").GetDateTimeOffset().ShouldBe(product.Clock.GetUtcNow());
        health.GetProperty("source").GetString().ShouldBe("sandbox");
        health.GetProperty("writes").GetBoolean().ShouldBeFalse();
        var parts = health.GetProperty("components");
        parts.GetProperty("upstream").GetProperty("last_outcome").GetString().ShouldBe("ok");
        parts.GetProperty("upstream").GetProperty("edge_refuses").GetBoolean().ShouldBeFalse();
        parts.GetProperty("circuit").GetProperty("state").GetString().ShouldBe("closed");
        parts.GetProperty("token").GetProperty("state").GetString().ShouldBe("not_needed");
        parts.GetProperty("cache").GetProperty("entries").GetInt32().ShouldBe(1);
        parts.GetProperty("cache").GetProperty("bytes").GetInt32().ShouldBeGreaterThan(100);
        parts.GetProperty("cache").GetProperty("hit_ratio").GetDouble().ShouldBe(0.5);
    }

    [Fact]
    public async Task Contains_no_secret()
    {
        await using var product = await Product.StartAsync(
            ("TAB_CLIENT_ID", "canary-client"),
            ("TAB_CLIENT_SECRET", "canary-secret")
        );
        await product.CallAsync("racing_get_next_to_go");

        var answer = await Ask(product, "/health").SendAsync();

        answer.Body.ShouldContain("renewal_failing");
        answer.Body.ShouldNotContain("canary");
    }

    [Fact]
    public async Task Tells_a_network_that_the_edge_refuses()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Always(new Fault.EdgeRefusal());

        var health = await ReadAsync(product, "/health");

        health.GetProperty("status").GetString().ShouldBe("degraded");
        health.Reasons().ShouldBe(["upstream_blocked"]);
        health
            .GetProperty("components")
            .GetProperty("upstream")
            .GetProperty("edge_refuses")
            .GetBoolean()
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Readiness_shows_an_outage_of_TAB_within_30_s_and_its_recovery_within_60_s_without_calls()
    {
        await using var product = await Product.StartAsync();
        (await ReadAsync(product, "/health/ready")).GetProperty("status").GetString().ShouldBe("healthy");

        await product.Tab.DisposeAsync();
        (await SecondsUntilAsync(product, "degraded")).ShouldBeLessThanOrEqualTo(30);
        (await ReadAsync(product, "/health/ready")).Reasons().ShouldContain("upstream_unavailable");
        for (var seconds = 0; seconds < 300; seconds += 10)
        {
            product.Clock.Advance(TimeSpan.FromSeconds(10));
            (await Ask(product, "/health/ready").SendAsync()).Status.ShouldBe(200);
        }

        await using var back = await SandboxServer.StartAsync(
            new() { Clock = product.Clock, Port = product.Tab.BaseAddress.Port },
            TestContext.Current.CancellationToken
        );
        (await SecondsUntilAsync(product, "healthy")).ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public async Task A_stopping_server_is_live_but_not_ready()
    {
        await using var product = await Product.StartAsync();
        product.Lifetime.StopApplication();

        var ready = await Ask(product, "/health/ready").SendAsync();
        var live = await Ask(product, "/health/live").SendAsync();

        ready.Status.ShouldBe(503);
        ready.Body.ShouldContain("\"stopping\"");
        live.Status.ShouldBe(200);
    }

    private static async Task<int> SecondsUntilAsync(Product product, string status)
    {
        var seconds = 0;
        while ((await ReadAsync(product, "/health/ready")).GetProperty("status").GetString() != status)
        {
            seconds += 10;
            seconds.ShouldBeLessThan(600);
            product.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        return seconds;
    }

    private static async Task<JsonElement> ReadAsync(Product product, string path) =>
        JsonElement.Parse((await Ask(product, path).SendAsync()).Body);

    private static HttpRequestMessage Ask(Product product, string path, HttpMethod? method = null) =>
        new(method ?? HttpMethod.Get, new Uri(product.Endpoint, path));
}

internal static class HealthAnswers
{
    public static IEnumerable<string?> Reasons(this JsonElement health) =>
        health.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString());
}
