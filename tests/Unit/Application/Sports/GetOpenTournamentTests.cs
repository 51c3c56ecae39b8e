using TabMcp.Application.Answers;
using TabMcp.Application.Sports;

namespace TabMcp.UnitTests.Application.Sports;

public sealed class GetOpenTournamentTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public GetOpenTournamentTests() => _app.Sports.AddExamples();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Names_every_argument_at_fault()
    {
        var refusal = await _app.RefusalOfAsync(
            new GetOpenTournament(".", "", "..", (TabMcp.Domain.Jurisdiction)7, "\0", 51, -1, "x")
        );

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe([
                "sport_name",
                "competition_name",
                "tournament_name",
                "jurisdiction",
                "bet_option",
                "max_matches",
                "max_markets",
                "cursor",
            ]);
        _app.Sports.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_the_matches_and_says_once_which_tournament_it_is()
    {
        var answer = await _app.AskAsync(new GetOpenTournament("Tennis", "ATP Rome", "Mens Singles"));

        (answer.SportName, answer.CompetitionName, answer.TournamentName).ShouldBe(
            ("Tennis", "ATP Rome", "Mens Singles")
        );
        var match = answer.Matches.ShouldHaveSingleItem();
        (match.MatchName, match.TournamentName, match.Markets.Count).ShouldBe(("Djokovic v Sinner", null, 3));
        answer.BetOptions.ShouldNotBeNull().Count.ShouldBe(3);
        answer.Next?.Tool.ShouldBe("sports_get_open_match_in_tournament");
    }

    [Fact]
    public async Task Narrows_to_one_kind_of_bet_and_to_a_page()
    {
        _app.Sports.AddTournament(
            SportsExamples.Atp,
            "Mens Singles",
            [.. Enumerable.Range(1, 5).Select(number => SportsExamples.Match($"Player {number} v Other"))]
        );

        var answer = await _app.AskAsync(
            new GetOpenTournament("Tennis", "ATP Rome", "Mens Singles", BetOption: "line", MaxMatches: 2, Cursor: "1")
        );

        answer.Matches.Select(match => match.MatchName).ShouldBe(["Player 2 v Other", "Player 3 v Other"]);
        answer.Matches.SelectMany(match => match.Markets).ShouldAllBe(market => market.BetOption == "Line");
        answer.MatchesInAll.ShouldBe(5);
        answer.NextCursor.ShouldBe("3");
        answer.BetOptions.ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_to_the_budget_with_a_field_of_matches_as_long_as_any()
    {
        _app.Sports.AddTournament(
            SportsExamples.Atp,
            "Mens Singles",
            [.. Enumerable.Range(1, 30).Select(number => SportsExamples.LongMatch(number))]
        );

        var answer = await _app.AskAsync(new GetOpenTournament("Tennis", "ATP Rome", "Mens Singles"));

        AnswerSize.Of(answer).ShouldBeLessThanOrEqualTo(24 * 1024);
        answer.NextCursor.ShouldNotBeNull();
    }
}
