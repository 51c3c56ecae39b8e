using TabMcp.Application.Sports;

namespace TabMcp.UnitTests.Infrastructure.Sports;

/// <summary>Pages of bodies that hold entries nobody could name: each page leads on, and every other entry is on one.</summary>
public sealed class PagesOfOddBodiesTests
{
    private const int Enough = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public async Task Matches_without_a_name_hold_no_page_back(int maxMatches)
    {
        await using var tab = new SportsTab(
            """
            {"name":"NRL","matches":[{"markets":[]},null,{"name":"A v B","markets":[]},{"markets":[]},{"name":"C v D","markets":[]},null],
            "tournaments":[{"name":"Finals","matches":[null,{"name":"E v F","markets":[]},{}]}]}
            """
        );

        List<string> seen = [];
        string? cursor = null;
        var pages = 0;
        do
        {
            var selection = MatchPage.Selection(betOption: null, maxMatches, maxMarkets: 3, cursor);
            var page = MatchPage.Of(await tab.CompetitionAsync(selection), selection, TimeProvider.System);
            seen.AddRange(page.Matches.Select(match => match.MatchName));
            cursor = page.NextCursor;
        } while (cursor is not null && ++pages < Enough);

        cursor.ShouldBeNull();
        seen.ShouldBe(["A v B", "C v D", "E v F"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public async Task Markets_that_are_none_hold_no_page_back(int maxMarkets)
    {
        await using var tab = new SportsTab(
            """
            {"name":"Canberra v Warriors","openMarketCount":5,"markets":[null,null,{"propositions":[]},{"name":"Line","betOption":"Line","propositions":[]},
            null,{"name":"Try","betOption":"Try","propositions":[]},null]}
            """
        );

        List<string?> seen = [];
        string? cursor = "0";
        var pages = 0;
        do
        {
            var selection = MatchDigest.Selection(betOption: null, maxMarkets, cursor);
            var digest = MatchDigest.Of(await tab.MatchAsync(selection), selection, TimeProvider.System);
            seen.AddRange(digest.Match.Markets.Select(market => market.Name));
            cursor = digest.NextCursor;
        } while (cursor is not null && ++pages < Enough);

        cursor.ShouldBeNull();
        seen.ShouldBe([null, "Line", "Try"]);
    }
}
