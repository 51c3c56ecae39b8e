using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TabMcp.Infrastructure.Tokens;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>Reads TAB over HTTP as the present call: with its token where it holds one, anonymously otherwise.</summary>
internal sealed class UpstreamClient(
    HttpClient http,
    UpstreamAccess access,
    UpstreamTraffic traffic,
    UpstreamMetrics metrics,
    TimeProvider clock
)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Name = "TabMcp.Read";

    /// <summary>Gets a resource and reads its JSON as it arrives.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="type">How to read it.</param>
    /// <param name="subject">What is asked for, in words that fit after "TAB has nothing for": <c>race 3 at HAW on 2026-04-14</c>.</param>
    /// <param name="cancellationToken">The call's deadline; there is no other.</param>
    /// <exception cref="ToolException">TAB refused, failed, or sent something other than the JSON we know.</exception>
    public Task<Reading<T>> GetAsync<T>(
        UpstreamPath path,
        JsonTypeInfo<T> type,
        string subject,
        CancellationToken cancellationToken
    ) => GetAsync(path, subject, reply => reply.ReadAsync(type, cancellationToken), cancellationToken);

    /// <summary>Gets a resource that is too large to hold, and hands its body to a reader as it arrives.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="read">Reads the body; what it says of malformed JSON counts as TAB's fault.</param>
    /// <param name="subject">What is asked for, in words that fit after "TAB has nothing for".</param>
    /// <param name="cancellationToken">The call's deadline; there is no other.</param>
    /// <exception cref="ToolException">TAB refused, failed, or sent something other than the JSON we know.</exception>
    public Task<Reading<T>> GetAsync<T>(
        UpstreamPath path,
        Func<Stream, CancellationToken, Task<T>> read,
        string subject,
        CancellationToken cancellationToken
    ) => GetAsync(path, subject, reply => reply.ReadAsync(read, cancellationToken), cancellationToken);

    /// <summary>
    /// Gets a resource whose shape is not on record: any JSON object or list, its texts cleaned, within the bounds of
    /// <see cref="OpenJson"/>.
    /// </summary>
    /// <inheritdoc cref="GetAsync{T}(UpstreamPath, JsonTypeInfo{T}, string, CancellationToken)"/>
    public Task<Reading<JsonElement>> GetOpenAsync(
        UpstreamPath path,
        string subject,
        CancellationToken cancellationToken
    ) => GetOpenAsync(path, subject, withLinks: true, onOtherRoot: null, cancellationToken);

    /// <inheritdoc cref="GetOpenAsync(UpstreamPath, string, CancellationToken)"/>
    /// <param name="path">Where it stands.</param>
    /// <param name="subject">What is asked for.</param>
    /// <param name="withLinks">Whether to keep <c>_links</c>, addresses that only <c>tab_get</c> can follow.</param>
    /// <param name="onOtherRoot">Hears of a body that is neither an object nor a list: all that can drift in one of no known shape.</param>
    /// <param name="cancellationToken">The call's deadline.</param>
    public Task<Reading<JsonElement>> GetOpenAsync(
        UpstreamPath path,
        string subject,
        bool withLinks,
        Action? onOtherRoot,
        CancellationToken cancellationToken
    ) =>
        GetAsync(
            path,
            (body, token) => OpenJson.ReadAsync(body, withLinks, subject, onOtherRoot, token),
            subject,
            cancellationToken
        );

    private Task<Reading<T>> GetAsync<T>(
        UpstreamPath path,
        string subject,
        Func<UpstreamReply, Task<T>> read,
        CancellationToken cancellationToken
    ) =>
        traffic.RunAsync(
            () =>
                metrics.MeasureAsync(
                    "read",
                    async () =>
                    {
                        using var request = new HttpRequestMessage(HttpMethod.Get, path.ToUri());
                        access.Authorize(request);
                        using var reply = await UpstreamReply.SendAsync(
                            http,
                            request,
                            subject,
                            clock,
                            cancellationToken
                        );
                        return new Reading<T>(await read(reply), reply.At);
                    }
                ),
            cancellationToken
        );
}
