using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Login;

/// <summary>The three login tools over real HTTP, from the client to the sandbox's token endpoint.</summary>
public sealed class LoginToolTests
{
    private const string Application = "tab_oauth_client_credentials";
    private const string Account = "tab_oauth_password_grant";
    private const string Refresh = "tab_oauth_refresh";

    private static readonly (string, string)[] Client =
    [
        ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
        ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret),
    ];

    private static readonly (string, string)[] SingleUser =
    [
        .. Client,
        ("TAB_USERNAME", SandboxCredentials.Username),
        ("TAB_PASSWORD", SandboxCredentials.Password),
        ("TAB_SINGLE_USER", "true"),
    ];

    public static TheoryData<string> Revisions => ["2026-07-28", "2025-11-25", "2025-06-18"];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Log_in_by_all_three_grants(string revision)
    {
        await using var product = await Product.StartAsync(SingleUser);

        var application = (await product.CallAsync(Application, revision: revision)).Answer();
        var account = (await product.CallAsync(Account, revision: revision)).Answer();
        var renewed = (await product.CallAsync(Refresh, revision: revision)).Answer();

        Told(application).ShouldBe(("application", "client_credentials", "public"));
        Told(account).ShouldBe(("account", "password", "public account"));
        Told(renewed).ShouldBe(("account", "refresh_token", "public account"));
        foreach (var answer in (JsonElement[])[application, account, renewed])
        {
            answer.GetProperty("expires_in_seconds").GetInt32().ShouldBe(10_800);
            answer.GetProperty("expires_at").GetDateTimeOffset().ShouldBe(product.Clock.GetUtcNow().AddHours(3));
            answer.GetProperty("as_of").GetDateTimeOffset().ShouldBe(product.Clock.GetUtcNow());
            answer.GetProperty("source").GetString().ShouldBe("sandbox");
            answer.EnumerateObject().Count().ShouldBe(8);
        }

        product
            .Tab.Requests.All()
            .ShouldAllBe(request => request.RawPath == "/oauth/token" && !request.HasAuthorization);
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Name_the_settings_where_nothing_is_configured(string revision)
    {
        await using var product = await Product.StartAsync();

        foreach (
            var (tool, setting) in new[]
            {
                (Application, "TAB_CLIENT_ID"),
                (Account, "TAB_USERNAME"),
                (Refresh, "TAB_CLIENT_ID"),
            }
        )
        {
            var error = (await product.CallAsync(tool, new { access_token = "of an older caller" }, revision)).Error();

            error.Code().ShouldBe("not_authenticated");
            error.Message().ShouldContain(setting);
        }

        product.Tab.Requests.Count().ShouldBe(0);
    }

    [Theory]
    [InlineData(Application, "client_id")]
    [InlineData(Account, "username")]
    [InlineData(Account, "password")]
    [InlineData(Refresh, "refresh_token")]
    public async Task Refuse_the_arguments_of_older_callers_and_say_where_they_belong(string tool, string argument)
    {
        await using var product = await Product.StartAsync(SingleUser);

        var error = (
            await product.CallAsync(tool, new Dictionary<string, string> { [argument] = "canary-argument" })
        ).Error();

        error.Code().ShouldBe("invalid_input");
        error.Message().ShouldStartWith($"{argument} does not belong in a call");
        (error.GetRawText() + product.Log.Text).ShouldNotContain("canary-argument");
    }

    [Fact]
    public async Task An_account_is_not_used_by_a_server_that_others_can_reach()
    {
        await using var product = await Product.StartAsync([
            .. SingleUser.Where(setting => setting.Item1 != "TAB_SINGLE_USER"),
        ]);

        (await product.CallAsync(Application)).Answer();
        var error = (await product.CallAsync(Account)).Error();

        error.Code().ShouldBe("not_authenticated");
        error.Message().ShouldContain("TAB_SINGLE_USER=true");
        product.Log.Lines.Count(line => line.Event is 3).ShouldBe(1);
    }

    [Fact]
    public async Task A_refresh_token_that_was_withdrawn_or_is_too_old_leads_to_a_new_login()
    {
        await using var product = await Product.StartAsync(SingleUser);
        (await product.CallAsync(Account)).Answer();

        product.Tab.RevokeRefreshTokens();
        var withdrawn = (await product.CallAsync(Refresh)).Answer();
        product.Clock.Advance(TimeSpan.FromDays(3));
        var tooOld = (await product.CallAsync(Refresh)).Answer();

        Told(withdrawn).Grant.ShouldBe("password");
        Told(tooOld).Grant.ShouldBe("password");
    }

    [Fact]
    public async Task Reads_get_over_tokens_that_were_withdrawn()
    {
        await using var product = await Product.StartAsync(Client);
        (await product.CallAsync("racing_get_next_to_go")).Answer();

        product.Tab.RevokeAccessTokens();
        (await product.CallAsync("racing_get_next_to_go")).Answer();

        product
            .Tab.Requests.All()
            .Select(request => request.RawPath.Split('/')[^1])
            .ShouldBe(["token", "races", "races", "token", "races"]);
    }

    [Fact]
    public async Task A_token_in_use_is_renewed_before_it_ends_and_reads_never_see_the_end()
    {
        await using var product = await Product.StartAsync(Client);
        (await product.CallAsync("racing_get_meetings")).Answer();
        for (var renewals = 1; renewals <= 3; renewals++)
        {
            product.Clock.Advance(TimeSpan.FromSeconds(8_640));
            // The clock stands still until the renewal is through, or its deadline would pass with the next step.
            while (product.Log.Lines.Count(line => line.Event is 310) <= renewals)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }

            (await product.CallAsync("racing_get_meetings")).Answer();
        }

        product
            .Tab.Requests.All()
            .Select(request => request.RawPath.Split('/')[^1])
            .ShouldBe(["token", "meetings", "token", "meetings", "token", "meetings", "token", "meetings"]);
    }

    [Fact]
    public async Task Many_callers_at_once_share_one_login()
    {
        await using var product = await Product.StartAsync(Client);
        await using var client = await product.ConnectAsync();

        var calls = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(async _ =>
                    await client.CallToolAsync(Application, cancellationToken: TestContext.Current.CancellationToken)
                )
        );

        calls.ShouldAllBe(call => call.IsError != true);
        product.Tab.Requests.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_credentials_the_edge_and_an_outage_are_told_apart()
    {
        await using var wrong = await Product.StartAsync(
            ("TAB_CLIENT_ID", "someone"),
            ("TAB_CLIENT_SECRET", "canary-x")
        );
        await using var product = await Product.StartAsync(Client);

        var refused = (await wrong.CallAsync(Application)).Error();
        (await wrong.CallAsync(Application)).Error().Message().ShouldContain("not shown to TAB again");
        product.Tab.Faults.Next(new Fault.EdgeRefusal(), pathContains: "oauth");
        var blocked = (await product.CallAsync(Application)).Error();
        product.Tab.Faults.Always(new Fault.Status(503, TimeSpan.FromMinutes(5)), "oauth");
        var down = (await product.CallAsync(Application)).Error();

        refused.Code().ShouldBe("not_authenticated");
        blocked.Code().ShouldBe("blocked");
        down.Code().ShouldBe("upstream_unavailable");
        wrong.Tab.Requests.Count().ShouldBe(1);
        wrong.Log.Text.ShouldNotContain("canary-x");
    }

    [Fact]
    public async Task No_secret_and_no_token_leaves_the_server()
    {
        await using var product = await Product.StartAsync(SingleUser);
        var answers = "";
        foreach (var tool in (string[])[Application, Account, Refresh, "racing_get_next_to_go"])
            answers += (await product.CallAsync(tool)).Answer().GetRawText();
        product.Tab.RevokeAccessTokens();
        await product.CallAsync("racing_get_next_to_go");

        string[] secrets =
        [
            SandboxCredentials.ClientSecret,
            SandboxCredentials.Password,
            SandboxCredentials.Username,
            .. product.Tab.IssuedTokens,
        ];
        secrets.Length.ShouldBe(9);
        foreach (var secret in secrets)
        {
            answers.ShouldNotContain(secret);
            product.Log.Text.ShouldNotContain(secret);
        }
    }

    private static (string? Kind, string? Grant, string? Scope) Told(JsonElement answer) =>
        (
            answer.GetProperty("kind").GetString(),
            answer.GetProperty("grant").GetString(),
            answer.GetProperty("scope").GetString()
        );
}
