using System.Net;
using System.Text;
using System.Text.Json;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>The public pricing enquiry, whose response is known from TAB's clients
/// (docs/upstream/pricing-and-betting.md#pricing-enquiry).</summary>
public sealed class PricingTests
{
    private const string Enquiry = "/v1/pricing-service/enquiry";
    private const string OfAccount = "/v1/pricing-service/accounts/1000001/enquiry";
    private const string Body = """
        {"bets":[{"legs":[{"propositions":[{"propositionId":1017},{"propositionId":1029},{"propositionId":1017}]}]}]}
        """;

    [Fact]
    public async Task Prices_legs_deterministically_and_lists_redundant_propositions()
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
    public async Task Rejects_a_body_that_is_not_an_enquiry(string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var (status, answer) = await PostAsync(sandbox, Enquiry, body);

        status.ShouldBe(HttpStatusCode.BadRequest);
        JsonElement.Parse(answer).GetProperty("error").GetProperty("code").GetString().ShouldBe("INVALID_SYNTAX_ERROR");
    }

    [Fact]
    public async Task An_accounts_enquiry_needs_a_token_and_other_paths_reject_POST()
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
