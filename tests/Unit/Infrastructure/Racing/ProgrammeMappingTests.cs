using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Infrastructure.Racing;

/// <summary>The bodies of R1 and R4.</summary>
public sealed class ProgrammeMappingTests : IDisposable
{
    private readonly RacingBodies _bodies = new();

    public void Dispose() => _bodies.Dispose();

    [Theory]
    [InlineData(
        """ "dateName": "futures", "_links": { "meetings": "https://tab.example/racing/dates/futures/meetings" } """
    )]
    [InlineData(""" "meetingDate": "futures" """)]
    public void Knows_the_futures_bucket_by_its_link_or_its_date(string bucket)
    {
        var days = _bodies.Days(
            $$"""
            { "dates": [null, { "meetingDate": "2026-04-14", "dateName": "today", "_links": { "meetings":
              "https://tab.example/racing/dates/2026-04-14/meetings" } }, { {{bucket}} }] }
            """
        );

        days.Count.ShouldBe(2);
        days[0].ShouldBe(new(RacingBodies.Day, "today", IsFutures: false));
        days[1].IsFutures.ShouldBeTrue();
        days[1].Date.ShouldBeNull();
        _bodies.Drift.ShouldBeEmpty();
    }

    [Fact]
    public void A_day_that_cannot_be_read_is_counted_and_left_out()
    {
        _bodies.Days("""{ "dates": [{ "meetingDate": "14 April", "dateName": "today" }, {}] }""").ShouldBeEmpty();

        _bodies.Drift.ShouldBe(["body=dates field=dates.meetingDate", "body=dates field=dates.meetingDate"]);
    }

    [Fact]
    public void Bodies_without_their_lists_are_counted()
    {
        _bodies.Days("{}").ShouldBeEmpty();
        _bodies.Races("{}").ShouldBeEmpty();

        _bodies.Drift.ShouldBe(["body=dates field=dates", "body=races field=races"]);
    }

    [Fact]
    public void Reads_a_programme_in_the_order_of_its_numbers()
    {
        var races = _bodies.Races(
            """
            { "races": [null, { "raceNumber": 2, "raceStatus": "Normal" }, { "raceNumber": 1, "raceStatus": "Paying",
              "raceName": "A", "raceClassConditions": "MDN", "numberOfStarters": 8, "raceDistance": 1200.0, "results": [[4]],
              "pools": [null, {}, { "wageringProduct": "Treble", "poolStatusCode": "Open",
                "legs": [{ "raceNumber": 1 }, null, { "raceNumber": 3 }] }] }] }
            """
        );

        races.Select(race => race.Number).ShouldBe([1, 2]);
        (races[0].Class, races[0].Starters, races[0].Distance, races[0].MatchName).ShouldBe(("MDN", 8, 1200, null));
        var pool = races[0].Pools.ShouldHaveSingleItem();
        (pool.Product, pool.Status, pool.Total, pool.Jackpot).ShouldBe(
            (WageringProduct.Treble, PoolStatus.Open, null, null)
        );
        pool.RaceNumbers.ShouldBe([1, 3]);
        races[1].Pools.ShouldBeEmpty();
    }

    [Fact]
    public void A_race_without_a_number_is_counted_under_its_own_body()
    {
        _bodies.Races("""{ "races": [{ "raceStatus": "Normal" }] }""").ShouldBeEmpty();

        _bodies.Drift.ShouldBe(["body=races field=races.raceNumber"]);
    }
}
