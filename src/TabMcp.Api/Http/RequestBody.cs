using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace TabMcp.Api.Http;

/// <summary>Reads one JSON-RPC message from a POST body, within the size limit.</summary>
internal static class RequestBody
{
    // Which of two equal keys counts differs from reader to reader, and what one checked another would not act upon.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonTypeInfo<JsonRpcMessage> MessageType =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    /// <summary>The message, or why there is none; exactly one of the two.</summary>
    public static async ValueTask<(JsonRpcMessage? Message, Refusal? Refusal)> ReadAsync(
        HttpContext context,
        long limit
    )
    {
        if (context.Request.ContentLength > limit)
            return (null, TooLarge(context, limit));

        try
        {
            return await ReadWithinAsync(context, limit);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, Unreadable(context, exception.StatusCode));
        }
    }

    private static async ValueTask<(JsonRpcMessage? Message, Refusal? Refusal)> ReadWithinAsync(
        HttpContext context,
        long limit
    )
    {
        // The pipe's own pooled buffers hold the body until it is parsed: nothing is copied, and a body without a
        // length is given up as soon as it passes the limit.
        var body = context.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > limit)
            {
                // A read left open would keep the server from ending the request in order.
                body.AdvanceTo(read.Buffer.End);
                return (null, TooLarge(context, limit));
            }

            if (read.IsCompleted)
            {
                var parsed = Parse(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return parsed;
            }
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (JsonRpcMessage? Message, Refusal? Refusal) Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            CheckText(body);
            using var json = JsonDocument.Parse(body, Strict);
            if (json.RootElement.Deserialize(MessageType) is { } message)
                return (message, null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Told apart below: not JSON at all, or JSON that is no message.
        }
        return (null, Explain(body));
    }

    /// <summary>Reads every text once: JSON's readers put off until somebody asks what is no Unicode, such as half a surrogate pair.</summary>
    /// <exception cref="InvalidOperationException">A text or a key is not valid Unicode.</exception>
    private static void CheckText(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                _ = reader.GetString();
    }

    private static Refusal Explain(ReadOnlySequence<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Array => Refusal.BadRequest(
                    McpErrorCode.InvalidRequest,
                    "The body is a JSON array. Batches are not supported: send each JSON-RPC message in a POST of its own."
                ),
                JsonValueKind.Object => Refusal.BadRequest(
                    McpErrorCode.InvalidRequest,
                    "The body is JSON but not a JSON-RPC 2.0 message. It needs \"jsonrpc\": \"2.0\" and, for a request, "
                        + "a \"method\" and an \"id\" that is a string or an integer; no object may hold a key twice, and all text "
                        + "must be valid Unicode.",
                    ReadId(json.RootElement)
                ),
                _ => Refusal.BadRequest(
                    McpErrorCode.InvalidRequest,
                    "The body must be one JSON-RPC 2.0 message, a JSON object."
                ),
            };
        }
        catch (JsonException)
        {
            return Refusal.BadRequest(
                McpErrorCode.ParseError,
                "The body is not valid JSON. Send one JSON-RPC 2.0 message in UTF-8."
            );
        }
    }

    private static RequestId? ReadId(JsonElement message)
    {
        try
        {
            return message.TryGetProperty("id", out var id)
                ? id.ValueKind switch
                {
                    JsonValueKind.String => new RequestId(id.GetString()!),
                    JsonValueKind.Number when id.TryGetInt64(out var number) => new RequestId(number),
                    _ => null,
                }
                : null;
        }
        catch (InvalidOperationException)
        {
            return null; // The id, or a key before it, is not valid Unicode.
        }
    }

    private static Refusal Unreadable(HttpContext context, int status)
    {
        CloseAfterwards(context);
        return Refusal.Transport(
            status,
            "The body could not be read: it ended early, came too slowly, or is not in the chunks that HTTP asks for."
        );
    }

    private static Refusal TooLarge(HttpContext context, long limit)
    {
        CloseAfterwards(context);
        return Refusal.Transport(
            StatusCodes.Status413PayloadTooLarge,
            $"The body is larger than {limit} bytes, the most that one request may hold. Send less in one message."
        );
    }

    /// <summary>The rest of the body is not worth reading, so an HTTP/1.1 connection cannot carry another request.</summary>
    private static void CloseAfterwards(HttpContext context)
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol))
            context.Response.Headers.Connection = "close";
    }
}
