using TabMcp.Application.Answers;
using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.UnitTests.Application.Sports;

public sealed class GetOpenMatchInCompetitionTests : IDisposable
{
    private static readonly GetOpenMatchInCompetition Call = new("Rugby League", "NRL", "Canberra v Warriors");

    private readonly ApplicationHost _app = new();

    public GetOpenMatchInCompetitionTests() => _app.Sports.AddExamples();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Names_every_argument_at_fault()
    {
        var refusal = await _app.RefusalOfAsync(
            new GetOpenMatchInCompetition(".", "", "..", (TabMcp.Domain.Jurisdiction)7, "\0", 0, "x")
        );

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe([
                "sport_name",
                "competition_name",
                "match_name",
                "jurisdiction",
                "bet_option",
                "max_markets",
                "cursor",
            ]);
        refusal.Message.ShouldContain("max_markets must be from 1 to 100.");
        _app.Sports.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_the_match_with_its_markets_and_the_kinds_of_bet_on_offer()
    {
        var answer = await _app.AskAsync(Call);

        (answer.SportName, answer.CompetitionName).ShouldBe(("Rugby League", "NRL"));
        (answer.Match.MatchName, answer.Match.Round, answer.Match.MarketsInAll).ShouldBe(
            ("Canberra v Warriors", "7", 3)
        );
        answer.Match.Start?.SecondsToStart.ShouldBe(6 * 60 * 60);
        answer.Match.Markets.Count.ShouldBe(3);
        answer.BetOptions.ShouldBe([new("Head To Head", 1), new("Line", 2)]);
        answer.NextCursor.ShouldBeNull();
        answer.Next.ShouldBe(SportsNext.AllOfOneKind);
        answer.AsOf.ShouldBe(SportsExamples.Noon);
    }

    [Fact]
    public async Task Asks_for_ten_markets_or_for_all_of_one_kind_or_for_what_the_call_says()
    {
        await _app.AskAsync(Call);
        await _app.AskAsync(Call with { BetOption = "Line" });
        await _app.AskAsync(Call with { BetOption = "Line", MaxMarkets = 5, Cursor = "5" });

        _app.Sports.Selected.Select(selection =>
                (selection.SkipMarkets, selection.MaxMarkets, selection.CountsBetOptions)
            )
            .ShouldBe([(0, 10, true), (0, 100, false), (5, 5, false)]);
    }

    [Fact]
    public async Task Shows_one_kind_of_bet_wholly()
    {
        Put(
            SportsExamples.Match(Call.MatchName) with
            {
                Markets = [SportsExamples.Market("Head To Head"), SportsExamples.Market("First Try", propositions: 36)],
                BetOptions = [new("Head To Head", 1), new("First Try", 1)],
            }
        );

        var digest = await _app.AskAsync(Call);
        var whole = await _app.AskAsync(Call with { BetOption = "first try" });

        (digest.Match.Markets[1].Propositions.Count, digest.Match.Markets[1].PropositionsInAll).ShouldBe((12, 36));
        var market = whole.Match.Markets.ShouldHaveSingleItem();
        (market.Propositions.Count, market.PropositionsInAll).ShouldBe((36, null));
        whole.BetOptions.ShouldBeNull();
        whole.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_a_long_match_to_the_budget_and_reaches_every_market()
    {
        Put(
            SportsExamples.LongMatch(1, markets: 60) with
            {
                Name = Call.MatchName,
                BetOptions = SportsExamples.ManyBetOptions,
            }
        );

        List<string?> seen = [];
        string? cursor = null;
        do
        {
            var answer = await _app.AskAsync(Call with { MaxMarkets = 100, Cursor = cursor });
            AnswerSize.Of(answer).ShouldBeLessThanOrEqualTo(24 * 1024);
            seen.AddRange(answer.Match.Markets.Select(market => market.BetOption));
            cursor = answer.NextCursor;
        } while (cursor is not null);

        seen.Count.ShouldBe(60);
        seen.ShouldBeUnique();
    }

    [Theory]
    [InlineData(1, 4_000)]
    [InlineData(200, 100)]
    [InlineData(400, 2)]
    public async Task One_kind_of_bet_stops_at_the_longest_answer(int markets, int propositions)
    {
        var market = SportsExamples.Market("Line", 1.5m, propositions, new string('ü', 120));
        Put(SportsExamples.Match(Call.MatchName) with { Markets = [.. Enumerable.Repeat(market, markets)] });

        var answer = await _app.AskAsync(Call with { BetOption = "Line" });

        AnswerSize.Of(answer).ShouldBeInRange(25_000, 60 * 1024);
        (answer.NextCursor is null).ShouldBe(markets is 1);
        (answer.Match.Markets[0].PropositionsInAll is null).ShouldBe(propositions is not 4_000);
    }

    private void Put(Match match) => _app.Sports.Matches[SportsExamples.Raiders] = match;
}
