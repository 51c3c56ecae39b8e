using System.Text.Json;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Configuration;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;
using static TabMcp.IntegrationTests.Posting.PostSetting;

namespace TabMcp.IntegrationTests.Posting;

/// <summary>Posting over HTTP: the two rounds of 2026-07-28, and all that keeps a post from being sent.</summary>
public sealed class PostTests : IDisposable
{
    private readonly PostSetting _setting = new();

    public void Dispose() => _setting.Dispose();

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Is_not_there_unless_the_operator_says_so(string revision)
    {
        await using var product = await Product.StartAsync(("TAB_SINGLE_USER", "true"));
        await using var client = await product.ConnectAsync(revision);

        (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).ShouldNotContain(tool =>
            tool.Name == "tab_post"
        );
        await Should.ThrowAsync<ModelContextProtocol.McpProtocolException>(() =>
            product.CallAsync("tab_post", new { path = Enquiry, body = Body }, revision)
        );
        product.Tab.Requests.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Is_listed_as_destructive_where_the_operator_says_so()
    {
        await using var product = await _setting.StartAsync();
        await using var client = await product.ConnectAsync();

        var tool = (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Single(
            known => known.Name == "tab_post"
        );

        var annotations = tool.ProtocolTool.Annotations.ShouldNotBeNull();
        annotations.ShouldSatisfyAllConditions(
            () => annotations.ReadOnlyHint.ShouldBe(false),
            () => annotations.DestructiveHint.ShouldBe(true),
            () => annotations.IdempotentHint.ShouldBe(false)
        );
        tool.Description.Length.ShouldBeLessThanOrEqualTo(300);
    }

    [Fact]
    public async Task Tries_out_without_asking_or_sending_in_any_revision()
    {
        await using var product = await _setting.StartAsync();

        foreach (var revision in (string[])["2026-07-28", "2025-11-25"])
        {
            var answer = (await product.CallAsync("tab_post", new { path = Enquiry, body = Body }, revision)).Answer();
            answer.GetProperty("outcome").GetString().ShouldBe("dry_run");
        }

        product.Tab.Requests.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Sends_what_a_person_confirmed()
    {
        var questions = new List<ElicitRequestParams>();
        await using var product = await _setting.StartAsync();
        await using var client = await ConnectAsync(
            product,
            question =>
            {
                questions.Add(question);
                return Yes(question);
            }
        );

        var answer = (await PostAsync(client)).Answer();

        answer.GetProperty("outcome").GetString().ShouldBe("answered");
        answer.GetProperty("status").GetInt32().ShouldBe(200);
        var leg = answer.GetProperty("body").GetProperty("bets")[0].GetProperty("legs")[0];
        leg.GetProperty("odds").GetProperty("decimal").GetString().ShouldBe("11.89");
        var question = questions.ShouldHaveSingleItem();
        question.Message.ShouldStartWith("(Sandbox: nothing here is real.)");
        question.Message.ShouldContain(JsonSerializer.Serialize(Body));
        PostsAt(product.Tab).ShouldBe(1);
        _setting.Lines.Select(line => line.GetProperty("event").GetString()).ShouldBe(["intent", "outcome"]);
        _setting.Lines[1].GetProperty("outcome").GetString().ShouldBe("answered");
        _setting.Lines[0].GetProperty("id").GetString().ShouldBe(answer.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("decline", null)]
    [InlineData("cancel", null)]
    [InlineData("accept", null)]
    [InlineData("accept", "false")]
    [InlineData("accept", "\"true\"")]
    public async Task Sends_nothing_without_a_plain_yes(string action, string? confirm)
    {
        await using var product = await _setting.StartAsync();
        await using var client = await ConnectAsync(
            product,
            _ =>
                new()
                {
                    Action = action,
                    Content = confirm is null
                        ? null
                        : new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                        {
                            ["confirm"] = JsonElement.Parse(confirm),
                        },
                }
        );

        var answer = (await PostAsync(client)).Answer();

        answer.GetProperty("outcome").GetString().ShouldBe("declined");
        PostsAt(product.Tab).ShouldBe(0);
        _setting.Lines.ShouldHaveSingleItem().GetProperty("event").GetString().ShouldBe("declined");
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-18")]
    public async Task A_client_that_cannot_ask_a_person_cannot_post(string revision)
    {
        await using var product = await _setting.StartAsync();
        // An older revision keeps no session over HTTP, so even a client that could ask is not asked.
        await using var client = await McpClient.CreateAsync(
            Transport(product),
            revision is "2026-07-28" ? new() { ProtocolVersion = revision } : Answering(Yes, revision),
            cancellationToken: TestContext.Current.CancellationToken
        );

        var error = (await PostAsync(client)).Error();

        error.Code().ShouldBe("forbidden");
        error.Message().ShouldContain("needs a person's yes, and this client cannot ask for it");
        PostsAt(product.Tab).ShouldBe(0);
        _setting.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_opens_addresses_only_cannot_post()
    {
        await using var product = await _setting.StartAsync();

        var answer = await AskAsync(product, capabilities: """{"elicitation":{"url":{}}}""");

        ErrorOf(answer).Code().ShouldBe("forbidden");
    }

    [Fact]
    public async Task The_confirmation_is_for_this_body_and_this_client()
    {
        await using var product = await _setting.StartAsync();
        var state = StateOf(await AskAsync(product));

        var changed = ErrorOf(await ConfirmAsync(product, state, Priced(1017, 1030)));
        var other = ErrorOf(await ConfirmAsync(product, state, client: "another"));
        var tampered = ErrorOf(await ConfirmAsync(product, (state[0] is 'A' ? 'B' : 'A') + state[1..]));
        var invented = ErrorOf(await ConfirmAsync(product, "canary-state"));

        foreach (var error in (JsonElement[])[changed, other, tampered, invented])
        {
            error.Code().ShouldBe("forbidden");
            error.Message().ShouldContain("not for exactly this call");
            error.Message().ShouldNotContain("canary");
        }

        PostsAt(product.Tab).ShouldBe(0);
        _setting.Lines.ShouldBeEmpty();

        // None of these used it up.
        AnswerOf(await ConfirmAsync(product, state)).GetProperty("outcome").GetString().ShouldBe("answered");
    }

    [Fact]
    public async Task The_confirmation_expires()
    {
        await using var product = await _setting.StartAsync();
        var state = StateOf(await AskAsync(product));
        product.Clock.Advance(TimeSpan.FromMinutes(5));

        ErrorOf(await ConfirmAsync(product, state)).Message().ShouldContain("later than 5 minutes");

        PostsAt(product.Tab).ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_without_a_question_is_asked_again()
    {
        await using var product = await _setting.StartAsync();

        var answer = await ConfirmAsync(product, state: null);

        answer.Last.GetProperty("result").GetProperty("resultType").GetString().ShouldBe("input_required");
        PostsAt(product.Tab).ShouldBe(0);
    }

    [Fact]
    public async Task A_thousand_submissions_of_one_confirmation_lead_to_one_post()
    {
        await using var product = await _setting.StartAsync(("TAB_RATE_LIMIT", "0"));
        var state = StateOf(await AskAsync(product));

        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => ConfirmAsync(product, state)));

        PostsAt(product.Tab).ShouldBe(1);
        var (sent, refused) = (answers.Where(IsSent).ToList(), answers.Where(answer => !IsSent(answer)).ToList());
        AnswerOf(sent.ShouldHaveSingleItem()).GetProperty("outcome").GetString().ShouldBe("answered");
        refused.Count.ShouldBe(999);
        refused.ShouldAllBe(answer => ErrorOf(answer).Message().Contains("has been used"));
        _setting.Lines.Count.ShouldBe(2);

        static bool IsSent(RawHttp.Answer answer) =>
            answer.Last.GetProperty("result").TryGetProperty("structuredContent", out _);
    }

    public static TheoryData<string> Losses => [.. Uncertain.Keys];

    private static readonly Dictionary<string, Fault> Uncertain = new(StringComparer.Ordinal)
    {
        ["reset"] = new Fault.Reset(),
        ["cut off"] = new Fault.CutOff(),
        ["truncated"] = new Fault.Truncated(),
        ["page"] = new Fault.HtmlOk(),
        ["empty"] = new Fault.Empty(),
        ["500"] = new Fault.Status(500),
        ["503 with a wait"] = new Fault.Status(503, TimeSpan.FromSeconds(1)),
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task What_nobody_knows_is_uncertain_and_never_sent_again(string loss)
    {
        await using var product = await _setting.StartAsync();
        product.Tab.Faults.Next(Uncertain[loss]);
        await using var client = await ConnectAsync(product, Yes);

        var answer = (await PostAsync(client)).Answer();

        answer.GetProperty("outcome").GetString().ShouldBe("uncertain");
        answer.GetProperty("note").GetString().ShouldNotBeNull().ShouldContain("Do NOT send it again");
        answer.GetProperty("unsettled").GetArrayLength().ShouldBe(1);
        PostsAt(product.Tab).ShouldBe(1);
        _setting.Lines[^1].GetProperty("outcome").GetString().ShouldBe("uncertain");
    }

    [Fact]
    public async Task A_TAB_that_is_too_slow_is_uncertain()
    {
        await using var product = await _setting.StartAsync();
        product.Tab.Faults.Next(new Fault.Stall(TimeSpan.FromHours(1)));
        var state = StateOf(await AskAsync(product));
        var posting = ConfirmAsync(product, state);
        await product.Tab.Requests.WaitForAsync(1, TestContext.Current.CancellationToken);

        product.Clock.Advance(TimeSpan.FromSeconds(30));

        AnswerOf(await posting).GetProperty("outcome").GetString().ShouldBe("uncertain");
        PostsAt(product.Tab).ShouldBe(1);
    }

    [Fact]
    public async Task A_client_that_leaves_does_not_undo_what_was_sent()
    {
        await using (var product = await _setting.StartAsync())
        {
            product.Tab.Faults.Next(new Fault.Stall(TimeSpan.FromSeconds(5)));
            await using var client = await ConnectAsync(product, Yes);
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var posting = PostAsync(client, leaving.Token);
            // The call's deadline, the post's and TAB's own wait.
            await product.Clock.TimersSetAsync(3);
            await leaving.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => posting);

            product.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        _setting.Lines[^1].GetProperty("outcome").GetString().ShouldBe("answered");
    }

    [Fact]
    public async Task An_edge_that_turns_us_away_is_a_refusal()
    {
        await using var product = await _setting.StartAsync();
        product.Tab.Faults.Next(new Fault.EdgeRefusal());
        await using var client = await ConnectAsync(product, Yes);

        var answer = (await PostAsync(client)).Answer();

        (answer.GetProperty("outcome").GetString(), answer.GetProperty("status").GetInt32()).ShouldBe(("refused", 403));
        PostsAt(product.Tab).ShouldBe(1);
    }

    [Fact]
    public async Task No_secret_reaches_the_record_or_the_log()
    {
        await using var product = await _setting.StartAsync(
            ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
            ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret),
            ("TAB_USERNAME", SandboxCredentials.Username),
            ("TAB_PASSWORD", SandboxCredentials.Password),
            ("TAB_MAX_STAKE", "10")
        );
        await using var client = await ConnectAsync(product, Yes);

        var answer = (
            await client.CallToolAsync(
                "tab_post",
                Arguments.Of(
                    new
                    {
                        path = $"/v1/pricing-service/accounts/{SandboxCredentials.Username}/enquiry",
                        body = Body,
                        dry_run = false,
                    }
                ),
                cancellationToken: TestContext.Current.CancellationToken
            )
        ).Answer();

        answer.GetProperty("outcome").GetString().ShouldBe("answered");
        var written = await File.ReadAllTextAsync(_setting.Record, TestContext.Current.CancellationToken);
        foreach (
            var secret in (string[])
                [
                    SandboxCredentials.ClientSecret,
                    SandboxCredentials.Username,
                    SandboxCredentials.Password,
                    .. product.Tab.IssuedTokens,
                ]
        )
        {
            written.ShouldNotContain(secret);
            Said(product).ShouldNotContain(secret);
        }

        written.ShouldNotContain("propositionId");
        product.Tab.IssuedTokens.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_server_that_others_reach_does_not_start_with_it()
    {
        var fault = await Should.ThrowAsync<SettingsException>(() => _setting.StartAsync(("TAB_SINGLE_USER", "false")));

        fault.Faults.ShouldHaveSingleItem().ShouldStartWith("TAB_ENABLE_WRITES needs TAB_SINGLE_USER=true over HTTP");
    }

    // At its finest level the SDK writes whole messages; the product's own log leaves that level out.
    private static string Said(Product product) =>
        string.Join(
            '\n',
            product
                .Log.Lines.Where(line => line.Level > LogLevel.Trace)
                .Select(line => $"{line.Message} {line.Exception}")
        );

    private static Task<CallToolResult> PostAsync(McpClient client, CancellationToken? cancellationToken = null) =>
        client
            .CallToolAsync(
                "tab_post",
                Arguments.Of(
                    new
                    {
                        path = Enquiry,
                        body = Body,
                        dry_run = false,
                    }
                ),
                cancellationToken: cancellationToken ?? TestContext.Current.CancellationToken
            )
            .AsTask();

    private static Task<McpClient> ConnectAsync(Product product, Func<ElicitRequestParams, ElicitResult> answer) =>
        McpClient.CreateAsync(
            Transport(product),
            Answering(answer),
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static HttpClientTransport Transport(Product product) =>
        new(new() { Endpoint = product.Endpoint, TransportMode = HttpTransportMode.StreamableHttp });
}
