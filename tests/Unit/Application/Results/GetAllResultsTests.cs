using TabMcp.Application.Results;
using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.UnitTests.Application.Results;

public sealed class GetAllResultsTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Lists_the_sports_and_their_competitions_and_leads_to_one()
    {
        _app.Results.Sports.AddRange([ResultsExamples.League, ResultsExamples.Tennis]);

        var answer = await _app.AskAsync(new GetAllResults(Jurisdiction.NT));

        answer.Sports.ShouldNotBeNull().Select(line => line.SportName).ShouldBe(["Rugby League", "Tennis"]);
        answer.Sports[0].CompetitionNames.ShouldBe(["NRL"]);
        answer.Next!.Tool.ShouldBe("sports_get_resulted_sport");
        answer.Rest.ShouldBeNull();
        answer.AsOf.ShouldBe(_app.Clock.GetUtcNow());
        _app.Results.Asked.ShouldBe(["all NT"]);
    }

    [Fact]
    public async Task Says_how_many_competitions_there_are_where_it_does_not_name_them_all()
    {
        _app.Results.Sports.Add(
            new("Soccer", [.. Enumerable.Range(1, 200).Select(number => new ResultedCompetition($"{number}", [], []))])
        );

        var line = (await _app.AskAsync(new GetAllResults())).Sports!.ShouldHaveSingleItem();

        line.CompetitionsInAll.ShouldBe(200);
        line.CompetitionNames.Count.ShouldBe(30);
    }

    [Fact]
    public async Task Hands_on_a_body_of_another_shape_as_it_is()
    {
        _app.Results.Stranger = """{"days":[1]}""";

        var answer = await _app.AskAsync(new GetAllResults());

        answer.Sports.ShouldBeNull();
        answer.Rest!.Value.GetRawText().ShouldBe("""{"days":[1]}""");
        answer.Next.ShouldBeNull();
    }
}
