using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using TabMcp.Api.Catalogue;
using TabMcp.Api.Configuration;

namespace TabMcp.Api.Publishing;

/// <summary>What the server is and has, for a directory that cannot or will not ask it over MCP.</summary>
/// <remarks>Made of what a request without a configuration is listed, so that the two cannot differ.</remarks>
internal sealed class ServerCard(ToolSelection selection, IOptions<McpServerOptions> server)
{
    public JsonObject Create()
    {
        var options = server.Value;
        return new()
        {
            ["serverInfo"] = Json(options.ServerInfo),
            ["authentication"] = new JsonObject { ["required"] = false, ["schemes"] = new JsonArray() },
            ["tools"] = List(
                selection.Listed(
                    (options.ToolCollection ?? []).Select(tool => tool.ProtocolTool),
                    RequestConfiguration.None
                )
            ),
            ["resources"] = List(
                (options.ResourceCollection ?? [])
                    .Where(resource => !resource.IsTemplated)
                    .Select(resource => resource.ProtocolResource)
            ),
            ["prompts"] = List((options.PromptCollection ?? []).Select(prompt => prompt.ProtocolPrompt)),
        };
    }

    private static JsonArray List<T>(IEnumerable<T> items) => [.. items.Select(Json)];

    private static JsonNode? Json<T>(T value) => JsonSerializer.SerializeToNode(value, McpJsonUtilities.DefaultOptions);
}
