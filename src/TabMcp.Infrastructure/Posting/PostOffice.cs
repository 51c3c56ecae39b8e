using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TabMcp.Application.Calls;
using TabMcp.Application.Posting;
using TabMcp.Infrastructure.Tokens;

namespace TabMcp.Infrastructure.Posting;

/// <summary>Sends a body to TAB once.</summary>
/// <remarks>
/// Its HTTP client is its own, so that nothing that tries reads again can come between. The connection pool sends a request
/// a second time only where nothing of its body has left, which a body always has. It waits in no queue, and the circuit
/// learns nothing from it; but while TAB is left alone because it is down, it sends nothing, since that is certain and what
/// would come of sending is not.
/// </remarks>
internal sealed class PostOffice(
    HttpClient http,
    UpstreamAccess access,
    UpstreamTraffic traffic,
    UpstreamMetrics metrics,
    CallLimits limits,
    TimeProvider clock
) : IPostOffice
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Name = "TabMcp.Post";

    private const string Subject = "this post";

    public Task<PostReply> SendAsync(PostPath path, ReadOnlyMemory<byte> body, Guid key) =>
        metrics.MeasureAsync("post", () => TrySendAsync(path, body, key), reply => Outcome(reply.Outcome));

    private async Task<PostReply> TrySendAsync(PostPath path, ReadOnlyMemory<byte> body, Guid key)
    {
        if (traffic.IsOpen)
            return new(PostOutcome.NotSent, clock.GetUtcNow());

        using var limit = new CancellationTokenSource(limits.Deadline, clock);
        using var request = new HttpRequestMessage(HttpMethod.Post, UpstreamPath.Of(path).ToUri());
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", key.ToString());
        access.Authorize(request);

        HttpStatusCode? status = null;
        try
        {
            using var reply = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            status = reply.StatusCode;
            return Of(
                IsTaken(reply) ? PostOutcome.Answered
                    : IsRefusal(reply) ? PostOutcome.Refused
                    : PostOutcome.Uncertain,
                IsTaken(reply)
                    ? await OpenJson.ReadAsync(
                        await reply.Content.ReadAsStreamAsync(limit.Token),
                        withLinks: false,
                        Subject,
                        onOtherRoot: null,
                        limit.Token
                    )
                    : null
            );
        }
        catch (HttpRequestException failure) when (status is null && NeverConnected(failure))
        {
            return Of(PostOutcome.NotSent);
        }
        catch (Exception lost) when (IsLoss(lost))
        {
            return Of(PostOutcome.Uncertain);
        }

        PostReply Of(PostOutcome outcome, JsonElement? said = null) =>
            new(outcome, clock.GetUtcNow(), (int?)status, said);
    }

    private static bool IsTaken(HttpResponseMessage reply) => reply.IsSuccessStatusCode && reply.Content.IsJson();

    // 408 is a server that gave up waiting in the middle, and 409 may speak of a first copy that arrived.
    private static bool IsRefusal(HttpResponseMessage reply) =>
        reply.StatusCode
            is >= HttpStatusCode.BadRequest
                and < HttpStatusCode.InternalServerError
                and not (HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict);

    // A reset is none of these: it may come after TAB has read the body.
    private static bool NeverConnected(HttpRequestException failure) =>
        failure.HttpRequestError
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    private static bool IsLoss(Exception failure) =>
        failure
            is HttpRequestException
                or IOException
                or OperationCanceledException
                or JsonException
                or InvalidDataException
                or InvalidOperationException
                or ToolException;

    private static string Outcome(PostOutcome outcome) =>
        outcome switch
        {
            PostOutcome.Answered => "ok",
            PostOutcome.NotSent => "not_sent",
            PostOutcome.Refused => "refused",
            _ => "uncertain",
        };
}
