using System.Net;
using TabMcp.UnitTests.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Tokens;

/// <summary>A token endpoint in a test's hands: it numbers its tokens, and answers otherwise where it is told to.</summary>
internal sealed class StubIssuer
{
    private readonly Queue<HttpResponseMessage> _next = [];
    private int _issued;

    public StubIssuer() => Tab = new StubTab(_ => Answer());

    public StubTab Tab { get; }

    public int ExpiresIn { get; set; } = 10_800;

    public bool GivesRefreshTokens { get; set; }

    public bool IsDown { get; set; }

    /// <summary>The grants asked for, in their order.</summary>
    public IReadOnlyList<string> Grants => [.. Tab.Requests.Select(asked => asked.Body!.Split('&')[0].Split('=')[1])];

    /// <summary>What the last form said.</summary>
    public string LastForm => Tab.Requests[^1].Body!;

    public void Next(HttpStatusCode status, string body = "{}", string type = "application/json") =>
        _next.Enqueue(StubTab.Reply(status, body, type));

    public void Next(HttpResponseMessage reply) => _next.Enqueue(reply);

    public void NextRefuses(string code = "invalid_grant") =>
        Next(HttpStatusCode.BadRequest, $$"""{"error":"{{code}}"}""");

    private HttpResponseMessage Answer()
    {
        if (_next.TryDequeue(out var reply))
            return reply;
        if (IsDown)
            return StubTab.Json("{}", HttpStatusCode.ServiceUnavailable);

        var number = ++_issued;
        var refresh = GivesRefreshTokens ? $$""","refresh_token":"refresh-{{number}}" """ : "";
        return StubTab.Json(
            $$"""{"access_token":"token-{{number}}","expires_in":{{ExpiresIn}},"scope":"public"{{refresh}}}"""
        );
    }
}
