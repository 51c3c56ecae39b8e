using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TabMcp.IntegrationTests.Http;

/// <summary>A tool as the product makes its own: a subclass that reads raw arguments.</summary>
internal sealed class TestTool(
    string name,
    Func<RequestContext<CallToolRequestParams>, CancellationToken, ValueTask<CallToolResult>> invoke,
    string inputSchema = """{ "type": "object" }"""
) : McpServerTool
{
    public override Tool ProtocolTool { get; } =
        new()
        {
            Name = name,
            Description = $"Tests call {name}.",
            InputSchema = JsonElement.Parse(inputSchema),
        };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default
    ) => invoke(request, cancellationToken);

    public static TestTool Echo { get; } =
        new(
            "echo",
            (request, _) => ValueTask.FromResult(Text(request.Params.Arguments?["text"].GetString() ?? "")),
            """{ "type": "object", "properties": { "text": { "type": "string" } }, "required": ["text"] }"""
        );

    public static TestTool Fail { get; } = new("fail", (_, _) => throw new McpException("no such race"));

    public static TestTool Progress { get; } =
        new(
            "progress",
            async (request, cancellationToken) =>
            {
                for (var step = 1; step <= 3; step++)
                    await request.Server.NotifyProgressAsync(
                        request.Params.ProgressToken!.Value,
                        new ProgressNotificationValue { Progress = step, Total = 3 },
                        cancellationToken: cancellationToken
                    );
                return Text("done");
            }
        );

    /// <summary>A tool whose arguments are to be repeated in headers.</summary>
    public static TestTool Mirror { get; } =
        new(
            "mirror",
            (_, _) => ValueTask.FromResult(Text("agreed")),
            """
            {
              "type": "object",
              "properties": {
                "region": { "type": "string", "x-mcp-header": "Region" },
                "page": { "type": "object", "properties": { "size": { "type": "integer", "x-mcp-header": "Page-Size" } } }
              }
            }
            """
        );

    public static CallToolResult Text(string text) => new() { Content = [new TextContentBlock { Text = text }] };
}
