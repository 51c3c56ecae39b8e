using TabMcp.Application.Sports;

namespace TabMcp.UnitTests.Application.Sports;

public sealed class GetOpenMatchInTournamentTests : IDisposable
{
    private static readonly GetOpenMatchInTournament Call = new(
        "Tennis",
        "ATP Rome",
        "Mens Singles",
        "Djokovic v Sinner"
    );

    private readonly ApplicationHost _app = new();

    public GetOpenMatchInTournamentTests() => _app.Sports.AddExamples();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Names_every_argument_at_fault()
    {
        var refusal = await _app.RefusalOfAsync(
            new GetOpenMatchInTournament(".", "", "..", "\n", (TabMcp.Domain.Jurisdiction)7, "\0", 101, "x")
        );

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe([
                "sport_name",
                "competition_name",
                "tournament_name",
                "match_name",
                "jurisdiction",
                "bet_option",
                "max_markets",
                "cursor",
            ]);
        _app.Sports.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_the_match_and_says_once_which_tournament_it_is_in()
    {
        var answer = await _app.AskAsync(Call);

        (answer.SportName, answer.CompetitionName, answer.TournamentName).ShouldBe(
            ("Tennis", "ATP Rome", "Mens Singles")
        );
        (answer.Match.MatchName, answer.Match.TournamentName).ShouldBe(("Djokovic v Sinner", null));
        answer.BetOptions.ShouldBe([new("Head To Head", 1), new("Line", 2)]);
        answer.Next.ShouldBe(SportsNext.AllOfOneKindInTournament);
        answer.AsOf.ShouldBe(SportsExamples.Noon);
    }

    [Fact]
    public async Task Narrows_to_one_kind_of_bet_and_to_a_page()
    {
        var answer = await _app.AskAsync(Call with { BetOption = "Line", MaxMarkets = 1 });
        var rest = await _app.AskAsync(Call with { BetOption = "Line", MaxMarkets = 1, Cursor = answer.NextCursor });

        answer.NextCursor.ShouldBe("1");
        answer.Match.Markets.ShouldHaveSingleItem().Propositions[0].Line.ShouldBe(-2.5m);
        rest.Match.Markets.ShouldHaveSingleItem().Propositions[0].Line.ShouldBe(6);
        rest.NextCursor.ShouldBeNull();
    }
}
