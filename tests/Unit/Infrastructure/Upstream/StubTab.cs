using System.Net;
using System.Text;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

/// <summary>Stands where the network would: answers by hand, and keeps what it was asked.</summary>
internal sealed class StubTab(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<Asked> _asked = [];

    public StubTab(Func<HttpRequestMessage, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request))) { }

    public IReadOnlyList<Asked> Requests
    {
        get
        {
            lock (_gate)
                return [.. _asked];
        }
    }

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        Reply(status, body, "application/json");

    public static HttpResponseMessage Reply(HttpStatusCode status, string body, string? mediaType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (mediaType is not null)
            content.Headers.ContentType = new(mediaType);
        return new HttpResponseMessage(status) { Content = content };
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        lock (_gate)
            _asked.Add(new(request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body));
        return await answer(request, cancellationToken);
    }

    internal sealed record Asked(HttpMethod Method, Uri Address, string? Authorization, string? Body);
}
