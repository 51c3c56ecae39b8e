using System.Net;
using TabMcp.Application.Errors;
using TabMcp.Application.Login;
using TabMcp.Infrastructure.Upstream;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Tokens;

public sealed class CallerLoginTests : IDisposable
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    private readonly StubIssuer _issuer = new() { GivesRefreshTokens = true };
    private readonly CapturedLogs _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Tells_whose_a_token_is_how_it_came_and_until_when()
    {
        await using var tab = Open(UpstreamHost.WithAccount);
        var now = tab.Clock.GetUtcNow();
        var end = now.AddSeconds(10_800);

        (await tab.Login.AsApplicationAsync(None)).ShouldBe(
            new HeldToken(TokenKind.Application, Grant.ClientCredentials, "public", now, end)
        );
        (await tab.Login.AsAccountAsync(None)).ShouldBe(
            new HeldToken(TokenKind.Account, Grant.Password, "public", now, end)
        );
    }

    [Fact]
    public async Task Shows_the_token_in_use_without_asking_for_another()
    {
        await using var tab = Open(UpstreamHost.WithAccount);

        await tab.Login.AsAccountAsync(None);
        await tab.Login.AsAccountAsync(None);

        _issuer.Grants.ShouldBe(["password"]);
    }

    [Fact]
    public async Task Renews_by_the_refresh_token_and_each_is_used_once()
    {
        await using var tab = Open(UpstreamHost.WithAccount);
        await tab.Login.AsAccountAsync(None);

        (await tab.Login.RenewAsync(None)).Grant.ShouldBe(Grant.RefreshToken);
        _issuer.LastForm.ShouldBe(
            "grant_type=refresh_token&client_id=us&client_secret=canary-secret&refresh_token=refresh-1"
        );
        tab.Clock.Advance(TimeSpan.FromMinutes(1));
        await tab.Login.RenewAsync(None);

        _issuer.LastForm.ShouldEndWith("refresh_token=refresh-2");
    }

    [Fact]
    public async Task A_refresh_that_brings_no_refresh_token_leaves_the_one_it_used()
    {
        await using var tab = Open(UpstreamHost.WithAccount);
        await tab.Login.AsAccountAsync(None);
        _issuer.GivesRefreshTokens = false;

        await tab.Login.RenewAsync(None);
        tab.Clock.Advance(TimeSpan.FromMinutes(1));
        await tab.Login.RenewAsync(None);

        _issuer.LastForm.ShouldEndWith("refresh_token=refresh-1");
    }

    [Fact]
    public async Task Renews_at_a_caller_s_wish_once_a_minute()
    {
        await using var tab = Open(UpstreamHost.WithAccount);
        await tab.Login.AsAccountAsync(None);
        await tab.Login.RenewAsync(None);

        tab.Clock.Advance(TimeSpan.FromSeconds(59));
        (await tab.Login.RenewAsync(None)).Grant.ShouldBe(Grant.RefreshToken);
        _issuer.Grants.Count.ShouldBe(2);
        tab.Clock.Advance(TimeSpan.FromSeconds(1));
        await tab.Login.RenewAsync(None);

        _issuer.Grants.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("invalid_grant")]
    [InlineData("unsupported_grant_type")]
    public async Task Logs_in_again_where_the_refresh_token_is_refused(string code)
    {
        await using var tab = Open(UpstreamHost.WithAccount);
        await tab.Login.AsAccountAsync(None);
        _issuer.NextRefuses(code);

        (await tab.Login.RenewAsync(None)).Grant.ShouldBe(Grant.Password);

        _issuer.Grants.ShouldBe(["password", "refresh_token", "password"]);
        _log.Lines.ShouldContain(line => line.Event == 313);
    }

    [Fact]
    public async Task Says_that_a_login_has_ended_where_it_cannot_be_begun_again()
    {
        await using var tab = Open(UpstreamHost.WithAccount);
        await tab.Login.AsAccountAsync(None);
        _issuer.NextRefuses();
        _issuer.NextRefuses();

        var refusal = await Should.ThrowAsync<ToolException>(() => tab.Login.RenewAsync(None));

        refusal.Kind.ShouldBe(ErrorKind.NotAuthenticated);
        refusal.Message.ShouldStartWith("The login at TAB has ended");
        refusal.Message.ShouldContain("TAB_USERNAME and TAB_PASSWORD");
    }

    [Fact]
    public async Task Keeps_the_refresh_token_through_an_outage()
    {
        await using var tab = Open(UpstreamHost.WithAccount);
        await tab.Login.AsAccountAsync(None);
        _issuer.Next(HttpStatusCode.ServiceUnavailable);

        (await Should.ThrowAsync<ToolException>(() => tab.Login.RenewAsync(None))).Kind.ShouldBe(
            ErrorKind.UpstreamUnavailable
        );
        (await tab.Login.AsAccountAsync(None)).Grant.ShouldBe(Grant.Password);
        (await tab.Login.RenewAsync(None)).Grant.ShouldBe(Grant.RefreshToken);
    }

    [Fact]
    public async Task Renews_the_application_s_token_where_no_account_is_configured()
    {
        _issuer.GivesRefreshTokens = false;
        await using var tab = Open(UpstreamHost.WithCredentials);
        await tab.Login.AsApplicationAsync(None);

        (await tab.Login.RenewAsync(None)).ShouldSatisfyAllConditions(
            token => token.Kind.ShouldBe(TokenKind.Application),
            token => token.Grant.ShouldBe(Grant.ClientCredentials)
        );
        _issuer.Grants.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Names_the_settings_where_nothing_is_configured_and_asks_TAB_nothing()
    {
        await using var nobody = Open(UpstreamHost.Anonymous);
        await using var application = Open(UpstreamHost.WithCredentials);
        await using var visitor = Open(
            UpstreamHost.Anonymous with
            {
                Credential = UpstreamHost.WithCredentials.Credential! with { Origin = CredentialOrigin.Request },
            }
        );

        await RefusesAsync(() => nobody.Login.AsApplicationAsync(None), "TAB_CLIENT_ID");
        await RefusesAsync(() => nobody.Login.RenewAsync(None), "TAB_CLIENT_SECRET");
        await RefusesAsync(() => nobody.Login.AsAccountAsync(None), "TAB_USERNAME");
        await RefusesAsync(() => application.Login.AsAccountAsync(None), "TAB_SINGLE_USER=true");
        await RefusesAsync(() => nobody.Login.AsApplicationAsync(None), CredentialAdvice.BringYourOwn);
        await RefusesAsync(() => nobody.Login.AsAccountAsync(None), CredentialAdvice.BringYourOwnAccount);
        await RefusesAsync(() => visitor.Login.AsAccountAsync(None), "Send username and password beside clientId");
        _issuer.Grants.ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_the_log_nor_what_is_told_holds_a_secret()
    {
        await using var tab = Open(UpstreamHost.WithAccount);

        var told = await tab.Login.AsAccountAsync(None);
        _issuer.NextRefuses();
        await tab.Login.RenewAsync(None);

        string[] secrets = ["canary", "token-1", "refresh-1", "token-2"];
        secrets.ShouldAllBe(secret => !_log.Text.Contains(secret) && !told.ToString().Contains(secret));
    }

    private UpstreamHost Open(UpstreamOptions options) => new(options, _issuer.Tab, _log);

    private static async Task RefusesAsync(Func<Task> login, string word)
    {
        var refusal = await Should.ThrowAsync<ToolException>(login);
        refusal.Kind.ShouldBe(ErrorKind.NotAuthenticated);
        refusal.Message.ShouldContain(word);
    }
}
