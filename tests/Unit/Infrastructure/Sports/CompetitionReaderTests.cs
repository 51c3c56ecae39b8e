using System.Text;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;
using TabMcp.Infrastructure.Json;
using TabMcp.Infrastructure.Sports;
using TabMcp.UnitTests.Infrastructure.Json;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Infrastructure.Sports;

/// <summary>The walk through a competition's body, however it arrives and in whatever order it comes.</summary>
public sealed class CompetitionReaderTests : IAsyncDisposable
{
    private const int Bodies = 3_600_000;

    private static readonly byte[] Market = Encoding.UTF8.GetBytes(
        $$"""
        {"id":"1","name":"NRL Canb-Warr Line","betOption":"Line","betOptionPriority":1295,"bettingStatus":"Open",
        "propositions":[{{string.Join(
            ',',
            Enumerable.Repeat(
                """{"id":"61235","name":"Canberra +2.5","returnWin":1.9,"returnPlace":0,"number":61235,"line":"+2.5"}""",
                12
            )
        )}}]},
        """
    );

    private readonly SportsTab _tab = new("{}");

    public ValueTask DisposeAsync() => _tab.DisposeAsync();

    [Fact]
    public void However_a_body_is_cut_and_ordered_the_same_is_selected() =>
        Always.Holds(
            Gen.Choose(0, int.MaxValue).Two().Zip(Gen.Choose(1, 40).ArrayOf(5)),
            async drawn =>
            {
                var invented = new InventedCompetition(drawn.Item1.Item1);
                foreach (var (buffer, sizes) in new[] { (16, drawn.Item2), (64, [1]), (32_768, [int.MaxValue]) })
                {
                    var competition = await ReadAsync(
                        new ChunkedStream(invented.Json, sizes),
                        invented.Selection,
                        buffer
                    );

                    competition.MatchesInAll.ShouldBe(
                        invented.Own.Count + invented.Tournaments.Sum(cup => cup.Matches.Count)
                    );
                    competition
                        .Matches.Select(match =>
                            $"{match.Name} of {match.Tournament}: {string.Join(' ', match.Markets.Select(market => market.Id))}"
                        )
                        .ShouldBe(invented.Expected);
                    competition
                        .Tournaments.Select(cup => (cup.Name, cup.Matches))
                        .ShouldBe(invented.Tournaments.Select(cup => (cup.Name, cup.Matches.Count)));
                }
            }
        );

    [Fact]
    public async Task A_body_of_megabytes_costs_a_fraction_of_itself()
    {
        var selection = new MarketSelection { MaxMatches = 5, MaxMarkets = 3 };
        await AllocatedAsync(1, selection); // what is made once

        var small = await AllocatedAsync(10, selection);
        var large = await AllocatedAsync(100, selection);

        small.Sent.ShouldBeLessThan(Bodies / 9);
        large.Sent.ShouldBeGreaterThan(Bodies);
        large.Bytes.ShouldBeLessThan(Bodies / 8);
        (large.Bytes - small.Bytes).ShouldBeLessThan(Bodies / 20);
    }

    [Fact]
    public async Task One_match_of_megabytes_costs_a_fraction_of_itself_whatever_is_counted()
    {
        var selection = new MarketSelection
        {
            BetOption = "Head To Head",
            MaxMatches = 1,
            MaxMarkets = 3,
        };
        await AllocatedAsync(1, selection);

        var large = await AllocatedAsync(1, selection, markets: 3_000);

        large.Sent.ShouldBeGreaterThan(Bodies);
        large.Bytes.ShouldBeLessThan(Bodies * 2 / 3); // mostly what an unoptimised build spends on each await
    }

    private async Task<(long Sent, long Bytes)> AllocatedAsync(int matches, MarketSelection selection, int markets = 30)
    {
        await using var body = new ChunkedStream(Large(matches, markets), 1, 16_384, 333, 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        // The stream never waits, so all of this happens on one thread.
        var competition = await ReadAsync(body, selection);

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        competition.MatchesInAll.ShouldBe(matches);
        competition.Matches[0].BetOptions.ShouldHaveSingleItem().OpenMarkets.ShouldBe(markets);
        return (body.Sent, bytes);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Large(int matches, int markets)
    {
        yield return "{\"tournaments\":[],\"matches\":["u8.ToArray();
        for (var match = 0; match < matches; match++)
        {
            yield return (match is 0 ? "{\"markets\":["u8 : ",{\"markets\":["u8).ToArray();
            for (var market = 1; market < markets; market++)
                yield return Market;
            yield return Market.AsMemory(0, Market.Length - 1);
            yield return "],\"name\":\"A v B\",\"startTime\":\"2025-03-02T00:00:00.000Z\"}"u8.ToArray();
        }

        yield return "],\"name\":\"NRL\"}"u8.ToArray();
    }

    private async Task<Competition> ReadAsync(Stream body, MarketSelection selection, int buffer = 32_768)
    {
        using var json = new JsonStream(body, "the NRL", TestContext.Current.CancellationToken, buffer);
        var matches = new MatchReader(json, selection, isCut: false, _tab.Services.GetRequiredService<MatchMapping>());
        var mapping = _tab.Services.GetRequiredService<CompetitionMapping>();
        return (await new CompetitionReader(json, selection, matches, mapping).ReadAsync("NRL")).ShouldNotBeNull();
    }
}
