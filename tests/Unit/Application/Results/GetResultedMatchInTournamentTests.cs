using TabMcp.Application.Results;

namespace TabMcp.UnitTests.Application.Results;

public sealed class GetResultedMatchInTournamentTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public GetResultedMatchInTournamentTests() => _app.Results.Sports.Add(ResultsExamples.Tennis);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Reads_the_match_of_the_tournament()
    {
        var answer = await _app.AskAsync(
            new GetResultedMatchInTournament("Tennis", "ATP", "Australian Open", "Sinner v Zverev")
        );

        (answer.TournamentName, answer.MatchName, answer.MarketsInAll).ShouldBe(
            ("Australian Open", "Sinner v Zverev", 2)
        );
        _app.Results.Asked.ShouldBe(["Tennis/ATP/Australian Open/Sinner v Zverev"]);
    }

    [Fact]
    public async Task Finds_tournament_and_match_through_the_lists_above()
    {
        var answer = await _app.AskAsync(new GetResultedMatchInTournament("tennis", "atp", "australian", "zverev"));

        (answer.TournamentName, answer.MatchName).ShouldBe(("Australian Open", "Sinner v Zverev"));
        (
            await _app.RefusalOfAsync(new GetResultedMatchInTournament("tennis", "atp", "French", "zverev"))
        ).Message.ShouldStartWith("tournament_name");
    }

    [Fact]
    public async Task Refuses_a_tournament_that_can_be_no_name()
    {
        var refusal = await _app.RefusalOfAsync(new GetResultedMatchInTournament("Tennis", "ATP", "..", "x"));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("tournament_name");
    }
}
