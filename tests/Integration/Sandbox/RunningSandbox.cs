using System.Net;
using System.Text.Json;
using TabMcp.Sandbox;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>A sandbox on a fake clock, with a plain HTTP client that adds no headers and follows no
/// redirects.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    /// <summary>A Wednesday at 15:00 in Sydney.</summary>
    public static readonly DateTimeOffset Afternoon = new(2026, 4, 15, 5, 0, 0, TimeSpan.Zero);

    private readonly HttpMessageInvoker _client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        }
    );

    private RunningSandbox(SandboxServer server, FakeClock clock) => (Server, Clock) = (server, clock);

    public SandboxServer Server { get; }

    public FakeClock Clock { get; }

    public static async Task<RunningSandbox> StartAsync(int seed = 1, DateTimeOffset? at = null)
    {
        var clock = new FakeClock(at ?? Afternoon);
        var options = new SandboxOptions { Seed = seed, Clock = clock };
        return new RunningSandbox(
            await SandboxServer.StartAsync(options, TestContext.Current.CancellationToken),
            clock
        );
    }

    public static string Info(string rest) =>
        $"/v1/tab-info-service/racing/{rest}{(rest.Contains('?') ? "&" : "?")}jurisdiction=NSW";

    public static string Results(string rest) => $"/v1/historical-results-service/NSW/racing/{rest}";

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Requests the raw path exactly as given, without normalising percent signs.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, string? authorization = null)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(
                Server.BaseAddress.ToString().TrimEnd('/') + path,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return SendAsync(request);
    }

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await ReadAsync(response);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        using var document = JsonDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        return document.RootElement.Clone();
    }

    /// <summary>Requests a path and returns the status and the error code.</summary>
    public async Task<(HttpStatusCode Status, string? Code)> RefusalAsync(string path, string? authorization = null)
    {
        using var response = await GetAsync(path, authorization);
        var body = await ReadAsync(response);
        return (response.StatusCode, body.GetProperty("error").GetProperty("code").GetString());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }
}
