using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Posting;

/// <summary>A server that may post, its record in a folder of its own, and calls of it as clients write them.</summary>
internal sealed class PostSetting : IDisposable
{
    public const string Enquiry = "/v1/pricing-service/enquiry";

    private const string Asking = """{"elicitation":{"form":{}}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("posts").FullName;

    public static object Body { get; } = Priced(1017, 1029);

    public string Record => Path.Combine(_folder, "posts.jsonl");

    public (string Name, string Value)[] Environment =>
        [("TAB_ENABLE_WRITES", "true"), ("TAB_SINGLE_USER", "true"), ("TAB_AUDIT_FILE", Record)];

    /// <summary>The record's lines so far.</summary>
    public IReadOnlyList<JsonElement> Lines => [.. File.ReadLines(Record).Select(line => JsonElement.Parse(line))];

    public Task<Product> StartAsync(params (string Name, string Value)[] more) =>
        Product.StartAsync([
            .. Environment.Where(own => !Array.Exists(more, other => other.Name == own.Name)),
            .. more,
        ]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>An enquiry as clients of TAB write it (docs/upstream/pricing-and-betting.md#pricing-enquiry).</summary>
    public static object Priced(params int[] propositions) =>
        new
        {
            clientDetails = new { jurisdiction = "NSW", channel = "web" },
            bets = new[]
            {
                new
                {
                    type = "FIXED_ODDS",
                    legs = new[]
                    {
                        new
                        {
                            type = "SAME_GAME_MULTI",
                            propositions = propositions.Select(id => new { type = "WIN", propositionId = id }),
                        },
                    },
                },
            },
            returnValidationMatrix = true,
        };

    public static int PostsAt(SandboxServer tab) => tab.Requests.All().Count(request => request.Method is "POST");

    /// <summary>A client whose person answers as a test says.</summary>
    public static McpClientOptions Answering(Func<ElicitRequestParams, ElicitResult> answer, string? revision = null) =>
        new()
        {
            ProtocolVersion = revision,
            DiscoverProbeTimeout = Timeout.InfiniteTimeSpan,
            Handlers = new()
            {
                ElicitationHandler = (question, _) => ValueTask.FromResult(answer(question.ShouldNotBeNull())),
            },
        };

    public static ElicitResult Yes(ElicitRequestParams _) =>
        new()
        {
            Action = "accept",
            Content = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
            {
                ["confirm"] = JsonElement.Parse("true"),
            },
        };

    /// <summary>The first round of a call in 2026-07-28, as it stands on the wire.</summary>
    public static Task<RawHttp.Answer> AskAsync(
        Product product,
        object? body = null,
        string client = "test",
        string capabilities = Asking
    ) =>
        CallAsync(
            product,
            new
            {
                path = Enquiry,
                body = body ?? Body,
                dry_run = false,
            },
            client,
            capabilities,
            ""
        );

    /// <summary>The second round, with the person's yes.</summary>
    public static Task<RawHttp.Answer> ConfirmAsync(
        Product product,
        string? state,
        object? body = null,
        string client = "test",
        string answer = """{"action":"accept","content":{"confirm":true}}"""
    ) =>
        CallAsync(
            product,
            new
            {
                path = Enquiry,
                body = body ?? Body,
                dry_run = false,
            },
            client,
            Asking,
            $$""","requestState":{{JsonSerializer.Serialize(state)}},"inputResponses":{"confirmation":{{answer}}}"""
        );

    public static string StateOf(RawHttp.Answer asked) =>
        asked.Last.GetProperty("result").GetProperty("requestState").GetString().ShouldNotBeNull();

    public static JsonElement AnswerOf(RawHttp.Answer answered) =>
        answered.Last.GetProperty("result").GetProperty("structuredContent");

    public static JsonElement ErrorOf(RawHttp.Answer answered)
    {
        var result = answered.Last.GetProperty("result");
        result.GetProperty("isError").GetBoolean().ShouldBeTrue();
        return JsonElement
            .Parse(result.GetProperty("content")[0].GetProperty("text").GetString()!)
            .GetProperty("error");
    }

    private static Task<RawHttp.Answer> CallAsync(
        Product product,
        object arguments,
        string client,
        string capabilities,
        string more
    )
    {
        var meta =
            $$$"""{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{{{capabilities}}},"io.modelcontextprotocol/clientInfo":{"name":"{{{client}}}","version":"1"}}""";
        return RawHttp
            .Post(
                product.Endpoint,
                $$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"tab_post","arguments":{{{JsonSerializer.Serialize(arguments)}}}{{{more}}},"_meta":{{{meta}}}}}"""
            )
            .With(RawHttp.VersionHeader, "2026-07-28")
            .With("Mcp-Method", "tools/call")
            .With("Mcp-Name", "tab_post")
            .SendAsync();
    }
}
