using Microsoft.Extensions.DependencyInjection;

namespace TabMcp.IntegrationTests.Http;

public sealed class GreetingTests : IAsyncLifetime
{
    private McpTestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await McpTestHost.StartAsync(
            server => server.WithTools([TestTool.Echo]),
            options => options.Documentation = "https://example.com/docs"
        );

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8")]
    [InlineData("application/json")]
    [InlineData("text/event-stream;q=0, application/json")]
    public async Task Greets_who_does_not_ask_for_a_stream(string? accept)
    {
        var answer = await Get(HttpMethod.Get).With("Accept", accept).SendAsync();

        answer.Status.ShouldBe(200);
        answer["Content-Type"].ShouldBe("application/json");
        answer.Last.GetProperty("name").GetString().ShouldBe("test");
        answer.Last.GetProperty("version").GetString().ShouldBe("1.2.3");
        answer.Last.GetProperty("protocol_versions")[4].GetString().ShouldBe("2026-07-28");
        answer.Last.GetProperty("how_to_connect").GetString().ShouldNotBeNullOrWhiteSpace();
        answer.Last.GetProperty("docs").GetString().ShouldBe("https://example.com/docs");
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("text/event-stream")]
    public async Task Answers_a_probe_with_the_headers_of_the_greeting(string accept)
    {
        var greeting = await Get(HttpMethod.Get).SendAsync();
        var answer = await Get(HttpMethod.Head).With("Accept", accept).SendAsync();

        answer.Status.ShouldBe(200);
        answer.Body.ShouldBeEmpty();
        answer["Content-Type"].ShouldBe(greeting["Content-Type"]);
        answer["Content-Length"].ShouldBe(greeting["Content-Length"]);
    }

    [Theory]
    [InlineData("GET", "text/event-stream")]
    [InlineData("GET", "application/json, text/event-stream")]
    [InlineData("DELETE", "*/*")]
    [InlineData("PUT", "*/*")]
    [InlineData("PATCH", "*/*")]
    public async Task Takes_no_other_method(string method, string accept)
    {
        var answer = await Get(HttpMethod.Parse(method)).With("Accept", accept).SendAsync();

        answer.ShouldBeError(405, -32000, id: null).ShouldContain("POST");
        answer["Allow"].ShouldBe("POST");
    }

    private HttpRequestMessage Get(HttpMethod method) => new(method, _host.Endpoint);
}
