namespace TabMcp.UnitTests.Infrastructure.Racing;

public sealed class RaceResultMappingTests : IDisposable
{
    private readonly RacingBodies _bodies = new();

    public void Dispose() => _bodies.Dispose();

    [Fact]
    public void A_dead_heat_shares_a_place_and_leaves_the_next_one_empty()
    {
        _bodies
            .Race("""{ "results": [[7], [2, 6], [], [3]] }""")
            .Results.ShouldBe([
                [7],
                [2, 6],
                [],
                [3],
            ]);
    }

    [Theory]
    [InlineData("""{ "results": [] }""")]
    [InlineData("""{ "results": null }""")]
    [InlineData("""{ "results": [[], [], [], []] }""")]
    [InlineData("{}")]
    public void Places_without_a_runner_are_no_result(string body)
    {
        _bodies.Race(body).Results.ShouldBeEmpty();
    }

    [Fact]
    public void A_dividend_on_the_field_says_that_nobody_won()
    {
        var race = _bodies.Race(
            """
            { "dividends": [{ "wageringProduct": "Duet", "jackpotCarriedOver": 740.54, "poolDividends": [
              { "selections": ["F", "F"], "amount": 0 }, { "selections": [8, 4], "amount": 12.6 }] }] }
            """
        );

        race.Dividends.Count.ShouldBe(2);
        (race.Dividends[0].Product, race.Dividends[0].Amount).ShouldBe(("Duet", null));
        race.Dividends[0].JackpotCarriedOver.ShouldBe(740.54m);
        race.Dividends[0].Selections.ShouldBe(["F", "F"]);
        race.Dividends[1].Selections.ShouldBe(["8", "4"]);
        race.Dividends[1].Amount.ShouldBe(12.6m);
    }

    [Fact]
    public void A_pool_keeps_its_legs_and_a_jackpot_only_where_there_is_one()
    {
        var race = _bodies.Race(
            """
            { "pools": [
              { "wageringProduct": "Quaddie", "poolStatusCode": "Open", "poolTotal": 1234.5, "jackpot": 100,
                "legs": [{ "raceNumber": 3 }, { "raceNumber": 4 }] },
              { "wageringProduct": "Win", "jackpot": 0 }, { "poolTotal": 5 } ] }
            """
        );

        race.Pools.Count.ShouldBe(2);
        (race.Pools[0].Status, race.Pools[0].Total, race.Pools[0].Jackpot).ShouldBe(("Open", 1234.5m, 100m));
        race.Pools[0].RaceNumbers.ShouldBe([3, 4]);
        race.Pools[1].Jackpot.ShouldBeNull();
        _bodies.Drift.ShouldContain("body=race field=pools.wageringProduct");
    }
}
