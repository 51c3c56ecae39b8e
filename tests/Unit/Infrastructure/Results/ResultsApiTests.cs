using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Errors;
using TabMcp.Application.Results;
using TabMcp.Domain;
using TabMcp.Domain.Sports;
using TabMcp.UnitTests.Infrastructure.Upstream;
using TabMcp.UnitTests.Telemetry;

namespace TabMcp.UnitTests.Infrastructure.Results;

public sealed class ResultsApiTests
{
    private static readonly CompetitionKey League = new("Rugby League", "A/B?");

    [Fact]
    public async Task Asks_where_the_results_stand_with_each_name_in_one_segment()
    {
        var tab = new StubTab(_ => StubTab.Json("{}"));
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, tab);
        var results = upstream.Call.GetRequiredService<ISportsResultsApi>();
        var token = TestContext.Current.CancellationToken;

        await results.GetSportsAsync(Jurisdiction.NSW, token);
        await results.GetSportAsync("Rugby League", Jurisdiction.NSW, token);
        await results.GetCompetitionAsync(League, Jurisdiction.NSW, token);
        await results.GetMatchAsync(new(League, null, "x v y"), Jurisdiction.NSW, token);
        await results.GetMatchAsync(new(League, "T #1", "x v y"), Jurisdiction.NSW, token);

        const string root = "/v1/tab-info-service/sports/results";
        tab.Requests.Select(asked => asked.Address.PathAndQuery)
            .ShouldBe([
                $"{root}?jurisdiction=NSW",
                $"{root}/Rugby%20League?jurisdiction=NSW",
                $"{root}/Rugby%20League/competitions/A%2FB%3F?jurisdiction=NSW",
                $"{root}/Rugby%20League/competitions/A%2FB%3F/matches/x%20v%20y?jurisdiction=NSW",
                $"{root}/Rugby%20League/competitions/A%2FB%3F/tournaments/T%20%231/matches/x%20v%20y?jurisdiction=NSW",
            ]);
    }

    [Fact]
    public async Task Counts_a_body_that_is_neither_object_nor_list()
    {
        var tab = new StubTab(_ => StubTab.Json("3"));
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, tab);
        using var metrics = new CapturedMetrics(upstream.Call.GetRequiredService<IMeterFactory>());
        var results = upstream.Call.GetRequiredService<ISportsResultsApi>();

        await Should.ThrowAsync<ToolException>(() =>
            results.GetSportsAsync(Jurisdiction.NSW, TestContext.Current.CancellationToken)
        );

        metrics.Of("tabmcp.upstream.drift").Select(missed => missed.Tags).ShouldBe(["body=results field=$"]);
    }

    [Fact]
    public async Task Reads_the_tree_that_is_described()
    {
        var body = await SportsAsync(
            """
            {"sports":[{"name":"Tennis","_links":{},"competitions":[
              {"name":"ATP","matches":[],"tournaments":[{"name":"AO","matches":[{"name":"a v b","startTime":"2026-04-13T09:00:00.000Z"}]}]},
              {"id":"nameless"}, 7]}, {"name":"Golf"}]}
            """
        );

        body.Rest.ShouldBeNull();
        body.Known!.Select(sport => sport.Name).ShouldBe(["Tennis", "Golf"]);
        var competition = body.Known![0].Competitions.ShouldHaveSingleItem();
        var match = competition.Tournaments.ShouldHaveSingleItem().Matches.ShouldHaveSingleItem();
        match.StartedAt.ShouldBe(new DateTimeOffset(2026, 4, 13, 9, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Reads_a_match_and_keeps_what_it_does_not_know()
    {
        var body = await MatchAsync(
            """
            {"id":"x","name":"X","score":"3-2","_links":{"self":"u"},"startTime":"soon","markets":[
              {"name":"H2H","betOption":"Head To Head","bettingStatus":"Resulted","propositions":[
                {"number":12,"name":"X","bettingStatus":"Winner"},{"number":"13","name":5,"result":"Lost"}]}]}
            """
        );

        var market = body.Known!.Markets.ShouldHaveSingleItem();
        (market.Name, market.BetOption, market.Status).ShouldBe(("H2H", "Head To Head", "Resulted"));
        market.Propositions.ShouldBe([new(12, "X", "Winner", null), new(null, null, null, "Lost")]);
        body.Known.StartedAt.ShouldBeNull();
        body.Rest!.Body.GetRawText().ShouldBe("""{"score":"3-2"}""");
        body.Rest.Path.ShouldEndWith("/matches/x");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"sports":{}}""")]
    [InlineData("""[{"name":"Tennis"}]""")]
    public async Task A_body_of_another_shape_is_handed_on_whole(string text)
    {
        var sports = await SportsAsync(text);
        var match = await MatchAsync(text);

        (sports.Known, match.Known).ShouldBe((null, null));
        sports.Rest!.Body.GetRawText().ShouldBe(text);
        match.Rest!.Body.GetRawText().ShouldBe(text);
    }

    private static async Task<ResultsBody<IReadOnlyList<ResultedSport>>> SportsAsync(string body)
    {
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, new StubTab(_ => StubTab.Json(body)));
        var results = upstream.Call.GetRequiredService<ISportsResultsApi>();
        return (await results.GetSportsAsync(Jurisdiction.NSW, TestContext.Current.CancellationToken)).Value;
    }

    private static async Task<ResultsBody<ResultedMatch>> MatchAsync(string body)
    {
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, new StubTab(_ => StubTab.Json(body)));
        var results = upstream.Call.GetRequiredService<ISportsResultsApi>();
        return (
            await results.GetMatchAsync(new(League, null, "x"), Jurisdiction.NSW, TestContext.Current.CancellationToken)
        ).Value;
    }
}
