using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Sandbox;

public sealed class FaultTests
{
    private static readonly string Dates = RunningSandbox.Info("dates");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edge_refusal_is_403_with_an_HTML_page_that_omits_the_query()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.EdgeRefusal());

        using var response = await sandbox.GetAsync(Dates);
        var page = await response.Content.ReadAsStringAsync(Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.ShouldContain("<title>Access Denied</title>");
        page.ShouldContain("https://errors.edgesuite.net/");
        page.ShouldNotContain("jurisdiction");
    }

    [Fact]
    public async Task The_edge_can_send_an_HTML_page_with_200()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.HtmlOk());

        using var response = await sandbox.GetAsync(Dates);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task A_reset_closes_the_connection_without_a_response()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.Reset());
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.Server.BaseAddress.Port, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync("GET /v1/ HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), Cancellation);

        var failure = await Should.ThrowAsync<IOException>(() => stream.ReadAsync(new byte[1], Cancellation).AsTask());

        failure.InnerException.ShouldBeOfType<SocketException>().SocketErrorCode.ShouldBe(SocketError.ConnectionReset);
    }

    [Fact]
    public async Task A_truncated_body_is_valid_HTTP_but_invalid_JSON()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.Truncated());

        using var response = await sandbox.GetAsync(Dates);
        var body = await response.Content.ReadAsByteArrayAsync(Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body.Length.ShouldBe((int)response.Content.Headers.ContentLength!.Value);
        Should.Throw<JsonException>(() => JsonDocument.Parse(body));
    }

    [Fact]
    public async Task A_cut_off_connection_fails_in_the_middle_of_the_body()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.CutOff());

        await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            using var response = await sandbox.GetAsync(Dates);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            await response.Content.ReadAsByteArrayAsync(Cancellation);
        });
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_status_fault_has_a_JSON_error_body(int code)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.Status(code, TimeSpan.FromSeconds(3)));

        using var response = await sandbox.GetAsync(Dates);

        ((int)response.StatusCode).ShouldBe(code);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        (await RunningSandbox.ReadAsync(response))
            .GetProperty("error")
            .GetProperty("code")
            .GetString()
            .ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(null)]
    public async Task A_429_can_have_a_Retry_After_header(int? seconds)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        TimeSpan? wait = seconds is { } some ? TimeSpan.FromSeconds(some) : null;
        sandbox.Server.Faults.Next(new Fault.RateLimited(wait));

        using var response = await sandbox.GetAsync(Dates);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (response.Headers.RetryAfter?.Delta).ShouldBe(wait);
    }

    [Fact]
    public async Task A_stalled_response_waits_for_the_sandboxs_clock()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.Stall(TimeSpan.FromSeconds(30)));

        var answer = sandbox.GetAsync(Dates);
        await sandbox.Server.Requests.WaitForAsync(1, Cancellation);
        await sandbox.Clock.TimersSetAsync(1);
        sandbox.Clock.Advance(TimeSpan.FromSeconds(29));
        answer.IsCompleted.ShouldBeFalse();
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));

        using var response = await answer;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_stalled_request_does_not_block_shutdown()
    {
        var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.Stall(TimeSpan.FromHours(1)));
        var answer = sandbox.GetAsync(Dates);
        await sandbox.Clock.TimersSetAsync(1);

        await sandbox.Server.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(() => answer);
        sandbox.Clock.ActiveTimers.ShouldBe(0);
    }

    [Fact]
    public async Task A_delayed_response_is_otherwise_unchanged()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.Latency(TimeSpan.FromMilliseconds(1)));

        (await sandbox.JsonAsync(Dates)).GetProperty("dates").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_slow_body_arrives_in_pieces_and_complete()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.SlowBody(TimeSpan.FromSeconds(1)));

        var answer = sandbox.JsonAsync(Dates);
        for (var piece = 1; piece < 8; piece++)
        {
            await sandbox.Clock.TimersSetAsync(1);
            answer.IsCompleted.ShouldBeFalse();
            sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await answer).GetProperty("dates").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_body_can_have_the_wrong_JSON_type_or_be_empty()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.WrongType());
        sandbox.Server.Faults.Next(new Fault.Empty());

        (await sandbox.JsonAsync(Dates)).ValueKind.ShouldBe(JsonValueKind.Array);
        using var empty = await sandbox.GetAsync(Dates);
        empty.StatusCode.ShouldBe(HttpStatusCode.OK);
        empty.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await empty.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task JSON_can_have_the_content_type_of_plain_text()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.WrongContentType());

        using var response = await sandbox.GetAsync(Dates);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        JsonElement
            .Parse(await response.Content.ReadAsByteArrayAsync(Cancellation))
            .GetProperty("dates")
            .GetArrayLength()
            .ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_share_of_requests_can_fail_and_the_seed_selects_which()
    {
        static List<Fault?> Draw(int seed, int requests)
        {
            var faults = new TabMcp.Sandbox.Faults();
            faults.Sometimes(0.1, seed, new Fault.Status(500), new Fault.Empty());
            return [.. Enumerable.Range(0, requests).Select(number => faults.Take(number % 2 is 0 ? "/a" : "/b"))];
        }

        var drawn = Draw(seed: 7, 10_000);

        drawn.Count(fault => fault is not null).ShouldBeInRange(900, 1_100);
        drawn.Count(fault => fault is Fault.Empty).ShouldBeInRange(400, 600);
        Draw(seed: 7, 10_000).ShouldBe(drawn);
        Draw(seed: 8, 10_000).ShouldNotBe(drawn);
    }

    [Fact]
    public async Task A_revoked_token_gets_401_with_a_JSON_body()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new Fault.RevokedToken());

        (await sandbox.RefusalAsync(Dates)).ShouldBe((HttpStatusCode.Unauthorized, "UNAUTHORIZED"));
    }

    [Fact]
    public async Task Faults_apply_to_matching_requests_the_given_number_of_times_and_in_order()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var faults = sandbox.Server.Faults;
        faults.Next(new Fault.Status(500), times: 2, pathContains: "next-to-go");
        faults.Next(new Fault.Status(502), pathContains: "next-to-go");

        (await StatusAsync(Dates)).ShouldBe(200);
        int[] met = [await NextAsync(), await NextAsync(), await NextAsync(), await NextAsync()];
        met.ShouldBe([500, 500, 502, 200]);

        faults.Always(new Fault.Status(503), pathContains: "next-to-go");
        faults.Next(new Fault.Status(500));
        met = [await NextAsync(), await NextAsync(), await NextAsync()];
        met.ShouldBe([500, 503, 503]);

        faults.Clear();
        (await NextAsync()).ShouldBe(200);

        Task<int> NextAsync() => StatusAsync(RunningSandbox.Info("next-to-go/races"));

        async Task<int> StatusAsync(string path)
        {
            using var response = await sandbox.GetAsync(path);
            return (int)response.StatusCode;
        }
    }
}
