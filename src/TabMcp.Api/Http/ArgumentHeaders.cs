using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TabMcp.Api.Http;

/// <summary>Holds <c>Mcp-Param-…</c> headers against the arguments that a tool's input schema marks with <c>x-mcp-header</c>.</summary>
internal sealed class ArgumentHeaders
{
    private readonly ConditionalWeakTable<McpServerTool, MarkedArgument[]> _marked = [];

    public Refusal? Check(IHeaderDictionary headers, JsonRpcMessage message, McpServerOptions server)
    {
        if (
            message is not JsonRpcRequest { Method: RequestMethods.ToolsCall, Params: JsonObject parameters } request
            || parameters["name"] is not JsonValue named
            || !named.TryGetValue<string>(out var name)
            || server.ToolCollection?.TryGetPrimitive(name, out var tool) is not true
        )
            return null;

        foreach (var argument in _marked.GetValue(tool, static tool => Find(tool.ProtocolTool.InputSchema)))
        {
            if (CheckOne(headers, argument, parameters["arguments"], request.Id) is { } refusal)
                return refusal;
        }
        return null;
    }

    private static Refusal? CheckOne(
        IHeaderDictionary headers,
        MarkedArgument argument,
        JsonNode? arguments,
        RequestId id
    )
    {
        var value = argument.Path.Aggregate(arguments, static (node, key) => (node as JsonObject)?[key]);
        var source = $"the argument {string.Join('.', argument.Path)}";
        if (value is null)
            return headers.ContainsKey(argument.Header)
                ? ProtocolChecks.Mismatch(argument.Header, $"is set, but {source} is not", id)
                : null;

        // What is no string, integer or boolean has no header form; the tool's own validation refuses it.
        return McpHeaderEncoder.ConvertToHeaderValue(value) is { } encoded
            ? ProtocolChecks.Compare(headers, argument.Header, McpHeaderEncoder.DecodeValue(encoded) ?? "", source, id)
            : null;
    }

    private static MarkedArgument[] Find(JsonElement schema)
    {
        var found = new List<MarkedArgument>();
        Collect(schema, []);
        return [.. found];

        void Collect(JsonElement node, string[] path)
        {
            if (
                node.ValueKind != JsonValueKind.Object
                || !node.TryGetProperty("properties", out var properties)
                || properties.ValueKind != JsonValueKind.Object
            )
                return;

            foreach (var property in properties.EnumerateObject())
            {
                string[] here = [.. path, property.Name];
                if (
                    property.Value.ValueKind == JsonValueKind.Object
                    && property.Value.TryGetProperty("x-mcp-header", out var mark)
                    && mark.ValueKind == JsonValueKind.String
                )
                    found.Add(new(McpHeaders.ParamPrefix + mark.GetString(), here));
                Collect(property.Value, here);
            }
        }
    }

    private sealed record MarkedArgument(string Header, string[] Path);
}
