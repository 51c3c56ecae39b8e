using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace TabMcp.Api.Mcp;

/// <summary>Reads one JSON-RPC message from a POST body, within the size limit.</summary>
internal static class RequestBody
{
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

        // The pipe's own pooled buffers hold the body until it is parsed: nothing is copied, and a body without a
        // length is given up as soon as it passes the limit.
        var body = context.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > limit)
                return (null, TooLarge(context, limit));

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
            var reader = new Utf8JsonReader(body);
            var message = JsonSerializer.Deserialize(ref reader, MessageType);
            if (message is not null && !reader.Read())
                return (message, null);
        }
        catch (JsonException)
        {
            // Told apart below: not JSON at all, or JSON that is no message.
        }
        return (null, Explain(body));
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
                        + "a \"method\" and an \"id\" that is a string or an integer.",
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

    private static RequestId? ReadId(JsonElement message) =>
        message.TryGetProperty("id", out var id)
            ? id.ValueKind switch
            {
                JsonValueKind.String => new RequestId(id.GetString()!),
                JsonValueKind.Number when id.TryGetInt64(out var number) => new RequestId(number),
                _ => null,
            }
            : null;

    private static Refusal TooLarge(HttpContext context, long limit)
    {
        // The rest of the body is not worth reading, so an HTTP/1.1 connection cannot carry another request.
        if (HttpProtocol.IsHttp11(context.Request.Protocol))
            context.Response.Headers.Connection = "close";

        return Refusal.Transport(
            StatusCodes.Status413PayloadTooLarge,
            $"The body is larger than {limit} bytes, the most that one request may hold. Send less in one message."
        );
    }
}
