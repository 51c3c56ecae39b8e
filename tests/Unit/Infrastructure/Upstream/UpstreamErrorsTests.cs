using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using TabMcp.Application.Errors;
using TabMcp.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

public sealed class UpstreamErrorsTests
{
    private const string Page = "<html><title>Access Denied</title>Reference #18.canary</html>";

    [Theory]
    [InlineData(400, """{"error":{"code":"INVALID_SYNTAX_ERROR","message":"canary"}}""", ErrorKind.InvalidInput)]
    [InlineData(400, """{"code":"INVALID_CHANNEL","message":"canary"}""", ErrorKind.InvalidInput)]
    [InlineData(400, """{"code":"RESOURCE_NOT_FOUND_ERROR"}""", ErrorKind.NotFound)]
    [InlineData(400, """{"code":"canary"}""", ErrorKind.UpstreamUnexpected)]
    [InlineData(400, """{"code":7,"error":[]}""", ErrorKind.UpstreamUnexpected)]
    [InlineData(400, "[]", ErrorKind.UpstreamUnexpected)]
    [InlineData(400, "{canary", ErrorKind.UpstreamUnexpected)]
    [InlineData(400, "", ErrorKind.UpstreamUnexpected)]
    [InlineData(401, """{"error":{"message":"canary"}}""", ErrorKind.NotAuthenticated)]
    [InlineData(403, """{"error":{"message":"canary"}}""", ErrorKind.Forbidden)]
    [InlineData(404, """{"error":{"code":"RESOURCE_NOT_FOUND_ERROR","message":"canary"}}""", ErrorKind.NotFound)]
    [InlineData(405, """{"message":"canary"}""", ErrorKind.UpstreamUnexpected)]
    [InlineData(408, """{"message":"canary"}""", ErrorKind.UpstreamUnavailable)]
    [InlineData(418, """{"message":"canary"}""", ErrorKind.UpstreamUnexpected)]
    [InlineData(429, """{"message":"canary"}""", ErrorKind.RateLimited)]
    [InlineData(500, """{"code":"INVALID_CHANNEL","message":"canary"}""", ErrorKind.UpstreamUnavailable)]
    [InlineData(502, """{"message":"canary"}""", ErrorKind.UpstreamUnavailable)]
    [InlineData(503, """{"message":"canary"}""", ErrorKind.UpstreamUnavailable)]
    public async Task Reads_a_status_and_relays_none_of_its_text(int status, string body, ErrorKind kind)
    {
        var failure = await FailureAsync(StubTab.Json(body, (HttpStatusCode)status));

        failure.Kind.ShouldBe(kind);
        failure.Message.ShouldNotContain("canary");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(203)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_page_in_place_of_JSON_is_the_edge(int status)
    {
        var failure = await FailureAsync(StubTab.Reply((HttpStatusCode)status, Page, "text/html"));

        failure.Kind.ShouldBe(ErrorKind.Blocked);
        failure.Message.ShouldContain("Australia");
        failure.Message.ShouldContain("--sandbox");
        failure.Message.ShouldContain("Trying again does not help");
        failure.Message.ShouldNotContain("canary");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_403_without_JSON_is_the_edge(string? mediaType) =>
        (await FailureAsync(StubTab.Reply(HttpStatusCode.Forbidden, "", mediaType))).Kind.ShouldBe(ErrorKind.Blocked);

    [Theory]
    [InlineData(429, ErrorKind.RateLimited)]
    [InlineData(500, ErrorKind.UpstreamUnavailable)]
    [InlineData(503, ErrorKind.UpstreamUnavailable)]
    public async Task A_page_about_an_outage_is_still_an_outage(int status, ErrorKind kind) =>
        (await FailureAsync(StubTab.Reply((HttpStatusCode)status, Page, "text/html"))).Kind.ShouldBe(kind);

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_is_unexpected_whatever_it_carries(int status) =>
        (await FailureAsync(StubTab.Reply((HttpStatusCode)status, Page, "text/html"))).Kind.ShouldBe(
            ErrorKind.UpstreamUnexpected
        );

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task A_success_that_does_not_call_itself_JSON_is_unexpected(string? mediaType) =>
        (await FailureAsync(StubTab.Reply(HttpStatusCode.OK, "{}", mediaType))).Kind.ShouldBe(
            ErrorKind.UpstreamUnexpected
        );

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON")]
    [InlineData("application/hal+json")]
    public async Task A_success_that_calls_itself_JSON_is_no_error(string mediaType)
    {
        using var reply = StubTab.Reply(HttpStatusCode.OK, "{}", mediaType);
        (await FindAsync(reply)).ShouldBeNull();
    }

    [Fact]
    public async Task An_error_too_long_to_be_one_is_not_read_to_its_end()
    {
        var body = $$"""{"code":"INVALID_SYNTAX_ERROR","message":"{{new string('a', 9_000)}}"}""";
        (await FailureAsync(StubTab.Json(body, HttpStatusCode.BadRequest))).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Honours_the_wait_that_TAB_asks_for(int status)
    {
        (await WaitAsync(new(TimeSpan.FromSeconds(7)))).ShouldBe(TimeSpan.FromSeconds(7));
        (await WaitAsync(new(Now.AddSeconds(90)))).ShouldBe(TimeSpan.FromSeconds(90));
        (await WaitAsync(new(Now.AddYears(100)))).ShouldBe(TimeSpan.FromHours(1), "nobody waits for longer");
        (await WaitAsync(new(TimeSpan.FromSeconds(int.MaxValue)))).ShouldBe(TimeSpan.FromHours(1));
        (await WaitAsync(new(Now.AddSeconds(-5)))).ShouldBeNull();
        (await WaitAsync(new(TimeSpan.Zero))).ShouldBeNull();
        (await WaitAsync(null)).ShouldBeNull();

        async Task<TimeSpan?> WaitAsync(RetryConditionHeaderValue? header)
        {
            var reply = StubTab.Json("{}", (HttpStatusCode)status);
            reply.Headers.RetryAfter = header;
            return (await FailureAsync(reply)).RetryAfter;
        }
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-3")]
    [InlineData("99999999999999")]
    public async Task A_wait_that_makes_no_sense_is_not_honoured(string header)
    {
        var reply = StubTab.Json("{}", HttpStatusCode.TooManyRequests);
        reply.Headers.TryAddWithoutValidation("Retry-After", header);

        (await FailureAsync(reply)).RetryAfter.ShouldBeNull();
    }

    [Fact]
    public async Task Names_the_wait_and_the_subject()
    {
        var busy = StubTab.Json("{}", HttpStatusCode.TooManyRequests);
        busy.Headers.RetryAfter = new(TimeSpan.FromSeconds(7));

        (await FailureAsync(busy)).Message.ShouldBe("TAB is limiting calls. Try again in 7 s.");
        (await FailureAsync(StubTab.Json("{}", HttpStatusCode.NotFound))).Message.ShouldStartWith(
            "TAB has nothing for race 3 at HAW on 2026-04-14. "
        );
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, null, ErrorKind.UpstreamUnavailable, "cannot be resolved")]
    [InlineData(HttpRequestError.ConnectionError, SocketError.HostNotFound, ErrorKind.UpstreamUnavailable, "reached")]
    [InlineData(
        HttpRequestError.ConnectionError,
        SocketError.ConnectionRefused,
        ErrorKind.UpstreamUnavailable,
        "refused"
    )]
    [InlineData(
        HttpRequestError.ConnectionError,
        SocketError.NetworkUnreachable,
        ErrorKind.UpstreamUnavailable,
        "reached"
    )]
    [InlineData(HttpRequestError.SecureConnectionError, null, ErrorKind.UpstreamUnavailable, "secure connection")]
    [InlineData(HttpRequestError.SecureConnectionError, SocketError.ConnectionReset, ErrorKind.Blocked, "edge")]
    [InlineData(HttpRequestError.ProxyTunnelError, null, ErrorKind.UpstreamUnavailable, "proxy")]
    [InlineData(
        HttpRequestError.ProxyTunnelError,
        SocketError.ConnectionRefused,
        ErrorKind.UpstreamUnavailable,
        "proxy"
    )]
    [InlineData(HttpRequestError.Unknown, SocketError.ConnectionReset, ErrorKind.Blocked, "edge")]
    [InlineData(HttpRequestError.ResponseEnded, null, ErrorKind.Blocked, "edge")]
    [InlineData(HttpRequestError.InvalidResponse, null, ErrorKind.UpstreamUnexpected, "speak HTTP")]
    [InlineData(HttpRequestError.Unknown, null, ErrorKind.UpstreamUnavailable, "reached")]
    public void Tells_apart_why_no_answer_came(
        HttpRequestError error,
        SocketError? socket,
        ErrorKind kind,
        string words
    )
    {
        var cause = socket is { } code ? new IOException("canary", new SocketException((int)code)) : null;
        var failure = UpstreamErrors.Of(new HttpRequestException(error, "canary", cause));

        failure.Kind.ShouldBe(kind);
        failure.Message.ShouldContain(words);
        failure.Message.ShouldNotContain("canary");
        failure.InnerException.ShouldBeOfType<HttpRequestException>();
    }

    private static DateTimeOffset Now { get; } = new(2026, 4, 14, 2, 0, 0, TimeSpan.Zero);

    private static async Task<ToolException> FailureAsync(HttpResponseMessage reply)
    {
        using (reply)
            return (await FindAsync(reply)).ShouldNotBeNull();
    }

    private static Task<ToolException?> FindAsync(HttpResponseMessage reply) =>
        UpstreamErrors.FindAsync(reply, "race 3 at HAW on 2026-04-14", Now, TestContext.Current.CancellationToken);
}
