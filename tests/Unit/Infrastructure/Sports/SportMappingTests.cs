using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.UnitTests.Infrastructure.Sports;

/// <summary>S1, S2 and S10, whose bodies are on no record: as documented, and with holes in them.</summary>
public sealed class SportMappingTests
{
    [Fact]
    public async Task Sports_come_with_their_competitions_where_the_list_carries_them()
    {
        await using var tab = new SportsTab(
            """
            { "sports": [
                { "id": "4", "name": "Basketball", "displayName": "Basketball", "competitions": [
                    { "name": "NBA", "hasMarkets": true, "matches": [{ "name": "A v B" }] },
                    { "name": "WNBA", "hasMarkets": false }, { "name": "NBL" } ] },
                { "name": "Tennis", "displayName": "Tennis (all)", "competitions": [
                    { "name": "ATP", "tournaments": [{ "name": "ATP Doha" }, null, {}] } ] },
                { "name": "Golf", "_links": { "competitions": "https://api.beta.tab.com.au/x" } },
                null ] }
            """
        );

        var sports = (await Sports(tab)).Value;

        tab.Drift.ShouldBeEmpty();
        sports
            .Select(sport => (sport.Name, sport.DisplayName))
            .ShouldBe([("Basketball", null), ("Tennis", "Tennis (all)"), ("Golf", null)]);
        sports[0]
            .Competitions.Select(known => (known.Name, known.HasMarkets))
            .ShouldBe([("NBA", true), ("WNBA", false), ("NBL", null)]);
        sports[1].Competitions.ShouldHaveSingleItem().Tournaments.ShouldBe(["ATP Doha"]);
        sports[2].Competitions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sport_without_a_name_goes_by_its_link_or_is_left_out_and_counted()
    {
        await using var tab = new SportsTab(
            """
            { "sports": [ { "_links": { "self": "https://x/v1/tab-info-service/sports/Rugby%20League?jurisdiction=NSW" },
                            "competitions": [{ "_links": { "self": "https://x/sports/Rugby%20League/competitions/State%20of%20Origin%2FNSW" } }, {}] },
                          { "id": "9" } ] }
            """
        );

        var sport = (await Sports(tab)).Value.ShouldHaveSingleItem();

        sport.Name.ShouldBe("Rugby League");
        sport.Competitions.ShouldHaveSingleItem().Name.ShouldBe("State of Origin/NSW");
        tab.Drift.ShouldBe(["body=sport field=competitions.name", "body=sports field=sports.name"]);
    }

    [Fact]
    public async Task One_sport_keeps_its_own_name_or_the_one_it_was_asked_for_by()
    {
        await using var named = new SportsTab("""{ "name": "Rugby League", "competitions": [{ "name": "NRL" }] }""");
        await using var nameless = new SportsTab("""{ "competitions": [] }""");

        (await Sport(named)).Name.ShouldBe("Rugby League");
        (await Sport(nameless)).Name.ShouldBe("rugby league");
        nameless.Drift.ShouldBe(["body=sport field=name"]);
    }

    [Fact]
    public async Task A_sport_without_a_list_of_competitions_is_counted()
    {
        await using var tab = new SportsTab("""{ "name": "Rugby League" }""");

        await Should.ThrowAsync<TabMcp.Application.Errors.ToolException>(() => Sport(tab));

        tab.Drift.ShouldBe(["body=sport field=competitions"]);
    }

    [Fact]
    public async Task Names_stay_as_upstream_spells_them_unless_they_hide_something()
    {
        await using var tab = new SportsTab(
            """{ "sports": [{ "name": " Côte\u00a0d'Ivoire  Cup " }, { "name": "A\u202eB\u200b\nC" }, { "name": "  " }] }"""
        );

        (await Sports(tab)).Value.Select(sport => sport.Name).ShouldBe([" Côte\u00a0d'Ivoire  Cup ", "AB C"]);
    }

    [Fact]
    public async Task A_name_too_long_for_any_address_is_cut_for_showing()
    {
        var (longest, tooLong) = (new string('a', 300), new string('b', 301));
        await using var tab = new SportsTab(
            $$"""{ "sports": [{ "name": "{{longest}}" }, { "name": "{{tooLong}}" }] }"""
        );

        (await Sports(tab)).Value.Select(sport => sport.Name).ShouldBe([longest, tooLong[..299] + "…"]);
    }

    [Fact]
    public async Task The_next_matches_are_put_into_order_and_cut()
    {
        await using var tab = new SportsTab(
            """
            { "matches": [
                { "name": "C v D", "sportName": "Soccer", "competitionName": "A-League", "startTime": "2026-04-14T09:00:00.000Z", "inPlay": true },
                { "name": "A v B", "sportName": "Tennis", "competitionName": "ATP", "startTime": "2026-04-14T08:00:00.000Z",
                  "_links": { "self": "https://x/v1/tab-info-service/sports/Tennis/competitions/ATP/tournaments/ATP%20Doha/matches/A%20v%20B?jurisdiction=NSW" } },
                { "name": "E v F", "sportName": "Soccer", "competitionName": "A-League", "startTime": "2026-04-14T10:00:00.000Z" } ] }
            """
        );

        var next = await Next(tab, 2);

        tab.Drift.ShouldBeEmpty();
        next.ShouldBe([
            new UpcomingMatch
            {
                Name = "A v B",
                Sport = "Tennis",
                Competition = "ATP",
                Tournament = "ATP Doha",
                StartsAt = new(2026, 4, 14, 8, 0, 0, TimeSpan.Zero),
            },
            new UpcomingMatch
            {
                Name = "C v D",
                Sport = "Soccer",
                Competition = "A-League",
                StartsAt = new(2026, 4, 14, 9, 0, 0, TimeSpan.Zero),
                IsInPlay = true,
            },
        ]);
    }

    [Fact]
    public async Task A_next_match_is_told_from_its_link_where_its_keys_are_missing()
    {
        await using var tab = new SportsTab(
            """
            { "matches": [ { "startTime": "2026-04-14T08:00:00.000Z",
                             "_links": { "self": "https://x/sports/Tennis/competitions/ATP/tournaments/ATP%20Doha/matches/A%20v%20B" } },
                           { "name": "C v D" }, { "startTime": "2026-04-14T08:00:00.000Z" } ] }
            """
        );

        var next = await Next(tab, 9);

        next.Select(match => (match.Sport, match.Competition, match.Tournament, match.Name))
            .ShouldBe([("Tennis", "ATP", "ATP Doha", "A v B"), (null, null, null, "C v D")]);
        tab.Drift.Distinct()
            .ShouldBe(
                [
                    "body=next-matches field=matches.name",
                    "body=next-matches field=matches.sportName",
                    "body=next-matches field=matches.competitionName",
                    "body=next-matches field=matches.startTime",
                ],
                ignoreOrder: true
            );
    }

    private static Task<TabMcp.Application.Answers.Reading<IReadOnlyList<Sport>>> Sports(SportsTab tab) =>
        tab.Api.GetSportsAsync(Jurisdiction.NSW, TestContext.Current.CancellationToken);

    private static async Task<Sport> Sport(SportsTab tab) =>
        (await tab.Api.GetSportAsync("rugby league", Jurisdiction.NSW, TestContext.Current.CancellationToken)).Value;

    private static async Task<IReadOnlyList<UpcomingMatch>> Next(SportsTab tab, int limit) =>
        (
            await tab.Api.GetNextToGoAsync(
                Jurisdiction.NSW,
                new(limit, false, false, false),
                TestContext.Current.CancellationToken
            )
        ).Value;
}
