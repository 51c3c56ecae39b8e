using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Health;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Upstream;
using TabMcp.UnitTests.Telemetry;

namespace TabMcp.UnitTests.Infrastructure.Tokens;

/// <summary>What an operator sees of the tokens: readiness and metrics.</summary>
public sealed class OperatorTokenTests
{
    private const string Gauge = "tabmcp.token.seconds_remaining";

    private readonly StubIssuer _issuer = new();

    [Fact]
    public async Task A_server_without_credentials_needs_no_token()
    {
        await using var tab = Open(UpstreamHost.Anonymous);

        tab.Health.ShouldBe(new TokenHealth(TokenCondition.NotNeeded, null));
    }

    [Fact]
    public async Task Health_follows_a_token_from_none_to_held_to_lost()
    {
        await using var tab = Open(UpstreamHost.WithCredentials);
        tab.Health.ShouldBe(new TokenHealth(TokenCondition.NotYetObtained, null));

        await tab.Login.AsApplicationAsync(TestContext.Current.CancellationToken);
        tab.Health.ShouldBe(new TokenHealth(TokenCondition.Held, tab.Clock.GetUtcNow().AddSeconds(10_800)));

        _issuer.IsDown = true;
        tab.Clock.Advance(TimeSpan.FromSeconds(10_800));
        tab.Health.ShouldBe(new TokenHealth(TokenCondition.Lost, null) { IsFailing = true });
    }

    [Fact]
    public async Task Health_is_the_worst_of_application_and_account()
    {
        await using var tab = Open(UpstreamHost.WithAccount);
        await tab.Login.AsApplicationAsync(TestContext.Current.CancellationToken);
        tab.Health.Condition.ShouldBe(TokenCondition.NotYetObtained);

        _issuer.NextRefuses();
        await Record.ExceptionAsync(() => tab.Login.AsAccountAsync(TestContext.Current.CancellationToken));

        tab.Health.Condition.ShouldBe(TokenCondition.Lost);
        tab.Health.ExpiresAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_gauge_shows_what_is_left_of_the_operator_s_tokens_alone()
    {
        await using var tab = Open(UpstreamHost.WithCredentials);
        using var metrics = Metrics(tab);
        metrics.Look();
        await tab.Login.AsApplicationAsync(TestContext.Current.CancellationToken);
        await tab.Tokens.GetAsync(new("other", Secret.From("x")), TestContext.Current.CancellationToken);

        tab.Clock.Advance(TimeSpan.FromSeconds(800));
        metrics.Look();

        metrics.Of(Gauge).ShouldBe([new(Gauge, 10_000, "kind=application")]);
    }

    [Fact]
    public async Task The_gauge_stops_at_zero_for_a_token_that_was_lost_and_is_silent_for_one_that_was_let_go()
    {
        await using var lost = Open(UpstreamHost.WithCredentials);
        using var zero = Metrics(lost);
        await lost.Login.AsApplicationAsync(TestContext.Current.CancellationToken);
        _issuer.IsDown = true;
        lost.Clock.Advance(TimeSpan.FromHours(10));
        zero.Look();

        _issuer.IsDown = false;
        await using var idle = Open(UpstreamHost.WithCredentials);
        using var silent = Metrics(idle);
        await idle.Login.AsApplicationAsync(TestContext.Current.CancellationToken);
        idle.Clock.Advance(TimeSpan.FromHours(20));
        silent.Look();

        zero.Of(Gauge).ShouldHaveSingleItem().Value.ShouldBe(0);
        silent.Of(Gauge).ShouldBeEmpty();
    }

    [Fact]
    public async Task Attempts_and_failures_are_counted_by_grant_and_outcome()
    {
        _issuer.GivesRefreshTokens = true;
        await using var tab = Open(UpstreamHost.WithAccount);
        using var metrics = Metrics(tab);

        await tab.Login.AsAccountAsync(TestContext.Current.CancellationToken);
        _issuer.NextRefuses();
        _issuer.NextRefuses("unauthorized_client");
        await Record.ExceptionAsync(() => tab.Login.RenewAsync(TestContext.Current.CancellationToken));

        string[] failed =
        [
            "grant=refresh_token origin=server outcome=not_authenticated",
            "grant=password origin=server outcome=forbidden",
        ];
        metrics
            .Of("tabmcp.auth.attempts")
            .Select(count => count.Tags)
            .ShouldBe(["grant=password origin=server outcome=ok", .. failed]);
        metrics.Of("tabmcp.auth.failures").Select(count => count.Tags).ShouldBe(failed);
    }

    private UpstreamHost Open(UpstreamOptions options) => new(options, _issuer.Tab);

    private static CapturedMetrics Metrics(UpstreamHost tab) => new(tab.Call.GetRequiredService<IMeterFactory>());
}
