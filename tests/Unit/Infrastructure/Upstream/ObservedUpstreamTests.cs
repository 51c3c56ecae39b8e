using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Errors;
using TabMcp.Application.Health;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

/// <summary>What is known of TAB with and without traffic, on a clock that the test moves.</summary>
public sealed class ObservedUpstreamTests : IAsyncDisposable
{
    private readonly StubTab _network;
    private readonly UpstreamHost _tab;
    private Func<CancellationToken, Task<HttpResponseMessage>> _answer = _ => Task.FromResult(Good());

    public ObservedUpstreamTests()
    {
        _network = new StubTab((_, cancellationToken) => _answer(cancellationToken));
        _tab = new UpstreamHost(UpstreamHost.Anonymous, _network);
    }

    private FakeClock Clock => _tab.Clock;

    public async ValueTask DisposeAsync()
    {
        await _tab.DisposeAsync();
        _network.Dispose();
    }

    [Fact]
    public async Task Fresh_traffic_is_enough_to_know()
    {
        await _tab.ReadAsync();
        Clock.Advance(TimeSpan.FromSeconds(9));

        var health = await LookAsync();

        health.ShouldBe(new(new(Clock.GetUtcNow().AddSeconds(-9), Failure: null), CircuitCondition.Closed));
        _network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_nobody_watches_asks_nothing()
    {
        Clock.Advance(TimeSpan.FromHours(1));

        _network.Requests.ShouldBeEmpty();
        await LookAsync();
        _network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_look_is_anonymous_even_where_a_credential_is_configured()
    {
        await using var tab = new UpstreamHost(UpstreamHost.WithCredentials, _network);

        await tab.Call.GetRequiredService<IUpstreamHealth>().ReadAsync(TestContext.Current.CancellationToken);

        var asked = _network.Requests.ShouldHaveSingleItem();
        asked.Authorization.ShouldBeNull();
        asked.Address.AbsolutePath.ShouldBe("/v1/tab-info-service/racing/dates");
    }

    [Fact]
    public async Task Whoever_asks_without_end_costs_TAB_one_look_in_fifteen_seconds()
    {
        for (var second = 0; second < 60; second++)
        {
            await LookAsync();
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        _network.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Those_who_ask_at_once_share_a_look()
    {
        var reply = new TaskCompletionSource<HttpResponseMessage>();
        _answer = reply.Task.WaitAsync;

        var asking = Enumerable.Range(0, 20).Select(_ => LookAsync()).ToList();
        reply.SetResult(Good());
        await Task.WhenAll(asking);

        _network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task TABs_end_is_known_within_half_a_minute_to_whoever_asks_every_ten_seconds_and_its_return_too()
    {
        await LookAsync();
        _answer = _ => Task.FromException<HttpResponseMessage>(new HttpRequestException("canary"));
        await SecondsUntilAsync(ErrorKind.UpstreamUnavailable).ShouldBeWithin(30);

        _answer = _ => Task.FromResult(Good());
        await SecondsUntilAsync(expected: null).ShouldBeWithin(30);
    }

    [Fact]
    public async Task TABs_silence_is_known_within_half_a_minute_and_nobody_waits_for_it()
    {
        await LookAsync();
        _answer = cancellationToken =>
            Task.Delay(Timeout.InfiniteTimeSpan, Clock, cancellationToken)
                .ContinueWith(_ => Good(), cancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);

        await SecondsUntilAsync(ErrorKind.UpstreamUnavailable, isSilent: true).ShouldBeWithin(30);
    }

    [Fact]
    public async Task A_broken_circuit_closes_again_by_looks_alone()
    {
        _answer = _ => Task.FromResult(StubTab.Json("{}", HttpStatusCode.ServiceUnavailable));
        for (var turn = 0; turn < 16; turn++)
            await Should.ThrowAsync<ToolException>(() => _tab.ReadAsync());
        (await LookAsync()).Circuit.ShouldBe(CircuitCondition.Open);
        _answer = _ => Task.FromResult(Good());

        await SecondsUntilAsync(expected: null).ShouldBeWithin(60);

        (await LookAsync()).Circuit.ShouldBe(CircuitCondition.Closed);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, null, ErrorKind.NotFound)]
    [InlineData(HttpStatusCode.TooManyRequests, null, ErrorKind.RateLimited)]
    [InlineData(HttpStatusCode.Forbidden, "text/html", ErrorKind.Blocked)]
    public async Task A_look_tells_refusals_apart(HttpStatusCode status, string? type, ErrorKind failure)
    {
        _answer = _ => Task.FromResult(StubTab.Reply(status, "<html>", type));

        (await LookAsync()).LastExchange!.Failure.ShouldBe(failure);
    }

    private static HttpResponseMessage Good() => StubTab.Json("""{"name":"x"}""");

    private Task<UpstreamHealth> LookAsync() =>
        _tab.Call.GetRequiredService<IUpstreamHealth>().ReadAsync(TestContext.Current.CancellationToken);

    private async Task<int> SecondsUntilAsync(ErrorKind? expected, bool isSilent = false)
    {
        for (var seconds = 0; ; seconds += 10)
        {
            var asking = LookAsync();
            if (isSilent)
            {
                // The look's own limit, and the patience of the one who asks.
                await Task.WhenAny(asking, Clock.TimersSetAsync(2));
                Clock.Advance(TimeSpan.FromMilliseconds(500));
            }

            if ((await asking).LastExchange?.Failure == expected)
                return seconds;
            Clock.Advance(TimeSpan.FromSeconds(10));
        }
    }
}

internal static class Durations
{
    public static async Task ShouldBeWithin(this Task<int> seconds, int most) =>
        (await seconds).ShouldBeLessThanOrEqualTo(most);
}
