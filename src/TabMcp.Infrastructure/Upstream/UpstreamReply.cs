using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>One answer from TAB, its body still on the way.</summary>
internal sealed class UpstreamReply : IDisposable
{
    /// <summary>Bytes that a body may have at most, unpacked: three times the largest that is known (a competition of 4.5 MB).</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private readonly HttpResponseMessage _message;
    private readonly string _subject;

    private UpstreamReply(HttpResponseMessage message, string subject, DateTimeOffset at) =>
        (_message, _subject, At) = (message, subject, at);

    /// <summary>When TAB began to answer (UTC).</summary>
    public DateTimeOffset At { get; }

    public HttpStatusCode Status => _message.StatusCode;

    /// <summary>Whether a page was sent, as TAB's edge does where it refuses.</summary>
    public bool IsHtml => _message.Content.IsHtml();

    /// <summary>Sends a request and waits for the head of its answer, whatever that says.</summary>
    /// <param name="client">Where to.</param>
    /// <param name="request">What.</param>
    /// <param name="subject">What is asked for, in words that fit after "TAB has nothing for".</param>
    /// <param name="clock">Tells when the answer came.</param>
    /// <param name="cancellationToken">The call's deadline.</param>
    /// <exception cref="ToolException">No answer came.</exception>
    public static async Task<UpstreamReply> SendAsync(
        HttpClient client,
        HttpRequestMessage request,
        string subject,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var message = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new(message, subject, clock.GetUtcNow());
        }
        catch (HttpRequestException failure)
        {
            throw UpstreamErrors.Of(failure);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw UpstreamErrors.NoConnection(late);
        }
    }

    /// <summary>The body, read as it arrives.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="cancellationToken">The call's deadline.</param>
    /// <param name="maxBytes">Bytes that it may have at most, unpacked.</param>
    /// <exception cref="ToolException">TAB refused, failed, or sent something other than the JSON we know.</exception>
    public Task<T> ReadAsync<T>(JsonTypeInfo<T> type, CancellationToken cancellationToken, int maxBytes = MaxBytes) =>
        ReadAsync(
            async (body, token) =>
                await JsonSerializer.DeserializeAsync(body, type, token) switch
                {
                    null or JsonElement { ValueKind: JsonValueKind.Null } => throw UpstreamErrors.Unexpected(_subject),
                    var value => value,
                },
            cancellationToken,
            maxBytes
        );

    /// <summary>What a reader makes of the body as it arrives.</summary>
    /// <inheritdoc cref="ReadAsync{T}(JsonTypeInfo{T}, CancellationToken, int)"/>
    public Task<T> ReadAsync<T>(
        Func<Stream, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken,
        int maxBytes = MaxBytes
    ) =>
        GuardAsync(async () =>
        {
            if (await UpstreamErrors.FindAsync(_message, _subject, At, cancellationToken) is { } error)
                throw error;

            var arriving = await _message.Content.ReadAsStreamAsync(cancellationToken);
            await using var body = new BoundedBody(
                arriving,
                maxBytes,
                () => UpstreamErrors.TooLarge(_subject, maxBytes)
            );
            return await read(body, cancellationToken);
        });

    /// <summary>The code word of a refusal, where its body holds one. It steers us and is never relayed.</summary>
    /// <exception cref="ToolException">The body did not arrive whole.</exception>
    public Task<string?> ErrorCodeAsync(CancellationToken cancellationToken) =>
        GuardAsync(() => UpstreamErrorCode.ReadAsync(_message.Content, cancellationToken));

    private async Task<T> GuardAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception malformed) when (malformed is JsonException || IsBrokenPacking(malformed))
        {
            throw UpstreamErrors.Unexpected(_subject, malformed);
        }
        catch (Exception lost) when (lost is IOException or HttpRequestException)
        {
            throw UpstreamErrors.BrokenOff(_subject, lost);
        }
    }

    // Brotli's stream calls broken data an invalid operation, where the others say invalid data.
    private static bool IsBrokenPacking(Exception failure) =>
        failure is InvalidDataException or InvalidOperationException { Source: "System.IO.Compression.Brotli" };

    public void Dispose() => _message.Dispose();
}
