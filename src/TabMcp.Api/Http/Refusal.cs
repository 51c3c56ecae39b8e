using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace TabMcp.Api.Http;

/// <summary>An answer of the endpoint itself, before or instead of the server: an HTTP status and a JSON-RPC error.</summary>
/// <param name="Status">HTTP status; kept to the JSON-RPC error alone once the response has started.</param>
/// <param name="Code">JSON-RPC error code.</param>
/// <param name="Message">What was wrong, by which rule, and the way out; names headers and settings, never relays their secrets.</param>
/// <param name="Id">The request's id where it could be read; <see langword="null"/> is written as JSON null.</param>
/// <param name="Details">The error's <c>data</c>.</param>
internal sealed record Refusal(int Status, int Code, string Message, RequestId? Id = null, JsonNode? Details = null)
{
    /// <summary>For what HTTP alone can judge (host, origin, verb, media types, size): JSON-RPC has no word for it.</summary>
    public const int TransportCode = -32000;

    public static Refusal BadRequest(
        McpErrorCode code,
        string message,
        RequestId? id = null,
        JsonNode? details = null
    ) => new(StatusCodes.Status400BadRequest, (int)code, message, id, details);

    public static Refusal Transport(int status, string message, RequestId? id = null) =>
        new(status, TransportCode, message, id);

    public static Refusal InternalError(RequestId? id, CorrelationId correlation) =>
        new(
            StatusCodes.Status500InternalServerError,
            (int)McpErrorCode.InternalError,
            "The server failed to answer this request. The fault is logged on the server; trying again may help.",
            id,
            new JsonObject { [CorrelationId.Key] = correlation.Value }
        );

    /// <summary>Writes the error as the whole response, or as the last event of a stream that has already started.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(ToJson(), McpJsonUtilities.DefaultOptions);
        var response = context.Response;
        if (response.HasStarted)
        {
            await response.Body.WriteAsync("event: message\ndata: "u8.ToArray(), context.RequestAborted);
            await response.Body.WriteAsync(body, context.RequestAborted);
            await response.Body.WriteAsync("\n\n"u8.ToArray(), context.RequestAborted);
            return;
        }

        response.StatusCode = Status;
        response.ContentType = MediaTypes.Json;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private JsonObject ToJson()
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (Details is not null)
            error["data"] = Details.DeepClone();

        JsonNode? id = Id?.Id switch
        {
            string text => text,
            long number => number,
            _ => null,
        };
        return new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = id,
            ["error"] = error,
        };
    }
}
