using System.Net;
using System.Text;
using System.Text.Json;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Sandbox;

public sealed class AuthenticationTests
{
    private static readonly string Dates = RunningSandbox.Info("dates");

    [Fact]
    public async Task A_public_read_needs_no_token_and_takes_a_good_one()
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
    public async Task A_token_that_was_not_issued_here_spoils_a_public_read(string authorization)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.RefusalAsync(Dates, authorization)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_lives_three_hours()
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
    public async Task Tokens_are_told_apart_and_come_in_the_same_order_from_the_same_seed()
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
    public async Task A_form_that_earns_no_token_is_refused_in_JSON(string form, int status, string error)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        using var response = await PostAsync(sandbox, form, "application/x-www-form-urlencoded");

        ((int)response.StatusCode).ShouldBe(status);
        (await RunningSandbox.ReadAsync(response)).GetProperty("error").GetString().ShouldBe(error);
    }

    [Fact]
    public async Task Credentials_in_a_JSON_body_are_refused()
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
    public async Task A_request_is_logged_with_its_agent_and_whether_it_was_authorised()
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
