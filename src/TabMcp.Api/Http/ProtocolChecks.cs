using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace TabMcp.Api.Http;

/// <summary>Holds the headers of a POST against its body, as the protocol revision that it speaks asks.</summary>
internal static class ProtocolChecks
{
    private const string MethodInBody = "the method in the body";

    /// <summary>Settles which revision a message speaks, or why it cannot be answered.</summary>
    /// <returns>The revision, <see langword="null"/> where an older client has not said; or a refusal.</returns>
    public static (string? Version, Refusal? Refusal) ReadVersion(IHeaderDictionary headers, JsonRpcMessage message)
    {
        var id = (message as JsonRpcMessageWithId)?.Id;
        var header = Single(headers[McpHeaders.ProtocolVersion]);
        var meta = Meta(message);
        var inBody = Text(meta?[MetaKeys.ProtocolVersion]);

        if (header is null)
        {
            return ProtocolVersions.UsesPerRequestMetadata(inBody)
                ? (
                    null,
                    Mismatch(McpHeaders.ProtocolVersion, "is missing; it must repeat the version in params._meta", id)
                )
                : (null, null);
        }
        if (inBody is not null && !string.Equals(inBody, header, StringComparison.Ordinal))
            return (null, Mismatch(McpHeaders.ProtocolVersion, "differs from the version in params._meta", id));

        if (!ProtocolVersions.IsSupported(header))
            return (
                null,
                Unsupported(
                    header,
                    inBody is null ? ProtocolVersions.Supported : [ProtocolVersions.PerRequestMetadata],
                    id
                )
            );

        if (message is JsonRpcRequest && ProtocolVersions.UsesPerRequestMetadata(header))
        {
            if (inBody is null)
                return (null, MissingMeta(MetaKeys.ProtocolVersion, id));
            if (meta?[MetaKeys.ClientCapabilities] is not JsonObject)
                return (null, MissingMeta(MetaKeys.ClientCapabilities, id));
        }
        return (header, null);
    }

    /// <summary>Checks the headers that repeat the method and the name of its target, required since 2026-07-28.</summary>
    public static Refusal? CheckRouting(IHeaderDictionary headers, JsonRpcMessage message)
    {
        if (message is JsonRpcNotification notification)
        {
            // A notification has no answer to route, and some clients leave its header out.
            return headers.ContainsKey(McpHeaders.Method)
                ? Compare(headers, McpHeaders.Method, notification.Method, MethodInBody, null)
                : null;
        }
        if (message is not JsonRpcRequest request)
            return null;

        if (Compare(headers, McpHeaders.Method, request.Method, MethodInBody, request.Id) is { } refusal)
            return refusal;

        var target = request.Method switch
        {
            RequestMethods.ToolsCall or RequestMethods.PromptsGet => "name",
            RequestMethods.ResourcesRead => "uri",
            _ => null,
        };
        return target is not null && Text((request.Params as JsonObject)?[target]) is { } name
            ? Compare(headers, McpHeaders.Name, name, $"params.{target}", request.Id)
            : null;
    }

    /// <summary>Refuses unless the header holds this value, as it is or as <c>=?base64?…?=</c>.</summary>
    public static Refusal? Compare(IHeaderDictionary headers, string header, string value, string source, RequestId? id)
    {
        if (headers[header] is not { Count: > 0 } sent)
            return Mismatch(header, $"is missing; it must repeat {source}", id);

        var text = Single(sent) is { } encoded ? McpHeaderEncoder.DecodeValue(encoded) : null;
        if (text is null)
            return Mismatch(header, "is not readable; send it once, as plain text or as =?base64?...?=", id);

        return string.Equals(text, value, StringComparison.Ordinal)
            ? null
            : Mismatch(header, $"differs from {source}", id);
    }

    public static Refusal Mismatch(string header, string fault, RequestId? id) =>
        Refusal.BadRequest(McpErrorCode.HeaderMismatch, $"The {header} header {fault}.", id);

    /// <remarks>A client that names its version in the body has no handshake to fall back to: it is offered what server/discover offers.</remarks>
    private static Refusal Unsupported(string version, IEnumerable<string> supported, RequestId? id) =>
        Refusal.BadRequest(
            McpErrorCode.UnsupportedProtocolVersion,
            $"The {McpHeaders.ProtocolVersion} header names a version that this server does not speak; data.supported lists those it does.",
            id,
            new JsonObject
            {
                ["supported"] = new JsonArray([.. supported.Select(known => (JsonNode)known)]),
                ["requested"] = version,
            }
        );

    private static Refusal MissingMeta(string key, RequestId? id) =>
        Refusal.BadRequest(
            McpErrorCode.InvalidParams,
            $"params._meta must hold \"{key}\" in every request of {ProtocolVersions.PerRequestMetadata}; "
                + $"an older client names its version in the {McpHeaders.ProtocolVersion} header.",
            id
        );

    private static JsonObject? Meta(JsonRpcMessage message) =>
        message is JsonRpcRequest { Params: JsonObject parameters } ? parameters["_meta"] as JsonObject : null;

    private static string? Single(StringValues values) => values is [{ Length: > 0 } value] ? value : null;

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
