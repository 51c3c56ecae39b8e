using System.Text.Json;
using TabMcp.Domain.Sports;
using TabMcp.Domain.Wagering;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Sports;

/// <summary>Real bodies, counted here key by key and compared with what was made of them as they passed.</summary>
public sealed class SportsSampleTests
{
    public static readonly TheoryData<string> Competitions =
    [
        "competition-nba-2025-01-24-sa",
        "competition-nbl-2026-04-01-sa",
        "competition-nrl-2025-02-26-sa",
    ];

    [Theory]
    [MemberData(nameof(Competitions))]
    public async Task Every_real_match_and_market_is_read_whole(string sample)
    {
        var text = TabSample.Read($"sports/{sample}.json");
        var body = JsonElement.Parse(text);
        await using var tab = new SportsTab(text);

        var competition = await tab.CompetitionAsync(SportsTab.Everything);

        tab.Drift.ShouldBeEmpty();
        competition.Name.ShouldBe(body.GetProperty("name").GetString());
        competition.MatchesInAll.ShouldBe(body.GetProperty("matches").GetArrayLength());
        competition.Tournaments.ShouldBeEmpty();
        competition
            .BetOptions.Select(option => (option.Name, option.OpenMarkets))
            .ShouldBe(
                body.GetProperty("betOptions")
                    .EnumerateArray()
                    .Select(option =>
                        (
                            option.GetProperty("name").GetString()!,
                            (int?)option.GetProperty("openMarketCount").GetInt32()
                        )
                    )
            );
        foreach (var (match, real) in competition.Matches.Zip(body.GetProperty("matches").EnumerateArray()))
            ShouldBe(match, real);
    }

    [Fact]
    public async Task The_real_NRL_is_what_a_reader_sees_in_the_file()
    {
        await using var tab = new SportsTab(TabSample.Read("sports/competition-nrl-2025-02-26-sa.json"));

        var competition = await tab.CompetitionAsync();

        competition.Name.ShouldBe("NRL");
        competition.BetOptions.Count.ShouldBe(40);
        competition.BetOptions[0].ShouldBe(new BetOption("Head To Head", 8));
        competition
            .Matches.Select(match => match.Name)
            .ShouldBe(["Canberra v Warriors", "Syd Roosters v Brisbane", "Dolphins v Souths"]);
        var match = competition.Matches[0];
        match.Id.ShouldBe("CanbvWarr");
        match.StartsAt.ShouldBe(new(2025, 3, 2, 0, 0, 0, TimeSpan.Zero));
        match.Round.ShouldBe("1");
        match.Channel.ShouldBe("Fox League");
        match.Contestants.ShouldBe(["Canberra", "Warriors"]);
        match.IsInPlay.ShouldBeFalse();
        match.GoesInPlay.ShouldBeTrue();
        match.Tournament.ShouldBeNull();
        match.OpenMarkets.ShouldBe(118);
        match.MarketsInAll.ShouldBe(118);
        match.Markets.Count.ShouldBe(26);

        var market = match.Markets[0];
        market.Id.ShouldBe("110875410");
        market.Name.ShouldBe("NRL Canb-Warr HeadHead");
        market.BetOption.ShouldBe("Head To Head");
        market.ClosesAt.ShouldBe(match.StartsAt);
        market.Status.ShouldBe("Open");
        market.SameGameMulti.ShouldBeTrue();
        market.Terms.ShouldBeNull();
        match.Markets.Select(other => other.Terms).ShouldContain("Result Paid at 80 minutes");
        market.IsInPlay.ShouldBeFalse();
        market.Propositions.ShouldBe([
            new(60023, "Canberra", Price.Of(2.25m), null, "Open", null),
            new(60027, "Warriors", Price.Of(1.65m), null, "Open", null),
        ]);
        match.Markets[1].Propositions[0].ShouldBe(new(61235, "Canberra +2.5", Price.Of(1.9m), null, "Open", 2.5m));
    }

    [Fact]
    public async Task A_real_competition_in_play_is_suspended_and_still_counted()
    {
        await using var tab = new SportsTab(TabSample.Read("sports/competition-nbl-2026-04-01-sa.json"));

        var match = (await tab.CompetitionAsync()).Matches.ShouldHaveSingleItem();

        match.Name.ShouldBe("Adelaide v Sydney");
        match.IsInPlay.ShouldBeTrue();
        match.OpenMarkets.ShouldBe(2);
        match.Markets.ShouldAllBe(market => market.IsInPlay && market.Status == "Suspended" && !market.SameGameMulti);
        match.Markets[1].Propositions[0].Line.ShouldBe(-1.5m);
        match.Markets[1].Propositions[0].Win.ShouldBe(Price.Of(1.85m));
    }

    [Fact]
    public async Task One_kind_of_bet_is_picked_from_a_real_body_and_all_kinds_are_counted()
    {
        await using var tab = new SportsTab(TabSample.Read("sports/competition-nba-2025-01-24-sa.json"));

        var competition = await tab.CompetitionAsync(SportsTab.Everything with { BetOption = "extra line" });

        var match = competition.Matches[1];
        match.Name.ShouldBe("LA Lakers v Boston");
        match.Markets.ShouldHaveSingleItem().BetOption.ShouldBe("Extra Line");
        match.MarketsInAll.ShouldBe(1);
        match.BetOptions.Sum(option => option.OpenMarkets).ShouldBe(22);
        match.BetOptions[0].ShouldBe(new BetOption("Head To Head", 1));
    }

    private static void ShouldBe(Match match, JsonElement real)
    {
        match.Name.ShouldBe(real.GetProperty("name").GetString());
        match.StartsAt.ShouldBe(real.GetProperty("startTime").GetDateTimeOffset());
        match.Contestants.Count.ShouldBe(2);
        match.OpenMarkets.ShouldBe(real.GetProperty("openMarketCount").GetInt32());
        var markets = real.GetProperty("markets").EnumerateArray().ToList();
        match
            .Markets.Select(market => market.Id)
            .ShouldBe(markets.Select(market => market.GetProperty("id").GetString()));
        foreach (var (market, realMarket) in match.Markets.Zip(markets))
        {
            var propositions = realMarket.GetProperty("propositions").EnumerateArray().ToList();
            market
                .Propositions.Select(proposition =>
                    (proposition.Number, proposition.Name, proposition.Win?.Dollars ?? 0)
                )
                .ShouldBe(
                    propositions.Select(proposition =>
                        (
                            (long?)proposition.GetProperty("number").GetInt64(),
                            proposition.GetProperty("name").GetString(),
                            proposition.GetProperty("returnWin").GetDecimal()
                        )
                    )
                );
            market
                .Propositions.Select(proposition => proposition.Line is null)
                .ShouldBe(propositions.Select(proposition => !proposition.TryGetProperty("line", out _)));
        }
    }
}
