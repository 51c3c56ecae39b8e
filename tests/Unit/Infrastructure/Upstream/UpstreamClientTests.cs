using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

public sealed class UpstreamClientTests
{
    [Fact]
    public async Task Reads_the_body_and_says_when_TAB_began_to_answer()
    {
        UpstreamHost? upstream = null;
        await using var _ = upstream = new UpstreamHost(
            UpstreamHost.Anonymous,
            new StubTab(_ =>
            {
                var reply = StubTab.Json("");
                reply.Content = new StreamContent(
                    new SlowBody(
                        """{"name":"Hawkesbury","new_key":[1]}""",
                        () => upstream!.Clock.Advance(TimeSpan.FromSeconds(3))
                    )
                );
                reply.Content.Headers.ContentType = new("application/json");
                return reply;
            })
        );
        var asked = upstream.Clock.GetUtcNow();

        (await upstream.ReadAsync()).ShouldBe(new Reading<Probe>(new Probe("Hawkesbury"), asked));
        upstream.Clock.GetUtcNow().ShouldBeGreaterThan(asked);
    }

    [Fact]
    public async Task Asks_for_JSON_at_the_configured_host_under_its_own_name()
    {
        HttpRequestMessage? sent = null;
        await using var upstream = new UpstreamHost(
            UpstreamHost.Anonymous,
            new StubTab(request =>
            {
                sent = request;
                return StubTab.Json("""{"name":"a"}""");
            })
        );

        await upstream.ReadAsync();

        sent.ShouldNotBeNull();
        sent.Method.ShouldBe(HttpMethod.Get);
        sent.RequestUri!.AbsoluteUri.ShouldBe("https://tab.example/v1/probe?q=canary%20query");
        sent.Headers.ToString()
            .ReplaceLineEndings("\n")
            .ShouldBe("Accept: application/json\nUser-Agent: tab-mcp/1.2.3\n");
    }

    [Fact]
    public async Task Sends_the_token_that_the_call_holds_and_no_other_call_s()
    {
        var tab = new StubTab(request =>
            request.RequestUri!.AbsolutePath is "/oauth/token"
                ? StubTab.Json("""{"access_token":"canary-token","expires_in":10800}""")
                : StubTab.Json("""{"name":"a"}""")
        );
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, tab);
        await upstream.Access.AcquireAsync(Access.Public, TestContext.Current.CancellationToken);
        await upstream.ReadAsync();

        await using var other = upstream.NewCall();
        await other
            .ServiceProvider.GetRequiredService<TabMcp.Infrastructure.Upstream.UpstreamClient>()
            .GetAsync(
                TabMcp.Infrastructure.Upstream.UpstreamPath.Of($"/v1/probe"),
                ProbeJson.Default.Probe,
                "probe",
                TestContext.Current.CancellationToken
            );

        tab.Requests.Where(asked => asked.Method == HttpMethod.Get)
            .Select(asked => asked.Authorization)
            .ShouldBe(["Bearer canary-token", null]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"name":"a","count":"many"}""")]
    [InlineData("""{"name":"a","count":99999999999}""")]
    [InlineData("""{"name":"a" """)]
    [InlineData("""{"name":"a"}{""")]
    [InlineData("<html>")]
    public async Task A_body_that_is_not_the_JSON_we_know_is_unexpected(string body)
    {
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, new StubTab(_ => StubTab.Json(body)));

        (await FailureAsync(upstream)).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
    }

    [Fact]
    public async Task A_caller_who_leaves_before_the_answer_gets_no_failure_of_TAB_s()
    {
        using var caller = new CancellationTokenSource();
        await using var upstream = new UpstreamHost(
            UpstreamHost.Anonymous,
            new StubTab(
                async (_, cancellationToken) =>
                {
                    await caller.CancelAsync();
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                    return StubTab.Json("{}");
                }
            )
        );

        await Should.ThrowAsync<OperationCanceledException>(() => upstream.ReadAsync(caller.Token));
    }

    [Fact]
    public async Task A_caller_who_leaves_in_the_middle_of_the_body_gets_no_failure_of_TAB_s()
    {
        using var caller = new CancellationTokenSource();
        await using var upstream = new UpstreamHost(
            UpstreamHost.Anonymous,
            new StubTab(_ =>
            {
                var reply = StubTab.Json("");
                reply.Content = new StreamContent(new SlowBody("""{"name":"a"}""", caller.Cancel));
                reply.Content.Headers.ContentType = new("application/json");
                return reply;
            })
        );

        await Should.ThrowAsync<OperationCanceledException>(() => upstream.ReadAsync(caller.Token));
    }

    [Fact]
    public async Task A_connection_that_is_not_taken_in_time_is_an_outage_and_not_the_caller_leaving()
    {
        await using var upstream = new UpstreamHost(
            UpstreamHost.Anonymous,
            new StubTab(_ => throw new TaskCanceledException("timed out", new TimeoutException()))
        );

        var failure = await FailureAsync(upstream);

        failure.Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
        failure.Message.ShouldContain("in time");
    }

    private static Task<ToolException> FailureAsync(UpstreamHost upstream) =>
        Should.ThrowAsync<ToolException>(() => upstream.ReadAsync());

    private sealed class SlowBody(string text, Action beforeFirstByte) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private Action? _before = beforeFirstByte;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Interlocked.Exchange(ref _before, null)?.Invoke();
            return cancellationToken.IsCancellationRequested
                ? ValueTask.FromCanceled<int>(cancellationToken)
                : base.ReadAsync(buffer, cancellationToken);
        }
    }
}
