using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Errors;
using TabMcp.Application.Posting;
using TabMcp.Infrastructure.Upstream;
using TabMcp.UnitTests.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Posting;

public sealed class PostOfficeTests
{
    private static readonly Guid Key = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly PostPath Enquiry = PostPath.Parse("/v1/pricing-service/enquiry");

    [Fact]
    public async Task Sends_the_bytes_as_they_stand_with_the_key_and_without_a_token()
    {
        HttpRequestMessage? sent = null;
        var tab = new StubTab(request =>
        {
            sent = request;
            return StubTab.Json("""{"bets":[{"status":"ok\u202E"}],"_links":{}}""");
        });

        var reply = await SendAsync(UpstreamHost.Anonymous, tab);

        (reply.Outcome, reply.Status).ShouldBe((PostOutcome.Answered, 200));
        reply.Body.ShouldNotBeNull().GetRawText().ShouldBe("""{"bets":[{"status":"ok"}]}""");
        var asked = tab.Requests.ShouldHaveSingleItem();
        asked.Address.ShouldBe(new Uri("https://tab.example/v1/pricing-service/enquiry"));
        (asked.Method, asked.Body, asked.Authorization).ShouldBe((HttpMethod.Post, """{"a":1}""", null));
        sent!.Headers.GetValues("Idempotency-Key").ShouldBe([Key.ToString()]);
        sent.Content!.Headers.ContentType!.ToString().ShouldBe("application/json");
    }

    [Theory]
    [InlineData(400, PostOutcome.Refused)]
    [InlineData(401, PostOutcome.Refused)]
    [InlineData(404, PostOutcome.Refused)]
    [InlineData(429, PostOutcome.Refused)]
    [InlineData(302, PostOutcome.Uncertain)]
    [InlineData(408, PostOutcome.Uncertain)]
    [InlineData(409, PostOutcome.Uncertain)]
    [InlineData(500, PostOutcome.Uncertain)]
    [InlineData(502, PostOutcome.Uncertain)]
    [InlineData(503, PostOutcome.Uncertain)]
    public async Task Tells_a_refusal_from_what_nobody_knows(int status, PostOutcome outcome)
    {
        var tab = new StubTab(_ => StubTab.Json("""{"error":{"code":"X"}}""", (HttpStatusCode)status));

        var reply = await SendAsync(UpstreamHost.Anonymous, tab);

        (reply.Outcome, reply.Status, reply.Body).ShouldBe((outcome, status, null));
        tab.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html></html>", "text/html")]
    [InlineData("""{"bets":[""", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("7", "application/json")]
    public async Task A_success_that_cannot_be_read_is_uncertain(string body, string type)
    {
        var tab = new StubTab(_ => StubTab.Reply(HttpStatusCode.OK, body, type));

        (await SendAsync(UpstreamHost.Anonymous, tab)).Outcome.ShouldBe(PostOutcome.Uncertain);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, PostOutcome.NotSent)]
    [InlineData(HttpRequestError.ConnectionError, PostOutcome.NotSent)]
    [InlineData(HttpRequestError.SecureConnectionError, PostOutcome.NotSent)]
    [InlineData(HttpRequestError.ProxyTunnelError, PostOutcome.NotSent)]
    [InlineData(HttpRequestError.ResponseEnded, PostOutcome.Uncertain)]
    [InlineData(HttpRequestError.Unknown, PostOutcome.Uncertain)]
    [InlineData(HttpRequestError.InvalidResponse, PostOutcome.Uncertain)]
    public async Task What_never_left_is_not_sent_and_all_else_uncertain(HttpRequestError error, PostOutcome outcome)
    {
        var tab = new StubTab(_ => throw new HttpRequestException(error));

        var reply = await SendAsync(UpstreamHost.Anonymous, tab);

        (reply.Outcome, reply.Status).ShouldBe((outcome, null));
        tab.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_TAB_that_does_not_answer_in_time_is_uncertain()
    {
        var tab = new StubTab(
            async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return StubTab.Json("{}");
            }
        );
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, tab);
        var sending = OfficeOf(upstream).SendAsync(Enquiry, "{}"u8.ToArray(), Key);
        await upstream.Clock.TimersSetAsync(1);

        upstream.Clock.Advance(TimeSpan.FromSeconds(30));

        (await sending).Outcome.ShouldBe(PostOutcome.Uncertain);
    }

    [Fact]
    public async Task While_TAB_is_left_alone_nothing_is_sent_and_the_break_over_it_is()
    {
        var tab = new StubTab(_ => StubTab.Json("{}"));
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, tab);
        var traffic = upstream.Call.GetRequiredService<UpstreamTraffic>();
        for (var turn = 0; turn < 16; turn++)
        {
            await Should.ThrowAsync<ToolException>(() =>
                traffic.RunAsync(
                    () => Task.FromException<int>(new ToolException(ErrorKind.UpstreamUnavailable, "Down.")),
                    TestContext.Current.CancellationToken
                )
            );
        }

        var down = await OfficeOf(upstream).SendAsync(Enquiry, "{}"u8.ToArray(), Key);
        upstream.Clock.Advance(TimeSpan.FromSeconds(15));
        var back = await OfficeOf(upstream).SendAsync(Enquiry, "{}"u8.ToArray(), Key);

        (down.Outcome, back.Outcome).ShouldBe((PostOutcome.NotSent, PostOutcome.Answered));
        tab.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reset_on_the_wire_is_uncertain_and_sent_once()
    {
        await using var tab = new RawTab(socket =>
        {
            RawTab.Reset(socket);
            return Task.CompletedTask;
        });

        (await SendAsync(tab.Options)).Outcome.ShouldBe(PostOutcome.Uncertain);
        tab.Heads.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_ends_without_an_answer_is_uncertain_and_sent_once()
    {
        await using var tab = new RawTab(_ => Task.CompletedTask);

        (await SendAsync(tab.Options)).Outcome.ShouldBe(PostOutcome.Uncertain);
        tab.Heads.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_takes_no_connection_was_sent_nothing()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)listener.LocalEndPoint!).Port;

        var reply = await SendAsync(UpstreamHost.Anonymous with { BaseAddress = new($"http://127.0.0.1:{port}") });

        reply.Outcome.ShouldBe(PostOutcome.NotSent);
    }

    private static async Task<PostReply> SendAsync(UpstreamOptions options, HttpMessageHandler? network = null)
    {
        await using var upstream = new UpstreamHost(options, network);
        return await OfficeOf(upstream).SendAsync(Enquiry, """{"a":1}"""u8.ToArray(), Key);
    }

    private static IPostOffice OfficeOf(UpstreamHost upstream) => upstream.Call.GetRequiredService<IPostOffice>();
}
