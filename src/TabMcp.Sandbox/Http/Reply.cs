using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TabMcp.Sandbox.Http;

/// <summary>Writes an answer to the HTTP response.</summary>
internal static class Reply
{
    public const string JsonType = "application/json; charset=utf-8";

    // Links contain ampersands, which TAB does not escape.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpResponse response, Answer answer, CancellationToken cancellationToken)
    {
        Head(response, answer);
        await using (var writer = new Utf8JsonWriter(response.BodyWriter, Options))
            answer.WriteBody(writer);
        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    public static void Head(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = JsonType;
        if (answer.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(
                CultureInfo.InvariantCulture
            );
    }

    public static ReadOnlyMemory<byte> Bytes(Answer answer)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
            answer.WriteBody(writer);
        return stream.ToArray();
    }
}
