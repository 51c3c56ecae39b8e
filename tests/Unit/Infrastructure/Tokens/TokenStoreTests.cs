using System.Net;
using TabMcp.Application.Errors;
using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Tokens;
using TabMcp.UnitTests.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Tokens;

public sealed class TokenStoreTests
{
    private static readonly Credential Us = new("us", Secret.From("canary-secret"));

    [Fact]
    public async Task Asks_by_form_for_a_token_of_the_application()
    {
        var tab = Numbering();
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, tab);

        (await upstream.GetAsync()).ShouldBe("token-1");

        var asked = tab.Requests.ShouldHaveSingleItem();
        asked.Method.ShouldBe(HttpMethod.Post);
        asked.Address.AbsoluteUri.ShouldBe("https://tab.example/oauth/token");
        asked.Authorization.ShouldBeNull();
        asked.Body.ShouldBe("grant_type=client_credentials&client_id=us&client_secret=canary-secret");
    }

    [Fact]
    public async Task Logs_an_account_in_by_its_password_through_the_application()
    {
        var tab = Numbering();
        await using var upstream = new UpstreamHost(UpstreamHost.WithAccount, tab);

        (await upstream.GetAsync(UpstreamHost.WithAccount.Credential)).ShouldBe("token-1");

        tab.Requests.ShouldHaveSingleItem()
            .Body.ShouldBe(
                "grant_type=password&client_id=us&client_secret=canary-secret&username=canary-number&password=canary-password"
            );
    }

    [Theory]
    [InlineData("10800", 10_800)]
    [InlineData("\"10800\"", 10_800)]
    [InlineData("100.5", 100)]
    [InlineData("null", 300)]
    [InlineData("0", 300)]
    [InlineData("-1", 300)]
    [InlineData("1e20", 86_400)]
    public async Task Takes_a_token_for_as_long_as_TAB_says_within_reason(string expiresIn, int seconds)
    {
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, Numbering(expiresIn));

        var token = await upstream.Tokens.GetAsync(Us, TestContext.Current.CancellationToken);

        (token.ExpiresAt - upstream.Clock.GetUtcNow()).TotalSeconds.ShouldBeInRange(seconds, seconds + 0.5);
    }

    [Fact]
    public async Task Keeps_the_tokens_of_two_credentials_apart()
    {
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, Numbering());
        var sameIdOtherSecret = Us with { ClientSecret = Secret.From("other") };
        var shiftedBoundary = new Credential("u", Secret.From("scanary-secret"));

        (await upstream.GetAsync()).ShouldBe("token-1");
        (await upstream.GetAsync(sameIdOtherSecret)).ShouldBe("token-2");
        (await upstream.GetAsync(shiftedBoundary)).ShouldBe("token-3");
        (await upstream.GetAsync(UpstreamHost.WithAccount.Credential)).ShouldBe("token-4");
        (await upstream.GetAsync(new Credential("us", Secret.From("canary-secret")))).ShouldBe("token-1");
    }

    [Fact]
    public async Task Fetches_once_for_all_who_ask_at_the_same_time()
    {
        var gate = new TaskCompletionSource();
        var tab = Numbering(gate: gate.Task);
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, tab);

        var callers = Enumerable.Range(0, 100).Select(_ => Task.Run(() => upstream.GetAsync())).ToList();
        gate.SetResult();

        (await Task.WhenAll(callers)).ShouldAllBe(token => token == "token-1");
        tab.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_who_leaves_does_not_take_the_token_from_the_others()
    {
        var gate = new TaskCompletionSource();
        var tab = Numbering(gate: gate.Task);
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, tab);
        using var leaving = new CancellationTokenSource();

        var first = upstream.Tokens.GetAsync(Us, leaving.Token);
        var second = upstream.GetAsync();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        (await second).ShouldBe("token-1");
        tab.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_fetch_is_not_kept()
    {
        var replies = new Queue<HttpResponseMessage>([
            StubTab.Json("{}", HttpStatusCode.ServiceUnavailable),
            StubTab.Json("""{"access_token":"good"}"""),
        ]);
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, new StubTab(_ => replies.Dequeue()));

        (await FailureAsync(upstream)).Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
        (await upstream.GetAsync()).ShouldBe("good");
    }

    [Fact]
    public async Task Forgets_a_refused_token_but_not_the_one_that_took_its_place()
    {
        var tab = Numbering();
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, tab);
        var refused = await upstream.Tokens.GetAsync(Us, TestContext.Current.CancellationToken);

        upstream.Tokens.Drop(Us, refused);
        (await upstream.GetAsync()).ShouldBe("token-2");
        upstream.Tokens.Drop(Us, refused);
        (await upstream.GetAsync()).ShouldBe("token-2");
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_client","error_description":"canary-secret"}""")]
    [InlineData(401, """{"error":"invalid_client","error_description":"canary-secret"}""")]
    [InlineData(401, "")]
    public async Task Refused_credentials_are_named_by_their_settings_and_never_shown(int status, string body)
    {
        await using var upstream = new UpstreamHost(
            UpstreamHost.WithCredentials,
            new StubTab(_ => StubTab.Json(body, (HttpStatusCode)status))
        );

        var failure = await FailureAsync(upstream);

        failure.Kind.ShouldBe(ErrorKind.NotAuthenticated);
        failure.Message.ShouldContain("TAB_CLIENT_ID");
        failure.Message.ShouldContain("TAB_CLIENT_SECRET");
        failure.ToString().ShouldNotContain("canary");
    }

    [Theory]
    [InlineData("invalid_grant", ErrorKind.NotAuthenticated, "TAB_USERNAME and TAB_PASSWORD")]
    [InlineData("canary", ErrorKind.NotAuthenticated, "TAB_USERNAME and TAB_PASSWORD")]
    [InlineData("invalid_client", ErrorKind.NotAuthenticated, "TAB_CLIENT_ID and TAB_CLIENT_SECRET")]
    [InlineData("unauthorized_client", ErrorKind.Forbidden, "log in by password")]
    [InlineData("unsupported_grant_type", ErrorKind.Forbidden, "log in by password")]
    public async Task Tells_a_refused_account_from_a_refused_client_and_a_refused_grant(
        string code,
        ErrorKind kind,
        string words
    )
    {
        await using var upstream = new UpstreamHost(
            UpstreamHost.WithAccount,
            new StubTab(_ => StubTab.Json($$"""{"error":"{{code}}"}""", HttpStatusCode.BadRequest))
        );

        var failure = await Should.ThrowAsync<ToolException>(() =>
            upstream.GetAsync(UpstreamHost.WithAccount.Credential)
        );

        failure.Kind.ShouldBe(kind);
        failure.Message.ShouldContain(words);
        failure.ToString().ShouldNotContain("canary");
    }

    [Theory]
    [InlineData("invalid_grant", "username and password in its query or headers")]
    [InlineData("invalid_client", "clientId and clientSecret in its query or headers")]
    [InlineData("unauthorized_client", "the request's client")]
    public async Task Names_to_a_request_what_it_brought_itself(string code, string words)
    {
        await using var upstream = new UpstreamHost(
            UpstreamHost.WithAccount,
            new StubTab(_ => StubTab.Json($$"""{"error":"{{code}}"}""", HttpStatusCode.BadRequest))
        );

        var failure = await Should.ThrowAsync<ToolException>(() =>
            upstream.GetAsync(UpstreamHost.WithAccount.Credential! with { Origin = CredentialOrigin.Request })
        );

        failure.Message.ShouldContain(words);
        failure.Message.ShouldNotContain("TAB_");
    }

    [Fact]
    public async Task Shows_refused_credentials_to_TAB_once_a_minute()
    {
        var tab = new StubTab(_ => StubTab.Json("{}", HttpStatusCode.Unauthorized));
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, tab);
        var first = await FailureAsync(upstream);

        upstream.Clock.Advance(TimeSpan.FromSeconds(59));
        var second = await FailureAsync(upstream);
        tab.Requests.Count.ShouldBe(1);
        upstream.Clock.Advance(TimeSpan.FromSeconds(1));
        await FailureAsync(upstream);

        tab.Requests.Count.ShouldBe(2);
        second.Kind.ShouldBe(ErrorKind.NotAuthenticated);
        second.Message.ShouldStartWith(first.Message);
        second.Message.ShouldEndWith("not shown to TAB again for a minute.");
    }

    [Fact]
    public async Task A_refusal_holds_for_the_credential_that_was_refused_alone()
    {
        var tab = new StubTab(_ => StubTab.Json("{}", HttpStatusCode.Unauthorized));
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, tab);
        await FailureAsync(upstream);

        await Should.ThrowAsync<ToolException>(() => upstream.GetAsync(Us with { ClientId = "others" }));

        tab.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(200, "text/html", "<html>", ErrorKind.Blocked)]
    [InlineData(401, "text/html", "<html>", ErrorKind.Blocked)]
    [InlineData(403, "text/html", "<html>", ErrorKind.Blocked)]
    [InlineData(502, "application/json", "{}", ErrorKind.UpstreamUnavailable)]
    [InlineData(200, "application/json", "{}", ErrorKind.UpstreamUnexpected)]
    [InlineData(200, "application/json", """{"access_token":""}""", ErrorKind.UpstreamUnexpected)]
    [InlineData(200, "application/json", """{"access_token":"two\nlines"}""", ErrorKind.UpstreamUnexpected)]
    [InlineData(200, "application/json", "[]", ErrorKind.UpstreamUnexpected)]
    public async Task Tells_the_edge_an_outage_and_nonsense_apart(int status, string type, string body, ErrorKind kind)
    {
        await using var upstream = new UpstreamHost(
            UpstreamHost.WithCredentials,
            new StubTab(_ => StubTab.Reply((HttpStatusCode)status, body, type))
        );

        (await FailureAsync(upstream)).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task Gives_up_a_fetch_that_hangs()
    {
        await using var upstream = new UpstreamHost(
            UpstreamHost.WithCredentials,
            new StubTab(
                async (_, cancellationToken) =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                    return StubTab.Json("{}");
                }
            )
        );

        var waiting = FailureAsync(upstream);
        await upstream.Clock.TimersSetAsync(1);
        upstream.Clock.Advance(TokenClient.Deadline);

        (await waiting).Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
    }

    private static StubTab Numbering(string expiresIn = "10800", Task? gate = null)
    {
        var number = 0;
        return new StubTab(
            async (_, _) =>
            {
                await (gate ?? Task.CompletedTask);
                return StubTab.Json(
                    $$"""{"access_token":"token-{{Interlocked.Increment(ref number)}}","expires_in":{{expiresIn}},"token_type":"Bearer"}"""
                );
            }
        );
    }

    private static Task<ToolException> FailureAsync(UpstreamHost upstream) =>
        Should.ThrowAsync<ToolException>(() => upstream.GetAsync());
}

file static class Asking
{
    public static async Task<string> GetAsync(this UpstreamHost upstream, Credential? credential = null) =>
        (
            await upstream.Tokens.GetAsync(
                credential ?? UpstreamHost.WithCredentials.Credential!,
                TestContext.Current.CancellationToken
            )
        ).Value.Reveal();
}
