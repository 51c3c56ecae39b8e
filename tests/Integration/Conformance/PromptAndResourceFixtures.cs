using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TabMcp.IntegrationTests.Conformance;

/// <summary>Prompts and resources that the conformance suite requests by name.</summary>
internal static class PromptAndResourceFixtures
{
    public static IEnumerable<McpServerPrompt> Prompts =>
        [
            McpServerPrompt.Create(
                () => "This is a simple prompt for testing.",
                new() { Name = "test_simple_prompt", Description = "One message." }
            ),
            McpServerPrompt.Create(
                ([Description("First word.")] string arg1, [Description("Second word.")] string arg2) =>
                    $"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'",
                new() { Name = "test_prompt_with_arguments", Description = "Repeats two arguments." }
            ),
            McpServerPrompt.Create(
                ([Description("What to embed.")] string resourceUri) =>
                    Messages(
                        $$"""
                        {
                          "type": "resource",
                          "resource": {
                            "uri": {{JsonSerializer.Serialize(resourceUri)}},
                            "mimeType": "text/plain",
                            "text": "Embedded resource content for testing."
                          }
                        }
                        """,
                        """{ "type": "text", "text": "Please process the embedded resource above." }"""
                    ),
                new() { Name = "test_prompt_with_embedded_resource", Description = "Embeds a resource." }
            ),
            McpServerPrompt.Create(
                () =>
                    Messages(
                        $$"""{ "type": "image", "data": "{{ContentFixtures.Png}}", "mimeType": "image/png" }""",
                        """{ "type": "text", "text": "Please analyze the image above." }"""
                    ),
                new() { Name = "test_prompt_with_image", Description = "Shows an image." }
            ),
            InputRequiredFixtures.Prompt,
        ];

    public static IEnumerable<McpServerResource> Resources =>
        [
            McpServerResource.Create(
                () => "This is the content of the static text resource.",
                new()
                {
                    UriTemplate = "test://static-text",
                    Name = "static-text",
                    Description = "Text.",
                    MimeType = "text/plain",
                }
            ),
            McpServerResource.Create(
                () =>
                    BlobResourceContents.FromBytes(
                        Convert.FromBase64String(ContentFixtures.Png),
                        "test://static-binary",
                        "image/png"
                    ),
                new()
                {
                    UriTemplate = "test://static-binary",
                    Name = "static-binary",
                    Description = "An image.",
                    MimeType = "image/png",
                }
            ),
            McpServerResource.Create(
                (string id) =>
                    JsonSerializer.Serialize(
                        new
                        {
                            id,
                            templateTest = true,
                            data = $"Data for ID: {id}",
                        }
                    ),
                new()
                {
                    UriTemplate = "test://template/{id}/data",
                    Name = "template",
                    Description = "Fills in the id.",
                    MimeType = "application/json",
                }
            ),
        ];

    /// <summary>The SDK's own error does not name the missing resource. The SDK copies an exception's <c>Data</c> into
    /// the error's data.</summary>
    public static McpProtocolException NotFound(string uri) =>
        new("Resource not found.", McpErrorCode.InvalidParams) { Data = { ["uri"] = uri } };

    private static PromptMessage[] Messages(params string[] contents) =>
        [
            .. contents.Select(content =>
                ContentFixtures.Read<PromptMessage>($$"""{ "role": "user", "content": {{content}} }""")
            ),
        ];
}
