using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Requests;

/// <summary>What a request logs in with, from the client's address line to the sandbox's token endpoint.</summary>
public sealed class RequestCredentialTests
{
    private const string Account = "tab_oauth_password_grant";
    private const string Refresh = "tab_oauth_refresh";

    private static readonly (string, string)[] Operator =
    [
        ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
        ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret),
        ("TAB_USERNAME", SandboxCredentials.Username),
        ("TAB_PASSWORD", SandboxCredentials.Password),
    ];

    private static SandboxLogin Someone => SandboxCredentials.All[7];

    public static TheoryData<int> EveryForm => [.. Enumerable.Range(0, Configured.Forms.Count)];

    [Fact]
    public async Task Fifty_interleaved_callers_share_no_token_and_no_budget()
    {
        const int callers = 50;
        const int rounds = 3;
        await using var product = await Product.StartAsync([.. Operator, ("TAB_RATE_LIMIT", $"{rounds + 1}")]);

        var calls =
            from round in Enumerable.Range(0, rounds)
            from caller in Enumerable.Range(1, callers)
            select ReadAsync(caller, round);
        await Task.WhenAll(calls);
        var accounts = await Task.WhenAll(Enumerable.Range(1, callers).Select(LogInAsync));

        accounts.ShouldAllBe(kind => kind == "account");
        var arrived = product.Tab.Requests.All();
        // One login for the application of each, and one for the account.
        arrived.Count(request => request.RawPath == "/oauth/token").ShouldBe(callers * 2);
        var reads = arrived.Where(request => request.RawPath != "/oauth/token").ToList();
        reads.Count.ShouldBe(callers * rounds);
        reads.ShouldAllBe(read => MarkOf(read).StartsWith($"{read.Client}_", StringComparison.Ordinal));
        reads.Select(read => read.Client).Distinct().Count().ShouldBe(callers);

        async Task ReadAsync(int caller, int round)
        {
            var login = SandboxCredentials.All[caller];
            var mark = $"{login.ClientId}_{round}";
            (await product.Read(login.Values(), caller + round, mark).SendAsync()).ToolAnswer();
        }

        async Task<string?> LogInAsync(int caller) =>
            (await product.Call(SandboxCredentials.All[caller].Values(), caller, Account).SendAsync())
                .ToolAnswer()
                .GetProperty("kind")
                .GetString();
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Takes_the_place_of_the_operator_s_in_every_form(int form)
    {
        await using var product = await Product.StartAsync(Operator);

        (await product.Read(Someone.Values(), form, "own").SendAsync()).ToolAnswer();
        (await product.Read([], form: 0, "operator").SendAsync()).ToolAnswer();

        Clients(product).ShouldBe([Someone.ClientId, SandboxCredentials.ClientId]);
    }

    [Fact]
    public async Task Counts_for_its_own_request_alone()
    {
        await using var product = await Product.StartAsync();

        (await product.Call(Someone.Values(), form: 0, Account).SendAsync()).ToolAnswer();
        (await product.Read([], form: 0, "nobody").SendAsync()).ToolAnswer();
        var stranger = (await product.Call([], form: 0, Account).SendAsync()).ToolError();

        Clients(product).ShouldBe([null]);
        stranger.Code().ShouldBe("not_authenticated");
        stranger.Message().ShouldContain("clientId, clientSecret, username and password");
    }

    [Theory]
    [InlineData(Account)]
    [InlineData(Refresh)]
    public async Task Never_reaches_the_operator_s_account(string tool)
    {
        await using var product = await Product.StartAsync([.. Operator, ("TAB_SINGLE_USER", "true")]);
        var client = Someone.Values()[..2];

        var answer = await product.Call(client, form: 0, tool).SendAsync();

        if (tool is Account)
            answer.ToolError().Message().ShouldStartWith("The request brings no account.");
        else
            answer.ToolAnswer().GetProperty("kind").GetString().ShouldBe("application");
        product.Tab.Requests.All().ShouldAllBe(request => request.RawPath == "/oauth/token");
    }

    [Fact]
    public async Task Opens_an_account_through_its_own_client_alone()
    {
        await using var product = await Product.StartAsync(Operator);
        var (client, other) = (Someone.Values(), SandboxCredentials.All[8].Values());

        var mixed = (await product.Call([.. client[..2], .. other[2..]], form: 0, Account).SendAsync()).ToolError();
        var half = (await product.Call(client[2..], form: 0, Account).SendAsync()).ToolError();

        mixed.Code().ShouldBe("not_authenticated");
        mixed.Message().ShouldStartWith("TAB refused the request's account. Check username and password");
        half.Code().ShouldBe("invalid_input");
        half.Message().ShouldContain("need clientId and clientSecret beside them");
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Half_a_pair_refuses_calls_in_every_form_and_lists_all_the_same(int form)
    {
        await using var product = await Product.StartAsync();

        var error = (
            await product.Call([("clientSecret", "canary-secret")], form, "racing_get_next_to_go").SendAsync()
        ).ToolError();
        var list = await RawHttp
            .Post(
                new Uri(product.Endpoint, "?clientSecret=canary-secret&password=%00&config=canary-config"),
                RawHttp.ListTools
            )
            .SendAsync();

        error.Code().ShouldBe("invalid_input");
        error.GetProperty("arguments")[0].GetString().ShouldBe("clientId");
        error.GetRawText().ShouldNotContain("canary-");
        list.Last.GetProperty("result").GetProperty("tools").GetArrayLength().ShouldBeGreaterThan(20);
        product.Tab.Requests.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Names_no_host_that_the_server_would_read_from()
    {
        await using var product = await Product.StartAsync();
        (string, string)[] elsewhere =
        [
            ("baseUrl", "http://127.0.0.1:9"),
            ("TAB_BASE_URL", "http://127.0.0.1:9"),
            ("tab_base_url", "http://127.0.0.1:9"),
        ];

        for (var form = 0; form < Configured.Forms.Count; form++)
            (await product.Read(elsewhere, form, $"{form}").SendAsync()).ToolAnswer();

        product.Tab.Requests.Count().ShouldBe(Configured.Forms.Count);
    }

    [Fact]
    public async Task May_come_from_a_page_in_headers()
    {
        await using var product = await Product.StartAsync();

        var preflight = await new HttpRequestMessage(HttpMethod.Options, product.Endpoint)
            .With("Origin", "http://localhost:3000")
            .With("Access-Control-Request-Method", "POST")
            .SendAsync();

        var allowed = preflight["Access-Control-Allow-Headers"].ShouldNotBeNull().Split(", ");
        foreach (var (name, _) in Someone.Values())
            allowed.ShouldContain(name);
    }

    private static IEnumerable<string?> Clients(Product product) =>
        product
            .Tab.Requests.All()
            .Where(request => request.RawPath != "/oauth/token")
            .Select(request => request.Client);

    private static string MarkOf(LoggedRequest read) =>
        read.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith("mark=", StringComparison.Ordinal))[5..];
}
