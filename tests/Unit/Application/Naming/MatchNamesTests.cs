using TabMcp.Application.Errors;
using TabMcp.Application.Sports;
using TabMcp.UnitTests.Application.Sports;

namespace TabMcp.UnitTests.Application.Naming;

/// <summary>What the name of a match costs and comes to, in a competition and in a tournament.</summary>
public sealed class MatchNamesTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public MatchNamesTests() => _app.Sports.AddExamples();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task An_exact_name_costs_one_call()
    {
        await _app.AskAsync(new GetOpenMatchInCompetition("Rugby League", "NRL", "Canberra v Warriors"));
        await _app.AskAsync(new GetOpenMatchInTournament("Tennis", "ATP Rome", "Mens Singles", "Djokovic v Sinner"));

        _app.Sports.Asked.ShouldBe([
            "match Rugby League/NRL/Canberra v Warriors",
            "match Tennis/ATP Rome/Mens Singles/Djokovic v Sinner",
        ]);
    }

    [Theory]
    [InlineData("CanbvWarr")]
    [InlineData("canbvwarr")]
    [InlineData("canberra vs. warriors")]
    [InlineData("Warriors v Canberra")]
    [InlineData("Canberra")]
    public async Task Finds_a_match_by_its_short_id_and_by_loose_names(string given)
    {
        var answer = await _app.AskAsync(new GetOpenMatchInCompetition("Rugby League", "NRL", given));

        answer.Match.MatchName.ShouldBe("Canberra v Warriors");
        _app.Sports.Asked.ShouldBe([
            $"match Rugby League/NRL/{given}",
            "competition Rugby League/NRL",
            "match Rugby League/NRL/Canberra v Warriors",
        ]);
        _app.Sports.Selected[1].MaxMarkets.ShouldBe(0);
    }

    [Fact]
    public async Task Finds_a_match_where_every_name_is_loose()
    {
        var answer = await _app.AskAsync(new GetOpenMatchInCompetition("rugby league", "nrl", "roosters v brisbane"));

        (answer.SportName, answer.CompetitionName, answer.Match.MatchName).ShouldBe(
            ("Rugby League", "NRL", "Syd Roosters v Brisbane")
        );
        _app.Sports.Asked.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Finds_a_match_of_a_tournament_that_the_caller_did_not_name()
    {
        var answer = await _app.AskAsync(
            new GetOpenMatchInCompetition("Tennis", "ATP Rome", "Ram/Salisbury v Cabal/Farah")
        );

        answer.Match.TournamentName.ShouldBe("Mens Doubles");
        _app.Sports.Asked.ShouldBe([
            "match Tennis/ATP Rome/Ram/Salisbury v Cabal/Farah",
            "competition Tennis/ATP Rome",
            "tournament Tennis/ATP Rome/Mens Singles",
            "tournament Tennis/ATP Rome/Mens Doubles",
            "match Tennis/ATP Rome/Mens Doubles/Ram/Salisbury v Cabal/Farah",
        ]);
    }

    [Fact]
    public async Task Reads_no_tournament_whose_matches_came_with_the_competition()
    {
        var match = SportsExamples.Match("Djokovic v Sinner");
        _app.Sports.Competitions[SportsExamples.Atp] = SportsExamples.Competition(
            "ATP Rome",
            match with
            {
                Tournament = "Mens Singles",
            }
        ) with
        {
            Tournaments = [new("Mens Singles", 1), new("Mens Doubles", 4)],
        };

        var found = await _app.AskAsync(new GetOpenMatchInCompetition("Tennis", "ATP Rome", "sinner"));
        _app.Sports.Asked.ShouldBe([
            "match Tennis/ATP Rome/sinner",
            "competition Tennis/ATP Rome",
            "match Tennis/ATP Rome/Mens Singles/Djokovic v Sinner",
        ]);
        found.Match.TournamentName.ShouldBe("Mens Singles");

        _app.Sports.Asked.Clear();
        await _app.RefusalOfAsync(new GetOpenMatchInCompetition("Tennis", "ATP Rome", "Federer"));
        _app.Sports.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Searches_five_tournaments_and_then_asks_for_a_name()
    {
        for (var number = 1; number <= 8; number++)
            _app.Sports.AddTournament(new("Golf", "PGA"), $"Event {number}", SportsExamples.Match($"Group {number}"));

        var refusal = await _app.RefusalOfAsync(new GetOpenMatchInCompetition("Golf", "PGA", "Group 7"));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe(
            "match_name names no match in the first 5 of 8 tournaments. Pass its tournament_name to "
                + "sports_get_open_match_in_tournament; sports_get_open_competition lists them."
        );
        refusal.Arguments.ShouldBe(["match_name"]);
        _app.Sports.Asked.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Goes_on_past_a_tournament_that_is_over_already()
    {
        _app.Sports.Tournaments.Remove(new(SportsExamples.Atp, "Mens Singles"));

        var answer = await _app.AskAsync(new GetOpenMatchInCompetition("Tennis", "ATP Rome", "RamvCab"));

        answer.Match.TournamentName.ShouldBe("Mens Doubles");
    }

    [Fact]
    public async Task Finds_a_match_of_a_loosely_named_tournament()
    {
        var answer = await _app.AskAsync(new GetOpenMatchInTournament("tennis", "atp rome", "singles", "djokovic"));

        (answer.SportName, answer.CompetitionName, answer.TournamentName, answer.Match.MatchName).ShouldBe(
            ("Tennis", "ATP Rome", "Mens Singles", "Djokovic v Sinner")
        );
        answer.Match.TournamentName.ShouldBeNull();
    }

    [Fact]
    public async Task A_name_that_fits_several_is_the_caller_s_to_settle()
    {
        _app.Sports.AddMatches(
            SportsExamples.Nrl,
            SportsExamples.Match("Canberra v Warriors"),
            SportsExamples.Match("Canberra v Souths")
        );

        var refusal = await _app.RefusalOfAsync(new GetOpenMatchInCompetition("Rugby League", "NRL", "canberra"));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("match_name");
        refusal.Choices.ShouldBe(["Canberra v Souths", "Canberra v Warriors"]);
        refusal.Message.ShouldContain("sports_get_open_competition");
    }

    [Fact]
    public async Task Tells_matches_of_one_name_apart_by_their_tournament()
    {
        var match = SportsExamples.Match("Winner");
        _app.Sports.Competitions[new("Golf", "PGA")] = SportsExamples.Competition(
            "PGA",
            match with
            {
                Tournament = "Masters",
            },
            match with
            {
                Tournament = "Open",
            }
        );

        var refusal = await _app.RefusalOfAsync(new GetOpenMatchInCompetition("Golf", "PGA", "winner"));

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        refusal.Message.ShouldBe(
            "match_name fits more than one open match of that competition. Pass its tournament_name, one of choices, to "
                + "sports_get_open_match_in_tournament; sports_get_open_competition lists them all."
        );
        refusal.Choices.ShouldBe(["Masters", "Open"]);
    }

    [Fact]
    public async Task Of_names_that_differ_and_stand_in_several_tournaments_each_is_offered_once()
    {
        var match = SportsExamples.Match("Winner");
        _app.Sports.Competitions[new("Golf", "PGA")] = SportsExamples.Competition(
            "PGA",
            match with
            {
                Tournament = "Masters",
            },
            match with
            {
                Tournament = "Open",
            },
            SportsExamples.Match("Winner without Scheffler") with
            {
                Tournament = "Open",
            }
        );

        var refusal = await _app.RefusalOfAsync(new GetOpenMatchInCompetition("Golf", "PGA", "win"));

        refusal.Message.ShouldContain("choices");
        refusal.Choices.ShouldBe(["Winner", "Winner without Scheffler"]);
    }

    [Fact]
    public async Task A_match_that_is_listed_twice_is_one()
    {
        var match = SportsExamples.Match("Canberra v Warriors", "CanbvWarr");
        _app.Sports.AddMatches(SportsExamples.Nrl, match, match);

        var answer = await _app.AskAsync(new GetOpenMatchInCompetition("Rugby League", "NRL", "CanbvWarr"));

        answer.Match.MatchName.ShouldBe("Canberra v Warriors");
    }

    [Fact]
    public async Task Offers_the_nearest_where_nothing_goes_by_the_name()
    {
        var refusal = await _app.RefusalOfAsync(
            new GetOpenMatchInCompetition("Rugby League", "NRL", "Canberra v Penrith")
        );
        var other = await _app.RefusalOfAsync(
            new GetOpenMatchInTournament("Tennis", "ATP Rome", "Mens Singles", "Federer v Nadal")
        );

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldStartWith(
            "match_name names no open match of that competition. choices holds the nearest; "
        );
        refusal.Choices[0].ShouldBe("Canberra v Warriors");
        other.Message.ShouldBe(
            "match_name names no open match of that tournament. choices holds the nearest; sports_get_open_tournament lists them all."
        );
        other.Choices.ShouldBe(["Djokovic v Sinner"]);
    }

    [Fact]
    public async Task Does_not_ask_twice_for_what_is_listed_and_not_there()
    {
        _app.Sports.Matches.Remove(SportsExamples.Raiders);

        var refusal = await _app.RefusalOfAsync(
            new GetOpenMatchInCompetition("Rugby League", "NRL", "Canberra v Warriors")
        );

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        _app.Sports.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Finds_a_kind_of_bet_by_a_loose_name_and_asks_again()
    {
        _app.Sports.Matches[SportsExamples.Raiders] = SportsExamples.Match("Canberra v Warriors");

        var answer = await _app.AskAsync(
            new GetOpenMatchInCompetition("Rugby League", "NRL", "Canberra v Warriors", BetOption: "to head")
        );

        answer.Match.Markets.ShouldHaveSingleItem().BetOption.ShouldBe("Head To Head");
        _app.Sports.Asked.Count.ShouldBe(2);
    }
}
