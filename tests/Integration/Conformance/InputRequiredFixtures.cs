using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Conformance;

/// <summary>Tools that ask the client for input by returning <c>input_required</c>, which since 2026-07-28 works
/// without a session.</summary>
internal static class InputRequiredFixtures
{
    private const string AskName = """
        {
          "method": "elicitation/create",
          "params": {
            "message": "What is your name?",
            "requestedSchema": { "type": "object", "properties": { "name": { "type": "string" } }, "required": ["name"] }
          }
        }
        """;

    private const string AskColour = """
        {
          "method": "elicitation/create",
          "params": {
            "message": "Step 2: What is your favorite color?",
            "requestedSchema": { "type": "object", "properties": { "color": { "type": "string" } }, "required": ["color"] }
          }
        }
        """;

    private const string AskConfirmation = """
        {
          "method": "elicitation/create",
          "params": {
            "message": "Please confirm",
            "requestedSchema": { "type": "object", "properties": { "ok": { "type": "boolean" } }, "required": ["ok"] }
          }
        }
        """;

    private const string AskModel = """
        {
          "method": "sampling/createMessage",
          "params": {
            "messages": [{ "role": "user", "content": { "type": "text", "text": "What is the capital of France?" } }],
            "maxTokens": 100
          }
        }
        """;

    private const string AskRoots = """{ "method": "roots/list", "params": {} }""";

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static IEnumerable<McpServerTool> All =>
        [
            Asks("test_input_required_result_elicitation", ("user_name", AskName, "action")),
            Asks("test_streaming_elicitation", ("user_name", AskName, "action")),
            Asks("test_input_required_result_sampling", ("capital_question", AskModel, "content")),
            Asks("test_input_required_result_list_roots", ("client_roots", AskRoots, "roots")),
            AsksWithState("test_input_required_result_request_state", ("confirm", AskConfirmation, "action")),
            AsksWithState("test_input_required_result_tampered_state", ("confirm", AskConfirmation, "action")),
            AsksWithState(
                "test_input_required_result_multiple_inputs",
                ("user_name", AskName, "action"),
                ("greeting", AskModel, "content"),
                ("client_roots", AskRoots, "roots")
            ),
            new TestTool("test_input_required_result_multi_round", AskTwice),
            new TestTool("test_input_required_result_capabilities", AskWhatTheClientCanDo),
        ];

    /// <summary>The same exchange for prompts.</summary>
    public static McpServerPrompt Prompt { get; } =
        McpServerPrompt.Create(
            (RequestContext<GetPromptRequestParams> request) =>
            {
                if (!HasAnswer(request.Params.InputResponses, "user_context", "action"))
                    throw Requires(
                        null,
                        ("user_context", AskName.Replace("What is your name?", "What context should the prompt use?"))
                    );
                return $"Use {Raw(request.Params.InputResponses, "user_context")}.";
            },
            new() { Name = "test_input_required_result_prompt", Description = "Asks for context first." }
        );

    private static TestTool Asks(string name, params (string Key, string Request, string Member)[] questions) =>
        new(name, (request, _) => ValueTask.FromResult(Answer(request.Params, state: null, questions)));

    private static TestTool AsksWithState(
        string name,
        params (string Key, string Request, string Member)[] questions
    ) =>
        new(
            name,
            (request, _) =>
            {
                if (request.Params.RequestState is not null)
                    Verify(request.Params.RequestState);
                return ValueTask.FromResult(Answer(request.Params, Sign("asked"), questions));
            }
        );

    private static ValueTask<CallToolResult> AskTwice(
        RequestContext<CallToolRequestParams> request,
        CancellationToken _
    )
    {
        var round = request.Params.RequestState is { } state ? Verify(state) : "";
        return round switch
        {
            "one" when HasAnswer(request.Params.InputResponses, "step1", "action") => throw Requires(
                Sign("two"),
                ("step2", AskColour)
            ),
            "two" when HasAnswer(request.Params.InputResponses, "step2", "action") => ValueTask.FromResult(
                TestTool.Text("Both steps are done.")
            ),
            _ => throw Requires(Sign("one"), ("step1", AskName.Replace("What", "Step 1: What"))),
        };
    }

    private static ValueTask<CallToolResult> AskWhatTheClientCanDo(
        RequestContext<CallToolRequestParams> request,
        CancellationToken _
    )
    {
        var declared = request.Params.Meta?[MetaKeys.ClientCapabilities] as JsonObject ?? [];
        var questions = new List<(string, string)>();
        if (declared.ContainsKey("elicitation"))
            questions.Add(("user_name", AskName));
        if (declared.ContainsKey("sampling"))
            questions.Add(("capital_question", AskModel));
        throw Requires(null, [.. questions]);
    }

    private static CallToolResult Answer(
        CallToolRequestParams call,
        string? state,
        (string Key, string Request, string Member)[] questions
    )
    {
        var open = questions.Where(question => !HasAnswer(call.InputResponses, question.Key, question.Member)).ToList();
        if (open.Count > 0)
            throw Requires(state, [.. open.Select(question => (question.Key, question.Request))]);

        var answers = questions.Select(question => Raw(call.InputResponses, question.Key));
        return TestTool.Text($"{(state is null ? "" : "state-ok ")}{string.Join(' ', answers)}");
    }

    private static InputRequiredException Requires(string? state, params (string Key, string Request)[] questions) =>
        new(
            questions.ToDictionary(
                question => question.Key,
                question => ContentFixtures.Read<InputRequest>(question.Request),
                StringComparer.Ordinal
            ),
            state
        );

    /// <summary>Input of another shape does not count: the tool asks again.</summary>
    private static bool HasAnswer(IDictionary<string, InputResponse>? answers, string key, string member) =>
        answers?.TryGetValue(key, out var answer) is true
        && answer.RawValue.ValueKind == JsonValueKind.Object
        && answer.RawValue.TryGetProperty(member, out _);

    private static string Raw(IDictionary<string, InputResponse>? answers, string key) =>
        answers![key].RawValue.GetRawText();

    private static string Sign(string state) =>
        $"{state}.{Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(state)))}";

    private static string Verify(string signed)
    {
        var state = signed.Split('.')[0];
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(state)),
            Encoding.UTF8.GetBytes(signed)
        )
            ? state
            : throw new McpProtocolException("requestState was changed on its way.", McpErrorCode.InvalidParams);
    }
}
