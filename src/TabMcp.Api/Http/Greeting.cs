using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Server;

namespace TabMcp.Api.Http;

/// <summary>What a person or a probe gets who opens the endpoint without speaking MCP: <c>curl -I</c> must see a live server.</summary>
internal sealed class Greeting(McpServerOptions server, HttpServerTransportOptions options)
{
    private readonly byte[] _body = JsonSerializer.SerializeToUtf8Bytes(Body(server, options));

    /// <summary>Answers <c>GET</c>, and <c>HEAD</c> with the same headers and no body.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.Json;
        response.ContentLength = _body.Length;
        response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(_body, context.RequestAborted);
    }

    private static JsonObject Body(McpServerOptions server, HttpServerTransportOptions options)
    {
        var assembly = typeof(Greeting).Assembly.GetName();
        var body = new JsonObject
        {
            ["name"] = server.ServerInfo?.Name ?? assembly.Name,
            ["version"] = server.ServerInfo?.Version ?? assembly.Version?.ToString(3),
            ["protocol_versions"] = new JsonArray([.. ProtocolVersions.Supported.Select(version => (JsonNode)version)]),
            ["how_to_connect"] =
                "Add this URL to an MCP client as a streamable HTTP server; it POSTs JSON-RPC messages here with "
                + "Accept: application/json, text/event-stream.",
        };
        if (options.Documentation is { } documentation)
            body["docs"] = documentation;
        return body;
    }
}
