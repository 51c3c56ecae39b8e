using Microsoft.Extensions.Logging;
using TabMcp.Application.Health;
using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Tokens;
using TabMcp.Tests;
using TabMcp.UnitTests.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Tokens;

/// <summary>How a token in use is kept alive, on a clock that the test moves.</summary>
public sealed class RenewalTests : IAsyncDisposable
{
    private const int Life = 10_800;

    private readonly StubIssuer _issuer = new();
    private readonly CapturedLogs _log = new();
    private UpstreamHost? _upstream;

    private UpstreamHost Tab => _upstream ??= new UpstreamHost(UpstreamHost.WithCredentials, _issuer.Tab, _log);

    public async ValueTask DisposeAsync()
    {
        if (_upstream is not null)
            await _upstream.DisposeAsync();
        _log.Dispose();
    }

    [Theory]
    [InlineData(Life, 300, 8_640)] // four fifths come before the buffer
    [InlineData(Life, 0, 8_640)]
    [InlineData(Life, 3_600, 7_200)] // the buffer comes before four fifths
    [InlineData(300, 300, 150)] // a buffer of a whole life would renew without end
    [InlineData(300, 86_400, 150)]
    [InlineData(2, 300, 5)]
    public void A_token_is_due_at_four_fifths_or_at_the_buffer_whichever_is_earlier(int life, int buffer, int due)
    {
        var now = new FakeClock().GetUtcNow();
        var token = new AccessToken(Secret.From("t"), Grant.Password, now, now.AddSeconds(life));

        new RenewalPlan(TimeSpan.FromSeconds(buffer)).DueAt(token).ShouldBe(now.AddSeconds(due));
    }

    [Theory]
    [InlineData(300, 8_640)]
    [InlineData(3_600, 7_200)]
    public async Task A_token_in_use_is_renewed_when_it_is_due_and_no_call_waits(int buffer, int due)
    {
        var options = UpstreamHost.WithCredentials with { TokenRefreshBuffer = TimeSpan.FromSeconds(buffer) };
        _upstream = new UpstreamHost(options, _issuer.Tab);
        (await TokenAsync()).ShouldBe("token-1");

        Advance(due - 1);
        _issuer.Grants.Count.ShouldBe(1);
        (await TokenAsync()).ShouldBe("token-1");
        Advance(1);

        _issuer.Grants.Count.ShouldBe(2);
        (await TokenAsync()).ShouldBe("token-2");
    }

    [Fact]
    public async Task Calls_go_on_with_the_old_token_while_the_next_is_on_its_way()
    {
        var gate = new TaskCompletionSource();
        var asked = 0;
        _upstream = new UpstreamHost(
            UpstreamHost.WithCredentials,
            new StubTab(
                async (_, _) =>
                {
                    var number = Interlocked.Increment(ref asked);
                    await (number > 1 ? gate.Task : Task.CompletedTask);
                    return StubTab.Json($$"""{"access_token":"token-{{number}}","expires_in":{{Life}}}""");
                }
            )
        );
        await TokenAsync();

        Advance(8_640);
        asked.ShouldBe(2);
        (await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => TokenAsync()))).ShouldAllBe(token =>
            token == "token-1"
        );
        gate.SetResult();

        await Should.NotThrowAsync(TokenAsync);
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again_at_growing_intervals_and_the_old_token_serves()
    {
        await TokenAsync();
        _issuer.IsDown = true;

        Advance(8_640);
        int[] waits = [10, 20, 40, 80, 120, 120];
        foreach (var (failed, wait) in waits.Index())
        {
            Advance(wait - 1);
            _issuer.Grants.Count.ShouldBe(failed + 2);
            (await TokenAsync()).ShouldBe("token-1");
            Advance(1);
        }

        _issuer.IsDown = false;
        Advance(120);
        (await TokenAsync()).ShouldBe("token-2");
        _log.Lines.Count(line => line.Event is 311).ShouldBe(7);
    }

    [Fact]
    public async Task A_renewal_waits_for_as_long_as_TAB_asks()
    {
        await TokenAsync();
        var busy = StubTab.Json("{}", System.Net.HttpStatusCode.TooManyRequests);
        busy.Headers.RetryAfter = new(TimeSpan.FromSeconds(300));
        _issuer.Next(busy);

        Advance(8_640 + 299);
        _issuer.Grants.Count.ShouldBe(2);
        Advance(1);

        (await TokenAsync()).ShouldBe("token-2");
    }

    [Fact]
    public async Task Nothing_is_posted_any_more_for_a_token_that_ended_until_somebody_calls()
    {
        await TokenAsync();
        _issuer.IsDown = true;
        Advance(Life);
        var tries = _issuer.Grants.Count;

        Advance(Life);
        _issuer.Grants.Count.ShouldBe(tries);
        _issuer.IsDown = false;

        (await TokenAsync()).ShouldBe("token-2");
    }

    [Fact]
    public async Task A_token_that_nobody_uses_is_renewed_once_and_then_let_go()
    {
        await TokenAsync();

        Advance(5 * Life);
        _issuer.Grants.Count.ShouldBe(2);

        (await TokenAsync()).ShouldBe("token-3");
    }

    [Theory]
    [InlineData(301, 0)]
    [InlineData(300, 1)]
    [InlineData(299, 1)]
    public async Task One_warning_is_written_once_less_than_five_minutes_are_left_and_renewal_fails(
        int left,
        int warnings
    )
    {
        await TokenAsync();
        _issuer.IsDown = true;

        Advance(Life - left);

        Warnings().Count.ShouldBe(warnings);
        Tab.Health.Condition.ShouldBe(warnings is 0 ? TokenCondition.Held : TokenCondition.AtRisk);
    }

    [Fact]
    public async Task The_warning_comes_once_an_episode()
    {
        await TokenAsync();
        _issuer.IsDown = true;
        Advance(Life - 1);
        Warnings()
            .ShouldHaveSingleItem()
            .Message.ShouldBe(
                "The token of the Application ends in 300 s and its renewal fails; calls will fail once it has ended"
            );
        Warnings()[0].Level.ShouldBe(LogLevel.Warning);

        _issuer.IsDown = false;
        Advance(1);
        await TokenAsync();
        Tab.Health.Condition.ShouldBe(TokenCondition.Held);
        _issuer.IsDown = true;
        Advance(Life - 1);

        Warnings().Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_warning_is_written_for_a_token_whose_renewal_works_or_that_nobody_wants()
    {
        await TokenAsync();
        Advance(8_700);
        await TokenAsync();

        Advance(5 * Life);

        Warnings().ShouldBeEmpty();
        Tab.Health.Condition.ShouldBe(TokenCondition.NotYetObtained);
    }

    [Fact]
    public async Task No_warning_is_written_for_a_credential_that_a_request_brought()
    {
        await TokenAsync(UpstreamHost.WithCredentials.Credential! with { Origin = CredentialOrigin.Request });
        _issuer.IsDown = true;

        Advance(Life - 1);

        _issuer.Grants.Count.ShouldBeGreaterThan(1);
        Warnings().ShouldBeEmpty();
        Tab.Health.Condition.ShouldBe(TokenCondition.NotYetObtained);
    }

    [Fact]
    public async Task Nothing_is_left_running_when_the_server_stops()
    {
        await TokenAsync();
        Tab.Clock.ActiveTimers.ShouldBe(2);

        var clock = Tab.Clock;
        await Tab.DisposeAsync();

        clock.ActiveTimers.ShouldBe(0);
    }

    [Fact]
    public async Task Made_up_credentials_do_not_pile_up()
    {
        _upstream = new UpstreamHost(UpstreamHost.WithCredentials, _issuer.Tab);
        await TokenAsync();
        for (var number = 0; number < 50; number++)
        {
            _issuer.NextRefuses("invalid_client");
            await Record.ExceptionAsync(() => TokenAsync(new($"made-up-{number}", Secret.From("x"))));
            Advance(60);
        }

        Tab.Tokens.Count.ShouldBeLessThanOrEqualTo(3);
        (await TokenAsync()).ShouldBe("token-1");
    }

    private IReadOnlyList<LogLine> Warnings() => [.. _log.Lines.Where(line => line.Event is 312)];

    private void Advance(int seconds) => Tab.Clock.Advance(TimeSpan.FromSeconds(seconds));

    private Task<string> TokenAsync() => TokenAsync(UpstreamHost.WithCredentials.Credential!);

    private async Task<string> TokenAsync(Credential credential) =>
        (await Tab.Tokens.GetAsync(credential, TestContext.Current.CancellationToken)).Value.Reveal();
}
