using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using TabMcp.Api.Catalogue;
using TabMcp.Api.Hosting;

namespace TabMcp.Api.Cli.Smoke;

/// <summary>One client of one era: connects, lists the tools and calls one family after another.</summary>
internal sealed class EraProbe(SmokeRun run, SmokeOptions options, HttpClient http, TimeProvider clock, string revision)
{
    /// <summary>Takes every step.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var transport = new HttpClientTransport(
            new()
            {
                Endpoint = options.Endpoint,
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = options.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase),
                ConnectionTimeout = options.Timeout,
            },
            http
        );
        await using var client = await run.StepAsync(
            $"{revision} {(IsNewest ? "server/discover" : "initialize")}",
            token => ConnectAsync(transport, token),
            cancellationToken
        );
        if (client is null)
            return;

        var listed = await run.StepAsync(
            $"{revision} tools/list",
            token => ListedTools.ReadAsync(client, token),
            cancellationToken
        );
        if (listed is null)
            return;

        await CheckAsync("names", listed.Names);
        await CheckAsync("definitions", listed.Definitions);
        await CheckAsync("size", listed.Size);
        await new FamilyCalls(new Caller(this, client, listed, SourceOf(client)), run, revision).RunAsync(
            cancellationToken
        );

        Task CheckAsync(string subject, Func<string> check) =>
            run.StepAsync(
                $"{revision} tools/list: {subject}",
                _ => Task.FromResult((subject, (string?)check())),
                cancellationToken
            );
    }

    private bool IsNewest => Http.ProtocolVersions.UsesPerRequestMetadata(revision);

    // The server's own word for it; every answer must say the same.
    private static string SourceOf(McpClient client) =>
        client.ServerInstructions?.Contains("SANDBOX", StringComparison.Ordinal) is true
            ? DataSource.Sandbox.Name
            : DataSource.Tab.Name;

    private async Task<(McpClient, string?)> ConnectAsync(
        IClientTransport transport,
        CancellationToken cancellationToken
    )
    {
        var client = await McpClient.CreateAsync(
            transport,
            new()
            {
                ProtocolVersion = revision,
                ClientInfo = new() { Name = $"{ProductInfo.Name} smoke", Version = ProductInfo.Version },
                InitializationTimeout = options.Timeout,
            },
            cancellationToken: cancellationToken
        );
        if (string.Equals(client.NegotiatedProtocolVersion, revision, StringComparison.Ordinal))
            return (client, $"{client.ServerInfo?.Name} {client.ServerInfo?.Version}, source {SourceOf(client)}");

        await client.DisposeAsync();
        throw SmokeException.Failed($"speaks {client.NegotiatedProtocolVersion} instead");
    }

    /// <summary>Calls the tools of one server, each call a step.</summary>
    internal sealed class Caller(EraProbe era, McpClient client, ListedTools listed, string source)
    {
        /// <summary>Calls a tool; its answer, or none where that does not keep its promises.</summary>
        public async Task<JsonElement?> CallAsync(
            string tool,
            object arguments,
            CancellationToken cancellationToken,
            string? listedAs = null
        ) =>
            (
                await era.Step<Answer>(
                    tool,
                    async token =>
                    {
                        var result = await client.CallToolAsync(tool, Members(arguments), cancellationToken: token);
                        var schema = listed.OutputSchema(listedAs ?? tool);
                        return (Answer.Of(result, schema, source, era.Now), null);
                    },
                    cancellationToken
                )
            )?.Body;

        /// <summary>Asks for the login: there may be none, but it must be told in one of the two ways.</summary>
        public Task AskForLoginAsync(string tool, CancellationToken cancellationToken) =>
            era.Step<string>(
                tool,
                async token =>
                {
                    var result = await client.CallToolAsync(tool, cancellationToken: token);
                    if (result.IsError is true && Answer.RefusalOf(result) is { Code: "not_authenticated" } none)
                        return (none.Code, "no credentials are configured, or TAB does not take them");
                    Answer.Of(result, listed.OutputSchema(tool), source, era.Now, mayBeOld: true);
                    return ("", (string?)"logged in");
                },
                cancellationToken
            );

        /// <summary>Calls a tool with an argument of the wrong kind, which must be refused by its name.</summary>
        public Task MisuseAsync(string tool, object arguments, string argument, CancellationToken cancellationToken) =>
            era.Step(
                "a bad argument",
                async token =>
                {
                    var result = await client.CallToolAsync(tool, Members(arguments), cancellationToken: token);
                    var refusal = Answer.RefusalOf(result);
                    return
                        refusal.Code is "invalid_input" && refusal.Arguments.Contains(argument, StringComparer.Ordinal)
                        ? (refusal, (string?)refusal.Code)
                        : throw SmokeException.Failed($"failed with {refusal.Code}, which does not name {argument}");
                },
                cancellationToken
            );

        /// <summary>Calls a tool that nobody has, which must be a protocol error.</summary>
        public Task CallUnknownAsync(string tool, CancellationToken cancellationToken) =>
            era.Step(
                "an unknown tool",
                async token =>
                {
                    try
                    {
                        await client.CallToolAsync(tool, cancellationToken: token);
                    }
                    catch (McpProtocolException refused) when (refused.ErrorCode is McpErrorCode.InvalidParams)
                    {
                        return (tool, (string?)$"{(int)refused.ErrorCode}");
                    }

                    throw SmokeException.Failed("was answered as if it were there");
                },
                cancellationToken
            );

        private static Dictionary<string, object?> Members(object arguments) =>
            JsonSerializer
                .SerializeToElement(arguments)
                .EnumerateObject()
                .ToDictionary(member => member.Name, object? (member) => member.Value, StringComparer.Ordinal);
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    private Task<T?> Step<T>(
        string name,
        Func<CancellationToken, Task<(T Result, string? Finding)>> step,
        CancellationToken cancellationToken
    )
        where T : class => run.StepAsync($"{revision} {name}", step, cancellationToken);
}
