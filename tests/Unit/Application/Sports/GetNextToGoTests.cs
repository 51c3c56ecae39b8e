using TabMcp.Application.Answers;
using TabMcp.Application.Sports;
using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.UnitTests.Application.Sports;

public sealed class GetNextToGoTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task Refuses_a_count_beyond_its_bounds(int limit)
    {
        var refusal = await _app.RefusalOfAsync(new GetNextToGo(limit, Jurisdiction: (Jurisdiction)7));

        refusal.Faults.Select(fault => fault.Argument).ShouldBe(["limit", "jurisdiction"]);
        refusal.Message.ShouldContain("limit must be from 1 to 50.");
        _app.Sports.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passes_on_what_is_wanted()
    {
        await _app.AskAsync(new GetNextToGo());
        await _app.AskAsync(new GetNextToGo(50, LiveBettingOnly: true, Jurisdiction: Jurisdiction.SA));
        await _app.AskAsync(new GetNextToGo(1, FuturesOnly: true, OpenOnly: true));

        _app.Sports.UpcomingSelected.ShouldBe([
            new(10, LiveBettingOnly: false, FuturesOnly: false, OpenOnly: false),
            new(50, LiveBettingOnly: true, FuturesOnly: false, OpenOnly: false),
            new(1, LiveBettingOnly: false, FuturesOnly: true, OpenOnly: true),
        ]);
        _app.Sports.Jurisdictions.ShouldBe([Jurisdiction.VIC, Jurisdiction.SA, Jurisdiction.VIC]);
    }

    [Fact]
    public async Task Shows_a_match_with_all_its_names_and_leaves_out_what_is_unknown()
    {
        _app.Sports.Upcoming.AddRange([
            new()
            {
                Name = "Djokovic v Sinner",
                Sport = "Tennis",
                Competition = "ATP Rome",
                Tournament = "Mens Singles",
                StartsAt = SportsExamples.Noon.AddMinutes(-1),
                IsInPlay = true,
            },
            new() { Name = "Canberra v Warriors" },
        ]);

        var answer = await _app.AskAsync(new GetNextToGo());

        var first = answer.Matches[0];
        (first.MatchName, first.SportName, first.CompetitionName, first.TournamentName, first.InPlay).ShouldBe(
            ("Djokovic v Sinner", "Tennis", "ATP Rome", "Mens Singles", true)
        );
        first.Start?.SecondsToStart.ShouldBe(-60);
        answer.Matches[1].ShouldBe(new("Canberra v Warriors", null, null, null, null, null));
        answer.Next?.Tool.ShouldBe("sports_get_open_match_in_competition");
    }

    [Fact]
    public async Task Keeps_to_the_count_and_to_the_budget_where_the_service_does_not()
    {
        var name = new string('n', 120);
        for (var number = 0; number < 80; number++)
        {
            _app.Sports.Upcoming.Add(
                new UpcomingMatch
                {
                    Name = name,
                    Sport = name,
                    Competition = name,
                    Tournament = name,
                    StartsAt = SportsExamples.Noon,
                }
            );
        }

        (await _app.AskAsync(new GetNextToGo(3))).Matches.Count.ShouldBe(3);
        AnswerSize.Of(await _app.AskAsync(new GetNextToGo(50))).ShouldBeLessThanOrEqualTo(24 * 1024);
    }

    [Fact]
    public async Task Leads_nowhere_where_nothing_is_to_come()
    {
        (await _app.AskAsync(new GetNextToGo())).Next.ShouldBeNull();
    }
}
