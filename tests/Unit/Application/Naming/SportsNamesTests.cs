using TabMcp.Application.Errors;
using TabMcp.Application.Sports;
using TabMcp.UnitTests.Application.Sports;

namespace TabMcp.UnitTests.Application.Naming;

/// <summary>What a name costs and comes to, for sports, competitions and tournaments.</summary>
public sealed class SportsNamesTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public SportsNamesTests() => _app.Sports.AddExamples();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task An_exact_name_costs_one_call()
    {
        await _app.AskAsync(new GetOpenSport("Rugby League"));
        await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL"));
        await _app.AskAsync(new GetOpenTournament("Tennis", "ATP Rome", "Mens Singles"));

        _app.Sports.Asked.ShouldBe([
            "sport Rugby League",
            "competition Rugby League/NRL",
            "tournament Tennis/ATP Rome/Mens Singles",
        ]);
    }

    [Theory]
    [InlineData("afl", "AFL Football")]
    [InlineData("rugby league", "Rugby League")]
    [InlineData("RUGBY-LEAGUE", "Rugby League")]
    [InlineData(" league", "Rugby League")]
    public async Task Finds_a_sport_by_a_loose_name(string given, string meant)
    {
        var answer = await _app.AskAsync(new GetOpenSport(given));

        answer.SportName.ShouldBe(meant);
        _app.Sports.Asked.ShouldBe([$"sport {given}", "sports", $"sport {meant}"]);
    }

    [Theory]
    [InlineData("rugby league", "nrl", "Rugby League", "NRL")]
    [InlineData("Rugby League", "nrl", "Rugby League", "NRL")]
    [InlineData("soccer", "cote d ivoire", "Soccer", "Côte d'Ivoire Ligue 1")]
    [InlineData("Soccer", "CÔTE D’IVOIRE", "Soccer", "Côte d'Ivoire Ligue 1")]
    [InlineData("Soccer", "co\u0302te d'ivoire", "Soccer", "Côte d'Ivoire Ligue 1")]
    [InlineData("SOCCER", "premier league", "Soccer", "English Premier League")]
    public async Task Finds_a_competition_by_loose_names(string sport, string given, string meantSport, string meant)
    {
        _app.Sports.AddMatches(new(meantSport, meant), SportsExamples.Match("A v B"));

        var answer = await _app.AskAsync(new GetOpenCompetition(sport, given));

        (answer.SportName, answer.CompetitionName).ShouldBe((meantSport, meant));
        _app.Sports.Asked.ShouldBe([
            $"competition {sport}/{given}",
            "sports",
            $"sport {meantSport}",
            $"competition {meantSport}/{meant}",
        ]);
    }

    [Fact]
    public async Task Takes_the_competitions_from_the_list_of_sports_where_it_carries_them()
    {
        _app.Sports.Sports.RemoveAll(sport => sport.Name is "Rugby League");
        _app.Sports.Sports.Add(_app.Sports.OpenSports["Rugby League"]);

        await _app.AskAsync(new GetOpenCompetition("rugby league", "nrl"));

        _app.Sports.Asked.ShouldBe(["competition rugby league/nrl", "sports", "competition Rugby League/NRL"]);
    }

    [Fact]
    public async Task Asks_for_the_list_of_a_competition_to_find_a_tournament()
    {
        var answer = await _app.AskAsync(new GetOpenTournament("Tennis", "ATP Rome", "SINGLES"));

        (answer.CompetitionName, answer.TournamentName).ShouldBe(("ATP Rome", "Mens Singles"));
        _app.Sports.Asked.ShouldBe([
            "tournament Tennis/ATP Rome/SINGLES",
            "competition Tennis/ATP Rome",
            "tournament Tennis/ATP Rome/Mens Singles",
        ]);
        _app.Sports.Selected[1].MaxMarkets.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_fits_several_is_the_caller_s_to_settle()
    {
        var refusal = await _app.RefusalOfAsync(new GetOpenSport("rugby"));

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("sport_name");
        refusal.Message.ShouldBe(
            "sport_name fits more than one open sport. Give one of choices in full; sports_get_all_open lists them all."
        );
        refusal.Choices.ShouldBe(["Rugby Union", "Rugby League"]);
    }

    [Fact]
    public async Task A_name_that_fits_nothing_is_answered_with_the_nearest()
    {
        for (var number = 1; number <= 9; number++)
            _app.Sports.AddSport($"Far off sport number {number}");

        var refusal = await _app.RefusalOfAsync(new GetOpenSport("Rugby Leag"));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe(
            "sport_name names no open sport. choices holds the nearest; sports_get_all_open lists them all.",
            "the caller's own word is not repeated"
        );
        refusal.Choices[0].ShouldBe("Rugby League");
        refusal.Choices.Count.ShouldBe(8);
    }

    [Theory]
    [InlineData("Curling", "NRL", "sport_name", "sports_get_all_open")]
    [InlineData("Rugby League", "Curling", "competition_name", "sports_get_open_sport")]
    public async Task Names_the_argument_at_fault_and_the_tool_that_lists_its_kind(
        string sport,
        string competition,
        string argument,
        string tool
    )
    {
        var refusal = await _app.RefusalOfAsync(new GetOpenCompetition(sport, competition));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldStartWith($"{argument} names no open ");
        refusal.Message.ShouldContain(tool);
        refusal.Arguments.ShouldBe([argument]);
    }

    [Fact]
    public async Task Says_so_where_nothing_of_a_kind_is_open()
    {
        _app.Sports.AddSport("Curling");

        var refusal = await _app.RefusalOfAsync(new GetOpenCompetition("curling", "Worlds"));

        refusal.Message.ShouldBe(
            "competition_name names no open competition of that sport, and TAB lists none just now. sports_get_open_sport lists them."
        );
    }

    [Theory]
    [MemberData(nameof(ListedWithNothing))]
    public async Task Does_not_ask_twice_for_what_is_listed_and_not_there(object tool, string argument, int calls)
    {
        _app.Sports.OpenSports.Remove("Rugby Union");
        _app.Sports.Tournaments.Remove(new(SportsExamples.Atp, "Mens Doubles"));

        var refusal = tool switch
        {
            GetOpenSport sport => await _app.RefusalOfAsync(sport),
            GetOpenCompetition competition => await _app.RefusalOfAsync(competition),
            _ => await _app.RefusalOfAsync((GetOpenTournament)tool),
        };

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldStartWith($"{argument} is on TAB's list, ");
        refusal.Arguments.ShouldBe([argument]);
        _app.Sports.Asked.Count.ShouldBe(calls);
    }

    public static TheoryData<object, string, int> ListedWithNothing =>
        new()
        {
            { new GetOpenSport("Rugby Union"), "sport_name", 2 },
            { new GetOpenSport("union"), "sport_name", 3 },
            { new GetOpenCompetition("Rugby Union", "Six Nations"), "sport_name", 3 },
            { new GetOpenCompetition("Rugby League", "super"), "competition_name", 4 },
            { new GetOpenCompetition("Rugby League", "Super League"), "competition_name", 3 },
            { new GetOpenTournament("Tennis", "ATP Rome", "Mens Doubles"), "tournament_name", 2 },
        };

    [Theory]
    [InlineData(ErrorKind.Blocked)]
    [InlineData(ErrorKind.NotAuthenticated)]
    [InlineData(ErrorKind.UpstreamUnexpected)]
    public async Task A_refusal_of_another_kind_leads_to_no_search(ErrorKind kind)
    {
        _app.Sports.Failure = new(kind, "No.");

        (await _app.RefusalOfAsync(new GetOpenCompetition("rugby league", "nrl"))).Kind.ShouldBe(kind);

        _app.Sports.Asked.ShouldBe(["competition rugby league/nrl"]);
    }

    [Fact]
    public async Task Asks_everything_for_the_jurisdiction_of_the_call()
    {
        await _app.AskAsync(new GetOpenCompetition("rugby league", "nrl", TabMcp.Domain.Jurisdiction.QLD));

        _app.Sports.Jurisdictions.ShouldAllBe(asked => asked == TabMcp.Domain.Jurisdiction.QLD);
    }

    [Fact]
    public async Task Finds_a_kind_of_bet_by_a_loose_name_and_asks_again()
    {
        var answer = await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL", BetOption: "head"));

        answer.Matches[0].Markets.ShouldHaveSingleItem().BetOption.ShouldBe("Head To Head");
        _app.Sports.Selected.Select(selection => selection.BetOption).ShouldBe(["head", "Head To Head"]);
    }

    [Fact]
    public async Task A_kind_of_bet_in_another_case_costs_nothing_more()
    {
        await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL", BetOption: "HEAD-TO-HEAD"));

        _app.Sports.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_kind_of_bet_that_is_none_there_is_answered_with_those_there_are()
    {
        var refusal = await _app.RefusalOfAsync(new GetOpenCompetition("Rugby League", "NRL", BetOption: "Exacta"));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldStartWith("bet_option names no open kind of bet there. choices holds the nearest; ");
        refusal.Choices.ShouldContain("Head To Head");
    }

    [Fact]
    public async Task Lets_a_kind_of_bet_stand_where_the_body_lists_none()
    {
        _app.Sports.Competitions[SportsExamples.Nrl] = SportsExamples.Competition(
            "NRL",
            SportsExamples.Match("A v B")
        ) with
        {
            BetOptions = [],
        };

        var answer = await _app.AskAsync(new GetOpenCompetition("Rugby League", "NRL", BetOption: "Exacta"));

        answer.Matches.ShouldHaveSingleItem().Markets.ShouldBeEmpty();
    }
}
