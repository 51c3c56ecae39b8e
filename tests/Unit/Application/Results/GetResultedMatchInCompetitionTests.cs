using System.Text.Json;
using TabMcp.Application.Results;
using TabMcp.UnitTests.Api.Catalogue;

namespace TabMcp.UnitTests.Application.Results;

public sealed class GetResultedMatchInCompetitionTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public GetResultedMatchInCompetitionTests() => _app.Results.Sports.Add(ResultsExamples.League);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Gives_a_page_of_markets_with_their_words_and_what_else_there_is()
    {
        _app.Results.Rest = """{"score":"20-18"}""";

        var answer = await _app.AskAsync(
            new GetResultedMatchInCompetition("Rugby League", "NRL", "Canberra v Warriors", MaxMarkets: 50)
        );

        answer.MarketsInAll.ShouldBe(60);
        answer.Markets!.Count.ShouldBe(50);
        answer.NextCursor.ShouldBe("50");
        answer.Markets[0].Propositions[0].Status.ShouldBe("Winner");
        answer.Rest!.Value.GetRawText().ShouldBe("""{"score":"20-18"}""");
        answer.TournamentName.ShouldBeNull();
    }

    [Fact]
    public async Task A_page_ends_early_where_markets_are_long_and_never_before_the_first()
    {
        _app.Results.Sports.Add(
            new("Long", [new("L", [ResultsExamples.Match("L", markets: 20, propositions: 60)], [])])
        );
        _app.Results.Sports.Add(
            new("Longer", [new("L", [ResultsExamples.Match("L", markets: 2, propositions: 500)], [])])
        );

        var answer = await _app.AskAsync(new GetResultedMatchInCompetition("Long", "L", "L"));

        answer.Markets!.Count.ShouldBeInRange(2, 19);
        answer.NextCursor.ShouldBe($"{answer.Markets.Count}");
        JsonSerializer.SerializeToUtf8Bytes(answer, Catalogue.Json).Length.ShouldBeLessThan(24 * 1024);
        (await _app.AskAsync(new GetResultedMatchInCompetition("Longer", "L", "L"))).NextCursor.ShouldBe("1");
    }

    [Theory]
    [InlineData(5_000, true)]
    [InlineData(12_000, false)]
    [InlineData(20_000, false)]
    [InlineData(60_000, false)]
    public async Task Markets_and_the_rest_share_one_budget(int bytes, bool isWhole)
    {
        _app.Results.Sports.Add(
            new("Long", [new("L", [ResultsExamples.Match("L", markets: 50, propositions: 15)], [])])
        );
        _app.Results.Rest = JsonSerializer.Serialize(
            Enumerable.Range(0, bytes / 100).ToDictionary(number => $"key {number}", _ => new[] { new string('x', 80) })
        );

        var answer = await _app.AskAsync(new GetResultedMatchInCompetition("Long", "L", "L", MaxMarkets: 50));

        answer.Markets!.Count.ShouldBeGreaterThan(10);
        (answer.Rest is not null, answer.Outline is null).ShouldBe((isWhole, isWhole));
        JsonSerializer.SerializeToUtf8Bytes(answer, Catalogue.Json).Length.ShouldBeLessThan(24 * 1024);
    }

    [Fact]
    public async Task A_long_rest_is_shown_where_the_markets_leave_it_room()
    {
        _app.Results.Rest = $$"""{"comment":"{{new string('x', 15_000)}}"}""";

        var answer = await _app.AskAsync(new GetResultedMatchInCompetition("Rugby League", "NRL", "Storm v Broncos"));

        answer.Rest.ShouldNotBeNull();
        answer.Markets.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Finds_the_match_through_the_lists_above()
    {
        var answer = await _app.AskAsync(
            new GetResultedMatchInCompetition("rugby league", "nrl", "canberra vs warriors")
        );

        answer.MatchName.ShouldBe("Canberra v Warriors");
        (
            await _app.RefusalOfAsync(new GetResultedMatchInCompetition("rugby league", "nrl", "Nobody"))
        ).Message.ShouldStartWith("match_name");
    }

    [Theory]
    [InlineData("Sinner v Zverev")]
    [InlineData("sinner")]
    public async Task Finds_a_match_of_a_tournament_where_none_is_named(string given)
    {
        _app.Results.Sports.Add(ResultsExamples.Tennis);

        var answer = await _app.AskAsync(new GetResultedMatchInCompetition("Tennis", "ATP", given));

        (answer.TournamentName, answer.MatchName).ShouldBe(("Australian Open", "Sinner v Zverev"));
        answer.Markets!.Count.ShouldBe(2);
        _app.Results.Asked.ShouldBe([
            $"Tennis/ATP//{given}",
            "Tennis/ATP",
            "Tennis/ATP/Australian Open/Sinner v Zverev",
        ]);
    }

    [Fact]
    public async Task Asks_for_the_tournament_where_matches_of_several_have_the_name()
    {
        var match = ResultsExamples.Match("Winner", 1);
        _app.Results.Sports.Add(new("Golf", [new("PGA", [], [new("Masters", [match]), new("Open", [match])])]));

        var refusal = await _app.RefusalOfAsync(new GetResultedMatchInCompetition("Golf", "PGA", "winner"));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("match_name");
        refusal.Message.ShouldContain("Pass its tournament_name, one of choices, to ");
        refusal.Choices.ShouldBe(["Masters", "Open"]);
        refusal.Message.ShouldContain("sports_get_resulted_match_in_tournament");
    }

    [Fact]
    public async Task Names_every_argument_at_fault_at_once()
    {
        var refusal = await _app.RefusalOfAsync(
            new GetResultedMatchInCompetition("", ".", "..", MaxMarkets: 0, Cursor: "x")
        );

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe(["sport_name", "competition_name", "match_name", "max_markets", "cursor"]);
    }
}
