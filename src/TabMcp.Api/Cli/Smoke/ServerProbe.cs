using System.Net;
using System.Text.Json;

namespace TabMcp.Api.Cli.Smoke;

/// <summary>What operators and balancers ask a server, without any MCP.</summary>
internal sealed class ServerProbe(SmokeRun run, SmokeOptions options, HttpClient http)
{
    /// <summary>Takes every step.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await run.StepAsync(
            "HEAD /mcp",
            token => AskAsync(HttpMethod.Head, options.Endpoint, token),
            cancellationToken
        );
        foreach (var path in (string[])["health/live", "health/ready"])
        {
            if (options.SkipHealth)
                run.Skip($"GET /{path}", "left out as asked");
            else
                await run.StepAsync($"GET /{path}", token => HealthAsync(path, token), cancellationToken);
        }
    }

    private async Task<(string, string?)> HealthAsync(string path, CancellationToken cancellationToken)
    {
        var (body, _) = await AskAsync(
            HttpMethod.Get,
            // Beside the endpoint, wherever a proxy has put the two.
            new Uri(new Uri(options.Endpoint.GetLeftPart(UriPartial.Path)), path),
            cancellationToken
        );
        using var json = JsonDocument.Parse(body);
        return json.RootElement.TryGetProperty("status", out var status) && status.GetString() is { } word
            ? (body, word)
            : throw SmokeException.Failed("answered no status");
    }

    private async Task<(string, string?)> AskAsync(HttpMethod method, Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, url);
        foreach (var (name, value) in options.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var reply = await http.SendAsync(request, cancellationToken);
        return reply.StatusCode is HttpStatusCode.OK
            ? (await reply.Content.ReadAsStringAsync(cancellationToken), null)
            : throw SmokeException.Failed($"answered {(int)reply.StatusCode}");
    }
}
