using System.Net;
using System.Text;
using System.Text.Json;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>The enquiry that anyone may post, as clients of TAB read its answer
/// (docs/upstream/pricing-and-betting.md#pricing-enquiry).</summary>
public sealed class PricingTests
{
    private const string Enquiry = "/v1/pricing-service/enquiry";
    private const string OfAccount = "/v1/pricing-service/accounts/1000001/enquiry";
    private const string Body = """
        {"bets":[{"legs":[{"propositions":[{"propositionId":1017},{"propositionId":1029},{"propositionId":1017}]}]}]}
        """;

    [Fact]
    public async Task Prices_legs_the_same_each_time_and_names_what_is_redundant()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var (status, first) = await PostAsync(sandbox, Enquiry, Body);
        var (_, second) = await PostAsync(sandbox, Enquiry, Body);

        status.ShouldBe(HttpStatusCode.OK);
        second.ShouldBe(first);
        first.ShouldBe(
            """{"bets":[{"status":"ok","legs":[{"odds":{"decimal":"11.89"},"redundantPropositions":[{"propositionId":1017,"status":"redundant"}]}]}]}"""
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"bets":7}""")]
    [InlineData("""{"bets":[{"legs":[{"propositions":[{"propositionId":"x"}]}]}]}""")]
    [InlineData("""{"bets":[""")]
    public async Task Turns_away_what_is_no_enquiry(string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var (status, answer) = await PostAsync(sandbox, Enquiry, body);

        status.ShouldBe(HttpStatusCode.BadRequest);
        JsonElement.Parse(answer).GetProperty("error").GetProperty("code").GetString().ShouldBe("INVALID_SYNTAX_ERROR");
    }

    [Fact]
    public async Task An_account_s_enquiry_takes_a_token_and_nothing_else_takes_a_post()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await PostAsync(sandbox, OfAccount, Body)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(sandbox, "/v1/tab-betting-service/accounts/1/betslip", Body)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await PostAsync(sandbox, RunningSandbox.Info("dates"), Body)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(
        RunningSandbox sandbox,
        string path,
        string body
    )
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(sandbox.Server.BaseAddress, path))
        {
            Content = content,
        };
        using var response = await sandbox.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
