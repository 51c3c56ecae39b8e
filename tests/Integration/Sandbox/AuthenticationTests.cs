using System.Net;
using System.Text;
using System.Text.Json;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Sandbox;

public sealed class AuthenticationTests
{
    private static readonly string Dates = RunningSandbox.Info("dates");

    [Fact]
    public async Task A_public_read_works_without_a_token_and_with_a_valid_one()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await TokenAsync(sandbox);

        using var anonymous = await sandbox.GetAsync(Dates);
        using var known = await sandbox.GetAsync(Dates, $"Bearer {token}");

        anonymous.StatusCode.ShouldBe(HttpStatusCode.OK);
        known.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer invented")]
    [InlineData("Basic c2FuZGJveA==")]
    public async Task A_public_read_with_an_unknown_token_fails(string authorization)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.RefusalAsync(Dates, authorization)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_expires_after_three_hours()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var bearer = $"Bearer {await TokenAsync(sandbox)}";

        sandbox.Clock.Advance(TimeSpan.FromSeconds(10_799));
        using var before = await sandbox.GetAsync(Dates, bearer);
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await sandbox.GetAsync(Dates, bearer);

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Tokens_are_unique_and_the_same_seed_issues_the_same_sequence()
    {
        await using var one = await RunningSandbox.StartAsync(seed: 3);
        await using var same = await RunningSandbox.StartAsync(seed: 3);
        await using var other = await RunningSandbox.StartAsync(seed: 4);
        string[] tokens = [await TokenAsync(one), await TokenAsync(one)];

        tokens[0].ShouldNotBe(tokens[1]);
        new[] { await TokenAsync(same), await TokenAsync(same) }.ShouldBe(tokens);
        using var elsewhere = await other.GetAsync(Dates, $"Bearer {tokens[0]}");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=sandbox-client&client_secret=wrong", 401, "invalid_client")]
    [InlineData("grant_type=client_credentials&client_id=someone&client_secret=sandbox-secret", 401, "invalid_client")]
    [InlineData(
        "grant_type=implicit&client_id=sandbox-client&client_secret=sandbox-secret",
        400,
        "unsupported_grant_type"
    )]
    [InlineData("", 400, "unsupported_grant_type")]
    [InlineData("grant_type=password&client_id=x&client_secret=y&username=1000001", 401, "invalid_client")]
    [InlineData(
        "grant_type=password&client_id=sandbox-client&client_secret=sandbox-secret&username=1000001&password=no",
        400,
        "invalid_grant"
    )]
    [InlineData(
        "grant_type=refresh_token&client_id=sandbox-client&client_secret=sandbox-secret&refresh_token=no",
        400,
        "invalid_grant"
    )]
    public async Task An_invalid_token_form_gets_a_JSON_error(string form, int status, string error)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        using var response = await PostAsync(sandbox, form, "application/x-www-form-urlencoded");

        ((int)response.StatusCode).ShouldBe(status);
        (await RunningSandbox.ReadAsync(response)).GetProperty("error").GetString().ShouldBe(error);
    }

    [Fact]
    public async Task An_accounts_refresh_token_works_once_and_is_replaced()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var first = await GrantAsync(sandbox, "password", Account);
        var second = await GrantAsync(sandbox, "refresh_token", ("refresh_token", Refresh(first)));

        (await GrantAsync(sandbox, "refresh_token", ("refresh_token", Refresh(first))))
            .GetProperty("error")
            .GetString()
            .ShouldBe("invalid_grant");
        Refresh(await GrantAsync(sandbox, "refresh_token", ("refresh_token", Refresh(second)))).ShouldNotBeNull();
        (await GrantAsync(sandbox, "client_credentials")).TryGetProperty("refresh_token", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Tokens_can_be_revoked_and_refresh_tokens_expire_after_a_day()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await GrantAsync(sandbox, "password", Account);
        var other = await GrantAsync(sandbox, "password", Account);

        sandbox.Server.RevokeAccessTokens();
        (await sandbox.RefusalAsync(Dates, $"Bearer {token.GetProperty("access_token")}")).Status.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        var renewed = await GrantAsync(sandbox, "refresh_token", ("refresh_token", Refresh(token)));
        using var read = await sandbox.GetAsync(Dates, $"Bearer {renewed.GetProperty("access_token")}");
        read.StatusCode.ShouldBe(HttpStatusCode.OK);

        sandbox.Clock.Advance(TimeSpan.FromDays(1));
        (await GrantAsync(sandbox, "refresh_token", ("refresh_token", Refresh(other))))
            .TryGetProperty("error", out _)
            .ShouldBeTrue();
        var last = await GrantAsync(sandbox, "password", Account);
        sandbox.Server.RevokeRefreshTokens();
        (await GrantAsync(sandbox, "refresh_token", ("refresh_token", Refresh(last))))
            .TryGetProperty("error", out _)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Credentials_in_a_JSON_body_are_rejected()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var body = JsonSerializer.Serialize(
            new
            {
                grant_type = "client_credentials",
                client_id = SandboxCredentials.ClientId,
                client_secret = SandboxCredentials.ClientSecret,
            }
        );

        using var response = await PostAsync(sandbox, body, "application/json");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_log_records_the_user_agent_and_the_presence_of_authorization()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Server.BaseAddress, Dates));
        request.Headers.UserAgent.ParseAdd("tab-mcp/1.2");

        using var response = await sandbox.SendAsync(request);
        using var second = await sandbox.GetAsync(Dates, "Bearer ");

        sandbox.Server.Requests.Count().ShouldBe(2);
        sandbox
            .Server.Requests.All()
            .ShouldBe([
                new LoggedRequest(
                    "GET",
                    "/v1/tab-info-service/racing/dates",
                    "?jurisdiction=NSW",
                    HasAuthorization: false,
                    "tab-mcp/1.2"
                ),
                new LoggedRequest(
                    "GET",
                    "/v1/tab-info-service/racing/dates",
                    "?jurisdiction=NSW",
                    HasAuthorization: true,
                    UserAgent: null
                ),
            ]);
        sandbox.Server.Requests.Clear();
        sandbox.Server.Requests.Count().ShouldBe(0);
    }

    private static readonly (string, string)[] Account =
    [
        ("username", SandboxCredentials.Username),
        ("password", SandboxCredentials.Password),
    ];

    private static string Refresh(JsonElement token) => token.GetProperty("refresh_token").GetString()!;

    private static async Task<JsonElement> GrantAsync(
        RunningSandbox sandbox,
        string grant,
        params (string Name, string Value)[] fields
    )
    {
        var form =
            $"grant_type={grant}&client_id={SandboxCredentials.ClientId}&client_secret={SandboxCredentials.ClientSecret}"
            + string.Concat(fields.Select(field => $"&{field.Name}={field.Value}"));
        using var response = await PostAsync(sandbox, form, "application/x-www-form-urlencoded");
        return await RunningSandbox.ReadAsync(response);
    }

    private static async Task<string> TokenAsync(RunningSandbox sandbox)
    {
        var form =
            $"grant_type=client_credentials&client_id={SandboxCredentials.ClientId}&client_secret={SandboxCredentials.ClientSecret}";
        using var response = await PostAsync(sandbox, form, "application/x-www-form-urlencoded");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await RunningSandbox.ReadAsync(response);
        body.GetProperty("expires_in").GetInt32().ShouldBe(10_800);
        return body.GetProperty("access_token").GetString()!;
    }

    private static Task<HttpResponseMessage> PostAsync(RunningSandbox sandbox, string body, string contentType) =>
        sandbox.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(sandbox.Server.BaseAddress, "/oauth/token"))
            {
                Content = new StringContent(body, Encoding.UTF8, contentType),
            }
        );
}
