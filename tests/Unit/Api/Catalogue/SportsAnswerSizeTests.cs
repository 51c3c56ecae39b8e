using System.Text.Json;
using TabMcp.Application.Sports;
using TabMcp.Tests;
using TabMcp.UnitTests.Application;
using TabMcp.UnitTests.Infrastructure.Sports;

namespace TabMcp.UnitTests.Api.Catalogue;

/// <summary>Real bodies of sports, as callers get them.</summary>
public sealed class SportsAnswerSizeTests : IDisposable
{
    private const int DefaultAnswer = 24 * 1024;
    private const int AnyAnswer = 60 * 1024;

    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [MemberData(nameof(SportsSampleTests.Competitions), MemberType = typeof(SportsSampleTests))]
    public async Task Every_real_competition_keeps_to_the_budget(string sample)
    {
        var call = new GetOpenCompetition(SportsTab.Nrl.Sport, SportsTab.Nrl.Name);
        await using var tab = new SportsTab(TabSample.Read($"sports/{sample}.json"));
        _app.Sports.Competitions[SportsTab.Nrl] = await tab.CompetitionAsync();

        var usual = await _app.AskAsync(call);
        var full = await _app.AskAsync(call with { MaxMatches = 50, MaxMarkets = 20 });

        usual.Matches.Count.ShouldBe(usual.MatchesInAll);
        Bytes(usual).ShouldBeLessThanOrEqualTo(DefaultAnswer);
        Bytes(full).ShouldBeLessThanOrEqualTo(DefaultAnswer);
    }

    [Theory]
    [MemberData(nameof(SportsSampleTests.Competitions), MemberType = typeof(SportsSampleTests))]
    public async Task Every_real_match_keeps_to_the_budget_and_each_kind_of_bet_comes_whole(string sample)
    {
        await using var tab = new SportsTab(TabSample.Read($"sports/{sample}.json"));
        foreach (var match in (await tab.CompetitionAsync()).Matches)
        {
            _app.Sports.Matches[new(SportsTab.Nrl, null, match.Name)] = match;
            var call = new GetOpenMatchInCompetition(SportsTab.Nrl.Sport, SportsTab.Nrl.Name, match.Name);

            Bytes(await _app.AskAsync(call)).ShouldBeLessThanOrEqualTo(DefaultAnswer);
            foreach (var kind in match.BetOptions)
            {
                var whole = await _app.AskAsync(call with { BetOption = kind.Name });
                Bytes(whole).ShouldBeLessThanOrEqualTo(AnyAnswer);
                whole.NextCursor.ShouldBeNull();
                whole.Match.Markets.Count.ShouldBe(match.Markets.Count(market => market.BetOption == kind.Name));
                whole.Match.Markets.ShouldAllBe(market => market.PropositionsInAll == null);
            }
        }
    }

    private static int Bytes<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Catalogue.Json).Length;
}
