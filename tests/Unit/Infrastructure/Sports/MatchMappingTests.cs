using TabMcp.Domain;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Infrastructure.Sports;

/// <summary>Matches and markets with the holes and oddities that the samples do not show.</summary>
public sealed class MatchMappingTests
{
    [Fact]
    public async Task The_home_side_comes_first_and_the_plain_list_stands_in()
    {
        await using var tab = new SportsTab(
            """
            { "matches": [
                { "name": "A", "startTime": "2025-03-02T00:00:00Z", "markets": [], "contestants": [{ "name": "Away", "position": "AWAY" }, { "name": "Home", "position": "HOME" }] },
                { "name": "B", "startTime": "0001-01-01T01:00:00.000Z", "markets": [], "contestants": [{ "name": "Away" }, { "name": "Home", "isHome": true }] },
                { "name": "C", "startTime": "2025-03-02T11:00:00+11:00", "markets": [], "contestants": [], "competitors": ["One", null, "Two"] } ] }
            """
        );

        var matches = (await tab.CompetitionAsync()).Matches;

        matches.Select(match => string.Join('-', match.Contestants)).ShouldBe(["Home-Away", "Home-Away", "One-Two"]);
        matches.Select(match => match.StartsAt).ShouldBe([At, null, At]);
    }

    [Fact]
    public async Task A_price_or_line_that_is_none_is_absent()
    {
        await using var tab = new SportsTab(
            """
            { "name": "A v B", "startTime": "2025-03-02T00:00:00Z", "markets": [{ "betOption": "Line", "propositions": [
                { "number": 1.0, "name": "A", "returnWin": 0, "returnPlace": 3.5, "allowPlace": true, "line": "-2.5" },
                { "number": 1.5, "name": "B\u202e", "returnWin": null, "returnPlace": 3.5, "allowPlace": false, "line": "pick" },
                { "returnWin": 2, "returnPlace": 0, "line": "" }, null ] }] }
            """
        );

        (await tab.MatchAsync())
            .Markets.ShouldHaveSingleItem()
            .Propositions.ShouldBe([
                new(1, "A", null, Price.Of(3.5m), null, -2.5m),
                new(null, "B", null, null, null, null),
                new(null, null, Price.Of(2), null, null, null),
            ]);
        tab.Drift.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_missing_is_counted_and_the_rest_still_read()
    {
        await using var tab = new SportsTab(
            """
            { "tournaments": [{ "matches": [{ "name": "A v B" }] }, null],
              "matches": [ {}, null, { "markets": [{}, null], "_links": { "self": "https://x/sports/Soccer/competitions/EPL/matches/C%20v%20D" } } ] }
            """
        );

        var competition = await tab.CompetitionAsync();

        competition.Name.ShouldBe("NRL");
        competition.MatchesInAll.ShouldBe(4);
        competition.Matches.Select(match => match.Name).ShouldBe(["C v D", "A v B"]);
        competition.Matches[0].Markets.ShouldHaveSingleItem().Propositions.ShouldBeEmpty();
        competition.Matches[0].MarketsInAll.ShouldBe(1);
        competition.Tournaments.ShouldBeEmpty();
        tab.Drift.Distinct()
            .ShouldBe(
                [
                    "body=competition field=name",
                    "body=competition field=tournaments.name",
                    "body=match field=name",
                    "body=match field=startTime",
                    "body=match field=markets",
                    "body=match field=markets.betOption",
                    "body=match field=markets.propositions",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Kinds_of_bet_come_in_the_order_of_importance_that_upstream_gives()
    {
        await using var tab = new SportsTab(
            """
            { "matches": [], "betOptions": [{ "name": "Margin", "openMarketCount": 8 }, { "name": "New" }, null, {}, { "name": "Line", "openMarketCount": 4.0 }],
              "betOptionPriority": ["Line", "Line", null, "Margin"] }
            """
        );

        (await tab.CompetitionAsync()).BetOptions.ShouldBe([new("Line", 4), new("Margin", 8), new("New", null)]);
    }

    [Fact]
    public async Task A_body_that_upstream_cut_is_not_counted_as_if_it_were_whole()
    {
        const string body = """
            { "name": "A v B", "startTime": "2025-03-02T00:00:00Z", "openMarketCount": 118, "markets": [
                { "id": "2", "betOption": "Line", "betOptionPriority": 20, "propositions": [] },
                { "id": "1", "betOption": "Head To Head", "betOptionPriority": 10, "propositions": [] },
                { "id": "3", "betOption": "Line", "betOptionPriority": 20, "propositions": [] } ] }
            """;
        await using var tab = new SportsTab(body);

        var top = await tab.MatchAsync(new() { MaxMatches = 1, MaxMarkets = 2 });
        var names = await tab.MatchAsync(new() { MaxMatches = 1, MaxMarkets = 0 });
        var later = await tab.MatchAsync(
            new()
            {
                MaxMatches = 1,
                MaxMarkets = 2,
                SkipMarkets = 1,
            }
        );

        top.Markets.Select(market => market.Id).ShouldBe(["1", "2"]);
        (top.MarketsInAll, top.BetOptions.Count).ShouldBe((118, 0));
        (names.MarketsInAll, names.Markets.Count).ShouldBe((118, 0));
        later.Markets.Select(market => market.Id).ShouldBe(["2", "3"]);
        later.MarketsInAll.ShouldBe(3);
        later.BetOptions.ShouldBe([new("Head To Head", 1), new("Line", 2)]);
    }

    [Fact]
    public async Task Kinds_of_bet_that_differ_in_the_sign_of_a_number_are_two()
    {
        await using var tab = new SportsTab(
            """
            { "name": "A v B", "startTime": "2025-03-02T00:00:00Z", "markets": [
                { "id": "1", "betOption": "Line +2.5", "propositions": [] },
                { "id": "2", "betOption": "Line -2.5", "propositions": [] } ] }
            """
        );

        var match = await tab.MatchAsync(SportsTab.Everything with { BetOption = "line -2.5" });

        match.Markets.ShouldHaveSingleItem().Id.ShouldBe("2");
    }

    [Fact]
    public async Task A_kind_of_bet_is_found_whatever_its_case_and_punctuation()
    {
        await using var tab = new SportsTab(
            """
            { "name": "A v B", "startTime": "2025-03-02T00:00:00Z", "openMarketCount": 118, "markets": [
                { "id": "1", "betOption": "Half/Full Double", "propositions": [] },
                { "id": "2", "betOption": "HALF/FULL DOUBLE", "propositions": [] }, { "id": "3", "betOption": "Half", "propositions": [] } ] }
            """
        );

        var match = await tab.MatchAsync(SportsTab.Everything with { BetOption = "half full double", MaxMarkets = 1 });

        match.Markets.ShouldHaveSingleItem().Id.ShouldBe("1");
        match.MarketsInAll.ShouldBe(2);
        match.BetOptions.Sum(option => option.OpenMarkets).ShouldBe(3);
    }

    [Fact]
    public async Task A_match_of_a_tournament_names_it()
    {
        await using var tab = new SportsTab(
            """{ "name": "ATP Doha", "matches": [{ "name": "A v B", "markets": [] }], "markets": [] }"""
        );

        var tournament = await tab.Api.GetTournamentAsync(
            new(new("Tennis", "ATP"), "atp doha"),
            Jurisdiction.NSW,
            SportsTab.Everything,
            TestContext.Current.CancellationToken
        );

        tournament.Value.Name.ShouldBe("ATP Doha");
        tournament.At.ShouldBe(tab.Now);
        tournament.Value.Matches.ShouldHaveSingleItem().Tournament.ShouldBe("ATP Doha");
        (await tab.MatchAsync(tournament: "Finals")).Tournament.ShouldBe("Finals");
        (await tab.MatchAsync()).Tournament.ShouldBeNull();
    }

    private static DateTimeOffset At { get; } = new(2025, 3, 2, 0, 0, 0, TimeSpan.Zero);
}
