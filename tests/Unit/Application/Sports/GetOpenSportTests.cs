using TabMcp.Application.Answers;
using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.UnitTests.Application.Sports;

public sealed class GetOpenSportTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Names_every_argument_at_fault()
    {
        var refusal = await _app.RefusalOfAsync(new GetOpenSport("..", (TabMcp.Domain.Jurisdiction)7, "first"));

        refusal.Faults.Select(fault => fault.Argument).ShouldBe(["sport_name", "jurisdiction", "cursor"]);
        _app.Sports.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_the_competitions_with_their_tournaments()
    {
        _app.Sports.OpenSports["Tennis"] = new()
        {
            Name = "Tennis",
            Competitions = [new("ATP Rome", null, ["Mens Singles", "Mens Doubles"]), new("WTA Rome", false, [])],
        };

        var answer = await _app.AskAsync(new GetOpenSport("Tennis"));

        answer.SportName.ShouldBe("Tennis");
        answer.CompetitionsInAll.ShouldBe(2);
        answer.Competitions[0].CompetitionName.ShouldBe("ATP Rome");
        answer.Competitions[0].HasMarkets.ShouldBeNull();
        answer.Competitions[0].TournamentNames.ShouldBe(["Mens Singles", "Mens Doubles"]);
        answer.Competitions[1].ShouldBe(new("WTA Rome", false, null));
        answer.NextCursor.ShouldBeNull();
        answer.Next?.Tool.ShouldBe("sports_get_open_competition");
        answer.AsOf.ShouldBe(SportsExamples.Noon);
    }

    [Fact]
    public async Task Pages_through_a_long_list_with_none_missing_and_none_twice()
    {
        var names = Enumerable.Range(1, 900).Select(number => $"Competition {number} {new string('c', 40)}").ToList();
        _app.Sports.OpenSports["Soccer"] = new()
        {
            Name = "Soccer",
            Competitions = [.. names.Select(name => new CompetitionSummary(name, true, []))],
        };

        List<string> seen = [];
        var pages = 0;
        for (string? cursor = null; pages == 0 || cursor is not null; pages++)
        {
            var answer = await _app.AskAsync(new GetOpenSport("Soccer", Cursor: cursor));
            AnswerSize.Of(answer).ShouldBeLessThanOrEqualTo(24 * 1024);
            seen.AddRange(answer.Competitions.Select(competition => competition.CompetitionName));
            cursor = answer.NextCursor;
        }

        seen.ShouldBe(names);
        pages.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_sport_without_competitions_leads_nowhere()
    {
        _app.Sports.AddSport("Curling");

        var answer = await _app.AskAsync(new GetOpenSport("Curling"));

        answer.Competitions.ShouldBeEmpty();
        answer.Next.ShouldBeNull();
    }
}
