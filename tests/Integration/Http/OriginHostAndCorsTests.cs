using Microsoft.Extensions.DependencyInjection;

namespace TabMcp.IntegrationTests.Http;

public sealed class OriginHostAndCorsTests : IAsyncLifetime
{
    private McpTestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await McpTestHost.StartAsync(
            server => server.WithTools([TestTool.Echo]),
            options =>
            {
                options.AllowedHosts.Add("mcp.example.com");
                options.AllowedOrigins.Add("https://app.example.com");
                options.AllowedRequestHeaders.Add("jurisdiction");
            }
        );

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:1234")]
    [InlineData("127.0.0.1:8081")]
    [InlineData("[::1]:8081")]
    [InlineData("mcp.example.com")]
    public async Task Serves_the_hosts_that_are_allowed(string host) =>
        (await _host.Post(RawHttp.ListTools).With("Host", host).SendAsync()).Status.ShouldBe(200);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("example.com")]
    public async Task Refuses_a_foreign_host_and_names_the_setting(string host)
    {
        var answer = await _host.Post(RawHttp.ListTools).With("Host", host).SendAsync();

        var message = answer.ShouldBeError(403, -32000, id: null);
        message.ShouldContain("Host");
        message.ShouldContain("TAB_ALLOWED_HOSTS");
        message.ShouldNotContain(host);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    public async Task Refuses_a_foreign_host_whatever_the_method(string method)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(method), _host.Endpoint).With("Host", "evil.example");

        (await request.SendAsync()).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("http://localhost:3000")]
    [InlineData("http://127.0.0.1:6274")]
    [InlineData("https://app.example.com")]
    public async Task Lets_allowed_pages_call_and_read(string origin)
    {
        var answer = await _host.Post(RawHttp.ListTools).With("Origin", origin).SendAsync();

        answer.Status.ShouldBe(200);
        answer["Access-Control-Allow-Origin"].ShouldBe(origin);
        answer["Vary"].ShouldBe("Origin");
        var exposed = answer["Access-Control-Expose-Headers"].ShouldNotBeNull();
        exposed.ShouldContain("WWW-Authenticate");
        exposed.ShouldContain("Mcp-Session-Id");
        exposed.ShouldContain("MCP-Protocol-Version");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://app.example.com")]
    [InlineData("https://app.example.com:8443")]
    [InlineData("https://sub.app.example.com")]
    [InlineData("null")]
    [InlineData("nonsense")]
    public async Task Refuses_a_foreign_origin_and_names_the_setting(string origin)
    {
        var answer = await _host.Post(RawHttp.ListTools).With("Origin", origin).SendAsync();

        var message = answer.ShouldBeError(403, -32000, id: null);
        message.ShouldContain("Origin");
        message.ShouldContain("TAB_ALLOWED_ORIGINS");
        answer.Headers.Keys.ShouldNotContain(header => header.StartsWith("Access-Control"));
        answer["Vary"].ShouldBe("Origin");
    }

    [Fact]
    public async Task Lets_pages_read_refusals_too()
    {
        var answer = await _host.Post("{").With("Origin", "https://app.example.com").SendAsync();

        answer.ShouldBeError(400, -32700, id: null);
        answer["Access-Control-Allow-Origin"].ShouldBe("https://app.example.com");
    }

    [Fact]
    public async Task Answers_a_preflight_with_everything_that_a_client_sends()
    {
        var answer = await Preflight("https://app.example.com")
            .With("Access-Control-Request-Headers", "content-type,mcp-param-region,mcp-param-x;evil,x-other")
            .SendAsync();

        answer.Status.ShouldBe(204);
        answer.Body.ShouldBeEmpty();
        answer["Access-Control-Allow-Origin"].ShouldBe("https://app.example.com");
        answer["Access-Control-Allow-Methods"].ShouldBe("POST, GET, OPTIONS");
        answer["Access-Control-Max-Age"].ShouldBe("7200");
        answer["Vary"].ShouldBe("Origin");
        answer["Access-Control-Allow-Headers"]!
            .Split(", ")
            .ShouldBe([
                "Content-Type",
                "Accept",
                "Authorization",
                "MCP-Protocol-Version",
                "Mcp-Method",
                "Mcp-Name",
                "Mcp-Session-Id",
                "Last-Event-ID",
                "jurisdiction",
                "mcp-param-region",
            ]);
    }

    [Fact]
    public async Task Refuses_the_preflight_of_a_foreign_page()
    {
        var answer = await Preflight("https://evil.example").SendAsync();

        answer.Status.ShouldBe(403);
        answer.Headers.Keys.ShouldNotContain(header => header.StartsWith("Access-Control"));
    }

    [Fact]
    public async Task Says_what_it_takes_when_asked_without_a_page()
    {
        var answer = await new HttpRequestMessage(HttpMethod.Options, _host.Endpoint).SendAsync();

        answer.Status.ShouldBe(204);
        answer["Allow"].ShouldBe("POST, GET, HEAD, OPTIONS");
        answer.Headers.Keys.ShouldNotContain(header => header.StartsWith("Access-Control"));
    }

    private HttpRequestMessage Preflight(string origin) =>
        new HttpRequestMessage(HttpMethod.Options, _host.Endpoint)
            .With("Origin", origin)
            .With("Access-Control-Request-Method", "POST");
}
