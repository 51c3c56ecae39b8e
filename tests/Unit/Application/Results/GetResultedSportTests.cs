using TabMcp.Application.Errors;
using TabMcp.Application.Results;

namespace TabMcp.UnitTests.Application.Results;

public sealed class GetResultedSportTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public GetResultedSportTests() => _app.Results.Sports.AddRange([ResultsExamples.League, ResultsExamples.Tennis]);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Lists_competitions_and_counts_the_matches_of_tournaments_with_them()
    {
        var answer = await _app.AskAsync(new GetResultedSport("Tennis"));

        answer.Competitions.ShouldBe([new("ATP", 1)]);
        answer.Next!.Tool.ShouldBe("sports_get_resulted_competition");
        _app.Results.Asked.ShouldBe(["Tennis"]);
    }

    [Fact]
    public async Task Finds_the_sport_in_whatever_spelling_and_answers_with_TAB_s()
    {
        var answer = await _app.AskAsync(new GetResultedSport("rugby-league"));

        answer.SportName.ShouldBe("Rugby League");
        _app.Results.Asked.ShouldBe(["rugby-league", "all VIC", "Rugby League"]);
    }

    [Fact]
    public async Task Offers_the_nearest_where_nothing_goes_by_the_name()
    {
        var refusal = await _app.RefusalOfAsync(new GetResultedSport("Tenis"));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldStartWith("sport_name");
        refusal.Choices.Take(2).ShouldBe(["Tennis", "Rugby League"]);
        refusal.Message.ShouldContain("sports_get_all_results");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    [InlineData("a\nb")]
    [InlineData("\uD800")]
    public async Task Refuses_what_can_be_no_name(string name)
    {
        var refusal = await _app.RefusalOfAsync(new GetResultedSport(name));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("sport_name");
        _app.Results.Asked.ShouldBeEmpty();
    }
}
