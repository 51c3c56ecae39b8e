using TabMcp.Application.Answers;
using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Application.Sports;

public sealed class GetOpenCompetitionTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public GetOpenCompetitionTests() => _app.Sports.AddExamples();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Names_every_argument_at_fault()
    {
        var refusal = await _app.RefusalOfAsync(
            new GetOpenCompetition(".", "", (TabMcp.Domain.Jurisdiction)7, "\0", 0, 21, "-1")
        );

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe([
                "sport_name",
                "competition_name",
                "jurisdiction",
                "bet_option",
                "max_matches",
                "max_markets",
                "cursor",
            ]);
        refusal.Message.ShouldContain("max_matches must be from 1 to 50.");
        refusal.Message.ShouldContain("max_markets must be from 0 to 20.");
        _app.Sports.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_matches_with_their_start_and_markets()
    {
        var answer = await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL"));

        (answer.SportName, answer.CompetitionName, answer.MatchesInAll).ShouldBe(("Rugby League", "NRL", 3));
        answer.AsOf.ShouldBe(SportsExamples.Noon);
        var match = answer.Matches[0];
        match.MatchName.ShouldBe("Canberra v Warriors");
        match.Start.ShouldBe(
            new EventStart(
                SportsExamples.Noon.AddHours(6),
                SportsExamples.Noon.AddHours(6),
                SecondsToStart: 6 * 60 * 60
            )
        );
        (match.InPlay, match.GoesInPlay, match.TournamentName).ShouldBe((null, null, null));
        match.Markets.Select(market => market.BetOption).ShouldBe(["Head To Head", "Line", "Line"]);
        var line = match.Markets[1];
        (line.Status, line.ClosesAt, line.PhoneOnly, line.PropositionsInAll).ShouldBe((null, null, null, null));
        line.Propositions[0].ShouldBe(new(1, "Selection 1", 1.9m, null, -2.5m, null));
        answer.BetOptions.ShouldBe([new("Head To Head", 3), new("Line", 6), new("Total Points", null)]);
        answer.Tournaments.ShouldBeNull();
        answer.NextCursor.ShouldBeNull();
        answer.Next?.Tool.ShouldBe("sports_get_open_match_in_competition");
    }

    [Fact]
    public async Task Says_what_is_in_play_suspended_and_closing_at_another_time()
    {
        var market = SportsExamples.Market("Head To Head") with
        {
            IsInPlay = true,
            SameGameMulti = true,
            Terms = "Excludes Overtime",
            Status = "Suspended",
            ClosesAt = SportsExamples.Noon,
            Propositions =
            [
                new(7, "Home", Price.Of(2), Price.Of(1.2m), "Suspended", null),
                new(8, null, null, null, null, null),
            ],
        };
        _app.Sports.AddMatches(
            SportsExamples.Nrl,
            SportsExamples.Match("A v B") with
            {
                IsInPlay = true,
                GoesInPlay = true,
                Channel = "9",
                Markets = [market],
            },
            SportsExamples.Match("C v D") with
            {
                GoesInPlay = true,
            }
        );

        var answer = await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL"));

        var (now, later) = (answer.Matches[0], answer.Matches[1]);
        (now.InPlay, now.GoesInPlay, now.Channel).ShouldBe((true, null, "9"));
        (later.InPlay, later.GoesInPlay, later.Channel).ShouldBe((null, true, null));
        var shown = now.Markets.ShouldHaveSingleItem();
        (shown.PhoneOnly, shown.SameGameMulti, shown.Status, shown.ClosesAt).ShouldBe(
            (true, true, "Suspended", SportsExamples.Noon)
        );
        shown.Terms.ShouldBe("Excludes Overtime");
        shown.Propositions.ShouldBe([new(7, "Home", 2, 1.2m, null, "Suspended"), new(8, null, null, null, null, null)]);
    }

    [Fact]
    public async Task Asks_for_no_more_than_the_call_says()
    {
        await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL"));
        await _app.AskAsync(
            new GetOpenCompetition("Rugby League", "NRL", BetOption: "Line", MaxMatches: 2, MaxMarkets: 0, Cursor: "1")
        );

        _app.Sports.Selected.ShouldBe([
            new() { MaxMatches = 10, MaxMarkets = 3 },
            new()
            {
                BetOption = "Line",
                SkipMatches = 1,
                MaxMatches = 2,
                MaxMarkets = 0,
            },
        ]);
    }

    [Fact]
    public async Task Goes_from_page_to_page_and_lists_the_bet_options_once()
    {
        var first = await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL", MaxMatches: 2));
        var second = await _app.AskAsync(
            new GetOpenCompetition("Rugby League", "NRL", MaxMatches: 2, Cursor: first.NextCursor)
        );

        first.NextCursor.ShouldBe("2");
        second.Matches.ShouldHaveSingleItem().MatchName.ShouldBe("Dolphins v Souths");
        second.NextCursor.ShouldBeNull();
        second.BetOptions.ShouldBeNull();
    }

    [Fact]
    public async Task Shows_twelve_propositions_of_a_market_and_how_many_there_are()
    {
        _app.Sports.AddMatches(
            SportsExamples.Nrl,
            SportsExamples.Match("A v B") with
            {
                Markets =
                [
                    SportsExamples.Market("First Try", propositions: 34),
                    SportsExamples.Market("Line", propositions: 12),
                ],
            }
        );

        var markets = (await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL"))).Matches[0].Markets;

        (markets[0].Propositions.Count, markets[0].PropositionsInAll).ShouldBe((12, 34));
        (markets[1].Propositions.Count, markets[1].PropositionsInAll).ShouldBe((12, null));
    }

    [Fact]
    public async Task Shows_the_shortest_prices_of_a_market_that_is_cut_and_a_whole_one_in_TAB_s_order()
    {
        decimal?[] prices = [.. Enumerable.Range(0, 13).Select(place => 101m - place), null, 2.5m];
        _app.Sports.AddMatches(
            SportsExamples.Nrl,
            SportsExamples.Match("A v B") with
            {
                Markets = [Market(prices), Market([.. prices.TakeLast(3)])],
            }
        );

        var markets = (await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL"))).Matches[0].Markets;

        markets[0].Propositions[0].Win.ShouldBe(2.5m);
        markets[0].Propositions[1].Win.ShouldBe(89m);
        (markets[0].Propositions.Count, markets[0].PropositionsInAll).ShouldBe((12, 15));
        markets[0].Propositions.ShouldAllBe(proposition => proposition.Win != null);
        markets[1].Propositions.Select(proposition => proposition.Win).ShouldBe([89m, null, 2.5m]);

        static Market Market(IEnumerable<decimal?> prices) =>
            SportsExamples.Market("Winner") with
            {
                Propositions =
                [
                    .. prices.Select(price => new Proposition(null, null, Price.OrNone(price), null, null, null)),
                ],
            };
    }

    [Theory]
    [InlineData(10, 3)]
    [InlineData(50, 20)]
    public async Task Keeps_to_the_budget_whatever_the_competition_and_reaches_every_match(
        int maxMatches,
        int maxMarkets
    )
    {
        _app.Sports.AddMatches(
            SportsExamples.Nrl,
            [.. Enumerable.Range(1, 60).Select(number => SportsExamples.LongMatch(number))]
        );
        _app.Sports.Competitions[SportsExamples.Nrl] = _app.Sports.Competitions[SportsExamples.Nrl] with
        {
            BetOptions = SportsExamples.ManyBetOptions,
            Tournaments =
            [
                .. Enumerable.Range(1, 300).Select(number => new TournamentSummary($"Tournament {number}", 1)),
            ],
        };

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var answer = await _app.AskAsync(
                new GetOpenCompetition("Rugby League", "NRL", null, null, maxMatches, maxMarkets, cursor)
            );
            AnswerSize.Of(answer).ShouldBeLessThanOrEqualTo(24 * 1024);
            seen.AddRange(answer.Matches.Select(match => match.MatchName));
            cursor = answer.NextCursor;
        } while (cursor is not null);

        seen.Count.ShouldBe(60);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Shows_tournaments_and_leads_to_them_where_the_competition_has_no_match_of_its_own()
    {
        var answer = await _app.AskAsync(new GetOpenCompetition("Tennis", "ATP Rome"));

        answer.Matches.ShouldBeEmpty();
        answer.Tournaments.ShouldBe([new("Mens Singles", null), new("Mens Doubles", null)]);
        answer.Next?.Tool.ShouldBe("sports_get_open_tournament");
    }

    [Fact]
    public async Task Shows_the_matches_of_tournaments_where_they_come_with_the_competition()
    {
        _app.Sports.Competitions[SportsExamples.Atp] = SportsExamples.Competition(
            "ATP Rome",
            SportsExamples.Match("Djokovic v Sinner") with
            {
                Tournament = "Mens Singles",
            }
        ) with
        {
            Tournaments = [new("Mens Singles", 1)],
        };

        var answer = await _app.AskAsync(new GetOpenCompetition("Tennis", "ATP Rome"));

        answer.Matches.ShouldHaveSingleItem().TournamentName.ShouldBe("Mens Singles");
        answer.Tournaments.ShouldBe([new("Mens Singles", 1)]);
        answer.Next?.Tool.ShouldBe("sports_get_open_match_in_competition");
    }

    [Fact]
    public async Task Leads_nowhere_where_there_is_nothing()
    {
        _app.Sports.Competitions[SportsExamples.Nrl] = SportsExamples.Competition("NRL");

        (await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL"))).Next.ShouldBeNull();
    }
}
