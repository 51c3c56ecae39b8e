using System.Collections.Concurrent;
using System.Diagnostics;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Requests;

/// <summary>A request's credentials are looked for wherever something could have written them.</summary>
public sealed class RequestCanaryTests
{
    private static readonly (string, string)[] Planted =
    [
        ("clientId", "canary-id"),
        ("clientSecret", "canary-secret"),
        ("username", "canary-name"),
        ("password", "canary-word"),
    ];

    [Fact]
    public async Task Neither_logs_nor_traces_nor_answers_hold_a_request_s_credentials()
    {
        using var traces = new Traces();
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "60"));
        var said = "";

        for (var form = 0; form < Configured.Forms.Count; form++)
        {
            // Refused by TAB, by the form, by the tool's rules, by the protocol, and for an argument that should be no argument.
            said += await SendAsync(product.Call(Planted, form, "racing_get_next_to_go"));
            said += await SendAsync(product.Call(Planted[..1], form, "racing_get_next_to_go"));
            said += await SendAsync(product.Call(Planted, form, "racing_get_race"));
            said += await SendAsync(product.Call(Planted, form, "no_such_tool"));
            said += await SendAsync(product.Call(Planted, form, "tab_oauth_password_grant"));
            said += await SendAsync(
                product.Call(Planted, form, "racing_get_next_to_go", """{"password":"canary-argument"}""")
            );
            said += await SendAsync(
                product.Call(Planted, form, "racing_get_next_to_go").With("Origin", "https://evil")
            );
        }

        said.ShouldContain("not_authenticated");
        said.ShouldContain("invalid_input");
        product.Log.Lines.ShouldNotBeEmpty();
        traces.Text.ShouldContain("HttpRequestIn");
        foreach (var place in (string[])[said, product.Log.Text, traces.Text])
        {
            place.ShouldNotContain("canary-");
            foreach (var form in Configured.Forms)
                place.ShouldNotContain(form(Planted) is { Query: { Length: > 0 } query } ? query[1..] : "canary-");
        }
    }

    [Fact]
    public async Task Neither_logs_nor_answers_hold_what_good_credentials_obtained()
    {
        await using var product = await Product.StartAsync();
        var someone = SandboxCredentials.All[9];

        var said = await SendAsync(product.Read(someone.Values(), form: 0, "own"));
        said += await SendAsync(product.Call(someone.Values(), form: 3, "tab_oauth_password_grant"));
        product.Tab.RevokeAccessTokens();
        said += await SendAsync(product.Read(someone.Values(), form: 4, "again"));

        string[] secrets = [.. someone.Values().Select(value => value.Value), .. product.Tab.IssuedTokens];
        secrets.Length.ShouldBe(8);
        foreach (var secret in secrets)
        {
            said.ShouldNotContain(secret);
            product.Log.Text.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task The_process_writes_none_at_its_most_talkative()
    {
        var server = ServerProcess.Start(["--sandbox"], ("PORT", "0"), ("LOG_LEVEL", "Trace"));
        try
        {
            var first = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var address = first
                .ShouldNotBeNull()
                .Split('"', ' ')
                .First(word => word.EndsWith("/mcp", StringComparison.Ordinal));
            for (var form = 0; form < Configured.Forms.Count; form++)
            {
                var (query, headers) = Configured.Forms[form](Planted);
                var request = RawHttp.Post(
                    new Uri(address + query),
                    """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"racing_get_meetings","arguments":{}}}"""
                );
                foreach (var (name, value) in headers)
                    request.With(name, value);
                (await SendAsync(request)).ShouldContain("not_authenticated");
            }

            server.Kill();
            var written =
                await server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
                + await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            written.ShouldContain("racing_get_meetings");
            written.ShouldNotContain("canary-");
            written.ShouldNotContain("config=");
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }
    }

    private static async Task<string> SendAsync(HttpRequestMessage request)
    {
        var answer = await request.SendAsync();
        return answer.Body + string.Concat(answer.Headers.Select(header => header.Value));
    }

    /// <summary>Whatever is traced in this process, with its tags and events.</summary>
    private sealed class Traces : IDisposable
    {
        private readonly ConcurrentQueue<string> _text = [];
        private readonly ActivityListener _listener;

        public Traces()
        {
            _listener = new()
            {
                ShouldListenTo = source => source.Name is not "System.Net.Http", // the tests' own clients
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                    _text.Enqueue(
                        $"{activity.OperationName} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} "
                            + string.Join(
                                ' ',
                                activity.Events.Select(each => $"{each.Name} {string.Join(' ', each.Tags)}")
                            )
                    ),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public string Text => string.Join('\n', _text);

        public void Dispose() => _listener.Dispose();
    }
}
