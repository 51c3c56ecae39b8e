using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Conformance;

/// <summary>
/// Tools that send a request to the client while they run, as in revisions before 2026-07-28. That needs a session,
/// so a stateless server refuses them. They exist so that the suite fails only for that reason.
/// </summary>
internal static class ServerRequestFixtures
{
    public static IEnumerable<McpServerTool> All =>
        [
            Asks(
                "test_sampling",
                "sampling/createMessage",
                """{ "messages": [{ "role": "user", "content": { "type": "text", "text": "Hello" } }], "maxTokens": 100 }"""
            ),
            Asks("test_elicitation", "elicitation/create", Form("""{ "username": { "type": "string" } }""")),
            Asks(
                "test_elicitation_sep1034_defaults",
                "elicitation/create",
                Form("""{ "name": { "type": "string", "default": "John Doe" } }""")
            ),
            Asks(
                "test_elicitation_sep1330_enums",
                "elicitation/create",
                Form("""{ "choice": { "type": "string", "enum": ["option1", "option2"] } }""")
            ),
        ];

    private static TestTool Asks(string name, string method, string parameters) =>
        new(
            name,
            async (request, cancellationToken) =>
            {
                var answer = await request.Server.SendRequestAsync(
                    new JsonRpcRequest { Method = method, Params = JsonNode.Parse(parameters) },
                    cancellationToken
                );
                return TestTool.Text($"{answer.Result}");
            }
        );

    private static string Form(string properties) =>
        $$"""{ "message": "Please answer.", "requestedSchema": { "type": "object", "properties": {{properties}} } }""";
}
