using TabMcp.Application.Errors;
using TabMcp.Application.Results;

namespace TabMcp.UnitTests.Application.Results;

public sealed class GetResultedCompetitionTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public GetResultedCompetitionTests() =>
        _app.Results.Sports.AddRange([ResultsExamples.League, ResultsExamples.Tennis]);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Lists_the_matches_and_names_the_tournament_of_those_that_have_one()
    {
        var league = await _app.AskAsync(new GetResultedCompetition("Rugby League", "NRL"));
        var tennis = await _app.AskAsync(new GetResultedCompetition("Tennis", "ATP"));

        league.Matches.ShouldBe([
            new("Canberra v Warriors", null, ResultsExamples.Start),
            new("Storm v Broncos", null, ResultsExamples.Start),
        ]);
        tennis.Matches.ShouldBe([new("Sinner v Zverev", "Australian Open", ResultsExamples.Start)]);
        league.Next!.Tool.ShouldBe("sports_get_resulted_match_in_competition");
    }

    [Fact]
    public async Task Gives_a_page_and_the_cursor_of_the_next()
    {
        var first = await _app.AskAsync(new GetResultedCompetition("Rugby League", "NRL", MaxMatches: 1));
        var second = await _app.AskAsync(
            new GetResultedCompetition("Rugby League", "NRL", MaxMatches: 1, Cursor: first.NextCursor)
        );

        (first.MatchesInAll, second.NextCursor).ShouldBe((2, null));
        second.Matches!.ShouldHaveSingleItem().MatchName.ShouldBe("Storm v Broncos");
    }

    [Fact]
    public async Task Finds_sport_and_competition_through_the_lists_above()
    {
        var answer = await _app.AskAsync(new GetResultedCompetition("RUGBY LEAGUE", "nrl"));

        (answer.SportName, answer.CompetitionName).ShouldBe(("Rugby League", "NRL"));
        _app.Results.Asked[^1].ShouldBe("Rugby League/NRL");
    }

    [Fact]
    public async Task A_competition_that_TAB_lists_and_has_nothing_for_is_not_found()
    {
        var refusal = await _app.RefusalOfAsync(new GetResultedCompetition("Rugby League", "Super League"));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Choices.ShouldContain("NRL");
    }

    [Fact]
    public async Task A_body_of_another_shape_comes_as_it_is_and_without_a_page()
    {
        _app.Results.Stranger = "[1]";

        var answer = await _app.AskAsync(new GetResultedCompetition("Rugby League", "NRL"));

        (answer.Matches, answer.MatchesInAll, answer.NextCursor, answer.Next).ShouldBe((null, null, null, null));
        answer.Rest!.Value.GetRawText().ShouldBe("[1]");
    }
}
