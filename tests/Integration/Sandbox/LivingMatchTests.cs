using System.Net;
using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>Follows one match through its phases, as a client sees it.</summary>
public sealed class LivingMatchTests
{
    [Fact]
    public async Task A_match_goes_through_open_suspended_in_play_unlisted_and_resulted()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var match = OpenMatch(sandbox);
        var path = SportsPaths.Of(match);
        var results = SportsPaths.At($"/results{SportsPaths.PathOf(match)}");

        var open = await sandbox.JsonAsync(path);
        open.GetProperty("inPlay").GetBoolean().ShouldBeFalse();
        open.GetProperty("goingInPlay").GetBoolean().ShouldBeTrue();
        MarketWords(open).ShouldAllBe(word => word == "Open");
        (await sandbox.RefusalAsync(results)).Status.ShouldBe(HttpStatusCode.NotFound);

        MoveTo(sandbox, match.Life.Suspends);
        var suspended = await sandbox.JsonAsync(path);
        suspended.GetProperty("inPlay").GetBoolean().ShouldBeFalse();
        MarketWords(suspended).ShouldAllBe(word => word == "Suspended");

        MoveTo(sandbox, match.Life.Begins);
        var played = await sandbox.JsonAsync(path);
        played.GetProperty("inPlay").GetBoolean().ShouldBeTrue();
        played.GetProperty("goingInPlay").GetBoolean().ShouldBeFalse();
        played.TryGetProperty("sameGame", out _).ShouldBeFalse();
        foreach (var market in played.GetProperty("markets").EnumerateArray())
        {
            market.GetProperty("inPlay").GetBoolean().ShouldBeTrue();
            market.GetProperty("phoneBettingOnly").GetBoolean().ShouldBeTrue();
            market.GetProperty("onlineBetting").GetBoolean().ShouldBeFalse();
            market.TryGetProperty("sameGame", out _).ShouldBeFalse();
        }

        MoveTo(sandbox, match.Life.Ends);
        (await sandbox.RefusalAsync(path)).ShouldBe((HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND_ERROR"));
        (await NamesAsync(sandbox, SportsPaths.Of(match.Competition, "?numTopMarkets=1"))).ShouldNotContain(match.Name);

        MoveTo(sandbox, match.Life.Results);
        var result = await sandbox.JsonAsync(results);
        MarketWords(result).ShouldAllBe(word => word == "Resulted");
        result
            .GetProperty("markets")[0]
            .GetProperty("propositions")
            .EnumerateArray()
            .Count(proposition => proposition.GetProperty("bettingStatus").GetString() == "Winner")
            .ShouldBe(1);
        (await NamesAsync(sandbox, SportsPaths.At($"/results{SportsPaths.PathOf(match.Competition)}"))).ShouldContain(
            match.Name
        );
    }

    [Fact]
    public async Task The_same_request_at_the_same_time_gets_the_same_response()
    {
        await using var one = await RunningSandbox.StartAsync(seed: 9);
        await using var two = await RunningSandbox.StartAsync(seed: 9);
        var path = SportsPaths.Of(OpenMatch(one));

        var first = await one.JsonAsync(path);
        await two.JsonAsync(SportsPaths.At(""));

        // Only the host name in links differs.
        (await two.JsonAsync(path))
            .GetRawText()
            .Replace(two.Server.BaseAddress.ToString(), one.Server.BaseAddress.ToString())
            .ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task Prices_move_with_the_clock()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var path = SportsPaths.Of(sandbox.Server.World.Sports.Largest.MatchesAt(RunningSandbox.Afternoon)[^1]);

        var before = await sandbox.JsonAsync(path);
        sandbox.Clock.Advance(TimeSpan.FromHours(3));

        Prices(await sandbox.JsonAsync(path)).ShouldNotBe(Prices(before));
    }

    [Fact]
    public async Task The_largest_competition_exceeds_3_MB_and_numTopMarkets_keeps_the_most_important_markets()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var largest = sandbox.Server.World.Sports.Largest;

        using var whole = await sandbox.GetAsync(SportsPaths.Of(largest));
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes.Length.ShouldBeGreaterThan(3_300_000);

        var top = await sandbox.JsonAsync(SportsPaths.Of(largest, "?numTopMarkets=2"));
        foreach (var match in top.GetProperty("matches").EnumerateArray())
        {
            match
                .GetProperty("markets")
                .EnumerateArray()
                .Select(market => market.GetProperty("betOption").GetString())
                .ShouldBe(
                    match.GetProperty("inPlay").GetBoolean() ? ["Head To Head", "Extra Line"] : ["Head To Head", "Line"]
                );
            if (!match.GetProperty("inPlay").GetBoolean())
                match.GetProperty("openMarketCount").GetInt32().ShouldBeGreaterThan(300);
        }
    }

    [Fact]
    public async Task A_bet_option_has_one_market_per_line()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var markets = await sandbox.JsonAsync(SportsPaths.Of(OpenMatch(sandbox), "/markets?betOptionName=Line"));

        var lines = markets
            .GetProperty("markets")
            .EnumerateArray()
            .Select(market => market.GetProperty("propositions")[0].GetProperty("line").GetString())
            .ToList();
        lines.Count.ShouldBe(3);
        lines.ShouldBeUnique();
        markets
            .GetProperty("betOptionPriority")
            .EnumerateArray()
            .Select(option => option.GetString())
            .ShouldBe(["Line"]);
    }

    private static MatchPlan OpenMatch(RunningSandbox sandbox) =>
        sandbox
            .Server.World.Sports.MatchesAt(MatchPhase.Open)
            .First(match => match.Life.GoesInPlay && !match.Competition.Scoring.Draws);

    private static void MoveTo(RunningSandbox sandbox, DateTimeOffset instant) =>
        sandbox.Clock.Advance(instant - sandbox.Clock.GetUtcNow());

    private static async Task<List<string?>> NamesAsync(RunningSandbox sandbox, string path)
    {
        var body = await sandbox.JsonAsync(path);
        return
        [
            .. body.GetProperty("tournaments")
                .EnumerateArray()
                .Append(body)
                .SelectMany(list => list.GetProperty("matches").EnumerateArray())
                .Select(match => match.GetProperty("name").GetString()),
        ];
    }

    private static List<string?> MarketWords(JsonElement match)
    {
        var words = match
            .GetProperty("markets")
            .EnumerateArray()
            .Select(market => market.GetProperty("bettingStatus").GetString())
            .ToList();
        words.ShouldNotBeEmpty();
        return words;
    }

    private static List<decimal> Prices(JsonElement match) =>
        [
            .. match
                .GetProperty("markets")
                .EnumerateArray()
                .SelectMany(market => market.GetProperty("propositions").EnumerateArray())
                .Select(proposition => proposition.GetProperty("returnWin").GetDecimal()),
        ];
}
