using System.Net;
using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>Tests the lists whose shapes are assumptions: upcoming matches, results and rounds.</summary>
public sealed class SportsListTests
{
    [Fact]
    public async Task Upcoming_matches_are_sorted_and_their_links_resolve()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var next = await NextAsync(sandbox, "limit=7");

        next.Count.ShouldBe(7);
        next.Select(StartOf).ShouldBeInOrder();
        foreach (var match in next)
        {
            var link = match.GetProperty("_links").GetProperty("self").GetString()!;
            var body = await sandbox.JsonAsync(link[link.IndexOf("/v1/", StringComparison.Ordinal)..]);
            body.GetProperty("name").GetString().ShouldBe(match.GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task Upcoming_matches_can_be_filtered()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var world = sandbox.Server.World.Sports;
        while (world.MatchesAt(MatchPhase.InPlay).Count == 0)
            sandbox.Clock.Advance(TimeSpan.FromMinutes(20));
        var now = sandbox.Clock.GetUtcNow();

        (await NextAsync(sandbox, "limit=200&next=3h")).ShouldAllBe(match => StartOf(match) <= now.AddHours(3));
        (await NextAsync(sandbox, "limit=200&openOnly=true")).ShouldAllBe(match => StartOf(match) > now);
        (await NextAsync(sandbox, "limit=200&liveBettingOnly=true"))
            .Select(NameOf)
            .ShouldBe(world.MatchesAt(MatchPhase.InPlay).Select(match => match.Name));
        (await NextAsync(sandbox, "limit=200&futuresOnly=true")).ShouldAllBe(match =>
            NameOf(match)!.EndsWith("Premiership")
        );
        (await NextAsync(sandbox, "limit=200&featuredCompetitions=true"))
            .Select(match => match.GetProperty("competitionName").GetString()!)
            .Distinct()
            .ShouldNotContain("MLB");
    }

    [Fact]
    public async Task Results_contain_only_finished_matches()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var tree = await sandbox.JsonAsync(SportsPaths.At("/results"));

        var listed = tree.GetProperty("sports")
            .EnumerateArray()
            .SelectMany(sport => sport.GetProperty("competitions").EnumerateArray())
            .SelectMany(competition => competition.GetProperty("tournaments").EnumerateArray().Append(competition))
            .SelectMany(owner => owner.GetProperty("matches").EnumerateArray())
            .ToList();

        var resulted = sandbox.Server.World.Sports.MatchesAt(MatchPhase.Resulted);
        listed.Select(NameOf).ShouldBe(resulted.Select(match => match.Name), ignoreOrder: true);
        listed.ShouldAllBe(match => match.GetProperty("markets").GetArrayLength() == 1);
        var link = listed[0].GetProperty("_links").GetProperty("self").GetString()!;
        var linked = await sandbox.JsonAsync(link[link.IndexOf("/v1/", StringComparison.Ordinal)..]);
        NameOf(linked).ShouldBe(NameOf(listed[0]));
        linked.GetProperty("markets").GetArrayLength().ShouldBeGreaterThan(1);
        foreach (var match in new[] { resulted[0], resulted.First(match => match.Tournament is not null) })
            (await sandbox.JsonAsync(SportsPaths.At($"/results{SportsPaths.PathOf(match)}")))
                .GetProperty("id")
                .GetString()
                .ShouldBe(match.Id);
    }

    [Fact]
    public async Task Football_has_rounds_with_their_matches()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var rounds = (await sandbox.JsonAsync(SportsPaths.At("/AFL%20Football/footy/rounds"))).GetProperty("rounds");

        var number = rounds[1].GetProperty("number").GetInt32();
        var round = await sandbox.JsonAsync(SportsPaths.At($"/AFL%20Football/footy/rounds/{number}?series=AFL"));

        round.GetProperty("matches").GetArrayLength().ShouldBe(9);
        (
            await sandbox.RefusalAsync(SportsPaths.At($"/AFL%20Football/footy/rounds/{number}?series=afl"))
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_season_is_a_competition_of_futures()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var body = await sandbox.JsonAsync(SportsPaths.At("/Rugby%20League/competitions/NRL%20Futures"));

        var season = body.GetProperty("matches")[0];
        season.GetProperty("futureMarketCount").GetInt32().ShouldBe(3);
        season.GetProperty("nonFutureMarketCount").GetInt32().ShouldBe(0);
        season
            .GetProperty("markets")
            .EnumerateArray()
            .ShouldAllBe(market => market.GetProperty("isFuture").GetBoolean());
        body.GetProperty("betOptions")[0].GetProperty("hasFutureMarket").GetBoolean().ShouldBeTrue();
    }

    private static async Task<List<JsonElement>> NextAsync(RunningSandbox sandbox, string query)
    {
        var body = await sandbox.JsonAsync(SportsPaths.At($"/nextToGo?{query}"));
        var matches = body.GetProperty("matches").EnumerateArray().ToList();
        matches.ShouldNotBeEmpty(query);
        return matches;
    }

    private static DateTimeOffset StartOf(JsonElement match) => match.GetProperty("startTime").GetDateTimeOffset();

    private static string? NameOf(JsonElement match) => match.GetProperty("name").GetString();
}
