using Microsoft.Extensions.Hosting;
using TabMcp.Api.Health;
using TabMcp.Application.Errors;
using TabMcp.Application.Health;
using TabMcp.Tests;
using TabMcp.UnitTests.Infrastructure;
using TabMcp.UnitTests.Infrastructure.Tokens;

namespace TabMcp.UnitTests.Api.Health;

public sealed class ReadinessTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(null, Status.Healthy, null)]
    [InlineData(ErrorKind.NotFound, Status.Healthy, null)]
    [InlineData(ErrorKind.NotAuthenticated, Status.Healthy, null)]
    [InlineData(ErrorKind.UpstreamUnexpected, Status.Healthy, null)]
    [InlineData(ErrorKind.UpstreamUnavailable, Status.Degraded, "upstream_unavailable")]
    [InlineData(ErrorKind.Blocked, Status.Degraded, "upstream_blocked")]
    [InlineData(ErrorKind.RateLimited, Status.Degraded, "upstream_rate_limited")]
    internal async Task What_TAB_did_last_makes_the_status_and_never_takes_the_process_out(
        ErrorKind? failure,
        Status status,
        string? reason
    )
    {
        var now = await ReadAsync(new(new(_clock.GetUtcNow(), failure), CircuitCondition.Closed));

        now.Status.ShouldBe(status);
        now.Reasons.Select(why => why.Code).SingleOrDefault().ShouldBe(reason);
        now.IsReady.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_not_known_stands_against_nothing() =>
        (await ReadAsync(new(LastExchange: null, CircuitCondition.Closed))).Status.ShouldBe(Status.Healthy);

    [Fact]
    public async Task Every_reason_is_named()
    {
        var now = await ReadAsync(
            new(new(_clock.GetUtcNow(), ErrorKind.UpstreamUnavailable), CircuitCondition.Open),
            new(TokenCondition.Lost, ExpiresAt: null)
        );

        now.Reasons.Select(why => why.Code).ShouldBe(["upstream_unavailable", "circuit_open", "token_lost"]);
    }

    [Theory]
    [InlineData(301, Status.Healthy)]
    [InlineData(300, Status.Degraded)]
    [InlineData(299, Status.Degraded)]
    internal async Task A_token_that_cannot_be_renewed_degrades_in_its_last_five_minutes(int left, Status status)
    {
        var issuer = new StubIssuer();
        await using var tab = new UpstreamHost(UpstreamHost.WithCredentials, issuer.Tab);
        await tab.Login.AsApplicationAsync(TestContext.Current.CancellationToken);
        issuer.IsDown = true;
        await Record.ExceptionAsync(() => tab.Login.RenewAsync(TestContext.Current.CancellationToken));
        tab.Clock.Advance(tab.Health.ExpiresAt!.Value - tab.Clock.GetUtcNow() - TimeSpan.FromSeconds(left));

        var now = await ReadAsync(new(LastExchange: null, CircuitCondition.Closed), tab.Health, tab.Clock);

        now.Token.IsFailing.ShouldBeTrue();
        now.Status.ShouldBe(status);
        if (status is Status.Degraded)
            now.Reasons.ShouldHaveSingleItem()
                .ShouldBe(new("token_at_risk", $"A token ends in {left} s and its renewal fails."));
    }

    [Fact]
    public async Task Only_a_process_that_has_started_and_does_not_stop_gets_traffic()
    {
        using var lifetime = new Lifetime();
        (await InPhaseAsync(lifetime)).Status.ShouldBe(Status.Starting);
        await lifetime.Started.CancelAsync();
        (await InPhaseAsync(lifetime)).Status.ShouldBe(Status.Healthy);
        await lifetime.Stopping.CancelAsync();

        var now = await InPhaseAsync(lifetime);

        now.Status.ShouldBe(Status.Stopping);
        now.IsReady.ShouldBeFalse();
    }

    private async Task<Readiness.Condition> ReadAsync(
        UpstreamHealth tab,
        TokenHealth? token = null,
        TimeProvider? clock = null
    )
    {
        using var lifetime = new Lifetime();
        await lifetime.Started.CancelAsync();
        return await new Readiness(new Tab(tab), new Login(token), lifetime, clock ?? _clock).ReadAsync(
            TestContext.Current.CancellationToken
        );
    }

    private Task<Readiness.Condition> InPhaseAsync(Lifetime lifetime) =>
        new Readiness(
            new Tab(new(LastExchange: null, CircuitCondition.Closed)),
            new Login(now: null),
            lifetime,
            _clock
        ).ReadAsync(TestContext.Current.CancellationToken);

    private sealed class Tab(UpstreamHealth now) : IUpstreamHealth
    {
        public Task<UpstreamHealth> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(now);
    }

    private sealed class Login(TokenHealth? now) : ITokenHealth
    {
        public TokenHealth Read() => now ?? new(TokenCondition.NotNeeded, ExpiresAt: null);
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        public CancellationTokenSource Started { get; } = new();

        public CancellationTokenSource Stopping { get; } = new();

        public CancellationToken ApplicationStarted => Started.Token;

        public CancellationToken ApplicationStopping => Stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Stopping.Cancel();

        public void Dispose()
        {
            Started.Dispose();
            Stopping.Dispose();
        }
    }
}
