using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Conformance;

/// <summary>Tools that the conformance suite calls by name to test content, errors, progress, logs and
/// schemas.</summary>
internal static class ContentFixtures
{
    /// <summary>A PNG image of one red pixel.</summary>
    public const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQD3A0FDAAAAAElFTkSuQmCC";

    /// <summary>A WAV file with one silent sample.</summary>
    private const string Wav = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQIAAAAAAA==";

    public static IEnumerable<McpServerTool> All =>
        [
            Returns(
                "test_simple_text",
                """[{ "type": "text", "text": "This is a simple text response for testing." }]"""
            ),
            Returns("test_image_content", $$"""[{ "type": "image", "data": "{{Png}}", "mimeType": "image/png" }]"""),
            Returns("test_audio_content", $$"""[{ "type": "audio", "data": "{{Wav}}", "mimeType": "audio/wav" }]"""),
            Returns(
                "test_embedded_resource",
                """
                [{
                  "type": "resource",
                  "resource": {
                    "uri": "test://embedded-resource",
                    "mimeType": "text/plain",
                    "text": "This is an embedded resource content."
                  }
                }]
                """
            ),
            Returns(
                "test_multiple_content_types",
                $$"""
                [
                  { "type": "text", "text": "Multiple content types test:" },
                  { "type": "image", "data": "{{Png}}", "mimeType": "image/png" },
                  {
                    "type": "resource",
                    "resource": {
                      "uri": "test://mixed-content-resource",
                      "mimeType": "application/json",
                      "text": "{\"test\":\"data\",\"value\":123}"
                    }
                  }
                ]
                """
            ),
            new TestTool(
                "test_error_handling",
                (_, _) =>
                    ValueTask.FromResult(
                        new CallToolResult
                        {
                            IsError = true,
                            Content =
                            [
                                new TextContentBlock { Text = "This tool intentionally returns an error for testing" },
                            ],
                        }
                    )
            ),
            new TestTool("test_tool_with_progress", ReportProgressAsync),
            new TestTool("test_tool_with_logging", LogAsync),
            new TestTool("test_logging_tool", LogAsync),
            new TestTool(
                "test_missing_capability",
                (_, _) =>
                    throw new MissingRequiredClientCapabilityException(
                        Read<ClientCapabilities>("""{ "sampling": {} }""")
                    )
            ),
            new TestTool(
                "test_mirrored_argument",
                (_, _) => ValueTask.FromResult(TestTool.Text("The header agrees with the argument.")),
                """
                {
                  "type": "object",
                  "properties": { "region": { "type": "string", "x-mcp-header": "Region" } },
                  "required": ["region"]
                }
                """
            ),
            new TestTool(
                "json_schema_2020_12_tool",
                (_, _) => ValueTask.FromResult(TestTool.Text("Only the schema matters.")),
                """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "type": "object",
                  "$defs": {
                    "address": {
                      "$anchor": "postal",
                      "type": "object",
                      "properties": { "suburb": { "type": "string" }, "postcode": { "type": "string" } }
                    }
                  },
                  "properties": {
                    "deliverTo": { "$ref": "#/$defs/address" },
                    "express": { "type": "boolean" },
                    "courier": { "type": "string" },
                    "locker": { "type": "string" }
                  },
                  "allOf": [{ "anyOf": [{ "required": ["deliverTo"] }, { "required": ["locker"] }] }],
                  "if": { "properties": { "express": { "const": true } }, "required": ["express"] },
                  "then": { "required": ["courier"] },
                  "else": { "required": ["locker"] },
                  "additionalProperties": false
                }
                """
            ),
        ];

    /// <summary>Deserialises a protocol type from its JSON on the wire.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, McpJsonUtilities.DefaultOptions)!;

    private static TestTool Returns(string name, string content)
    {
        var result = Read<CallToolResult>($$"""{ "content": {{content}} }""");
        return new TestTool(name, (_, _) => ValueTask.FromResult(result));
    }

    private static async ValueTask<CallToolResult> ReportProgressAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken
    )
    {
        foreach (var progress in (int[])[0, 50, 100])
        {
            if (request.Params.ProgressToken is { } token)
                await request.Server.NotifyProgressAsync(
                    token,
                    new ProgressNotificationValue { Progress = progress, Total = 100 },
                    cancellationToken: cancellationToken
                );
        }
        return TestTool.Text("Progress reported.");
    }

    /// <summary>Since 2026-07-28 a request says whether it wants log messages; earlier revisions always send
    /// them.</summary>
    private static async ValueTask<CallToolResult> LogAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken
    )
    {
        var asksPerRequest = request.Params.Meta?.ContainsKey(MetaKeys.ProtocolVersion) is true;
        if (!asksPerRequest || request.Params.Meta!.ContainsKey(MetaKeys.LogLevel))
        {
            foreach (
                var line in (string[])["Tool execution started", "Tool processing data", "Tool execution completed"]
            )
                await request.Server.SendNotificationAsync(
                    "notifications/message",
                    new JsonObject { ["level"] = "info", ["data"] = line },
                    McpJsonUtilities.DefaultOptions,
                    cancellationToken
                );
        }
        return TestTool.Text("Logged.");
    }
}
