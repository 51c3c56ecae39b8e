using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace TabMcp.Api.Http;

/// <summary>Holds the params of <c>tools/call</c> to their shape; the SDK would call a wrong one a fault of the server.</summary>
internal static class ToolCallShape
{
    public static Refusal? Check(JsonRpcMessage message)
    {
        if (message is not JsonRpcRequest { Method: RequestMethods.ToolsCall } request)
            return null;

        return Fault(request.Params) is { } fault
            ? Refusal.BadRequest(McpErrorCode.InvalidParams, fault, request.Id)
            : null;
    }

    private static string? Fault(JsonNode? parameters)
    {
        if (parameters is not JsonObject members)
            return "params must be an object that holds the tool's \"name\" and its \"arguments\".";
        if (members["name"]?.GetValueKind() is not JsonValueKind.String)
            return "params.name must be a string, the name of a tool.";
        if (members["arguments"] is not (null or JsonObject))
            return "params.arguments must be an object; leave it out for a tool that needs none.";
        return members["_meta"] is null or JsonObject ? null : "params._meta must be an object.";
    }
}
