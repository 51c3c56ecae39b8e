using System.Text.Json;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Infrastructure.Racing;

public sealed class RaceMappingTests : IDisposable
{
    private readonly RacingBodies _bodies = new();

    public void Dispose() => _bodies.Dispose();

    [Fact]
    public void An_empty_object_is_a_race_that_nothing_is_known_of()
    {
        var race = _bodies.Race("{}");

        race.Entries.ShouldBeEmpty();
        race.StartsAt.ShouldBeNull();
        race.Status.ShouldBeEmpty();
        race.ReadAt.ShouldBe(RacingBodies.ReadAt);
        _bodies.Drift.ShouldBe([
            "body=race field=runners",
            "body=race field=raceStatus",
            "body=race field=raceStartTime",
        ]);
    }

    [Fact]
    public void A_whole_body_drifts_from_nothing()
    {
        var race = _bodies.Race(
            """
            {
              "raceNumber": 3, "raceName": "MAIDEN PLATE", "raceDistance": 1300, "raceStatus": "Normal",
              "raceStartTime": "2026-04-14T02:05:00.000Z", "raceClassConditions": "MDN", "prizeMoney": "$42000.00",
              "meeting": { "meetingName": "HAWKESBURY", "location": "NSW", "weatherCondition": "FINE",
                "trackCondition": "GOOD4" },
              "numberOfPlaces": 3, "oddsUpdateTime": "2026-04-14T01:59:20.000Z",
              "fixedOddsUpdateTime": "2026-04-14T01:59:40.000Z", "results": [], "runners": [],
              "tips": { "tipType": "Standard", "tipster": "A TIPSTER", "tipRunnerNumbers": [4, 1] },
              "protestMessage": "Protest DISMISSED", "aKeyNotMetBefore": { "deep": [1] }
            }
            """
        );

        race.Name.ShouldBe("MAIDEN PLATE");
        race.StartsAt.ShouldBe(RacingBodies.ReadAt.AddMinutes(5));
        (race.Distance, race.Class, race.PrizeMoney, race.PlacesPaid).ShouldBe((1300, "MDN", 42000m, 3));
        (race.MeetingName, race.Location, race.Weather, race.Track).ShouldBe(("HAWKESBURY", "NSW", "FINE", "GOOD4"));
        race.ToteAsOf.ShouldBe(RacingBodies.ReadAt.AddSeconds(-40));
        race.FixedOddsAsOf.ShouldBe(RacingBodies.ReadAt.AddSeconds(-20));
        race.Tips?.RunnerNumbers.ShouldBe([4, 1]);
        race.Tips?.Tipster.ShouldBe("A TIPSTER");
        race.Protest.ShouldBe("Protest DISMISSED");
        _bodies.Drift.ShouldBeEmpty();
    }

    [Fact]
    public void The_year_one_stands_for_never()
    {
        var race = _bodies.Race(
            """
            { "raceStartTime": "0001-01-01T00:00:00.000Z", "oddsUpdateTime": "0001-01-01T01:00:00.000Z",
              "fixedOddsUpdateTime": "0001-01-01T01:00:00.000Z",
              "runners": [{ "runnerNumber": 1, "fixedOdds": { "returnWin": 3, "returnWinTime": "0001-01-01T00:00:00.000Z",
                "returnHistory": [{ "returnWin": 3, "returnWinTime": "0001-01-01T00:00:00.000Z" }] } }] }
            """
        );

        (race.StartsAt, race.ToteAsOf, race.FixedOddsAsOf).ShouldBe((null, null, null));
        var odds = race.Field.ShouldHaveSingleItem().Fixed.ShouldNotBeNull();
        odds.WinSetAt.ShouldBeNull();
        odds.History.ShouldBeEmpty();
    }

    [Fact]
    public void An_instant_with_an_offset_is_read_as_the_same_instant_in_UTC()
    {
        var start = _bodies.Race("""{ "raceStartTime": "2026-04-14T12:05:00+10:00" }""").StartsAt.ShouldNotBeNull();

        start.ShouldBe(RacingBodies.ReadAt.AddMinutes(5));
        start.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Zero_and_null_are_no_price()
    {
        var race = RaceOf(
            """
            { "runnerNumber": 1, "runnerName": "A", "fixedOdds": { "returnWin": 0, "returnPlace": null,
                "returnWinOpen": 0, "returnHistory": [{ "returnWin": null, "returnWinTime": null }] },
              "parimutuel": { "returnWin": 0, "returnPlace": 1.5 } }
            """
        );

        var runner = race.Field.ShouldHaveSingleItem();
        (runner.Fixed?.Win, runner.Fixed?.Place, runner.Fixed?.Opened).ShouldBe((null, null, null));
        runner.Fixed?.History.ShouldBeEmpty();
        runner.Tote.ShouldBe(new ToteOdds(Win: null, Price.Of(1.5m), IsFavourite: false));
    }

    [Fact]
    public void Earlier_prices_are_put_in_the_order_of_time()
    {
        var race = RaceOf(
            """
            { "runnerNumber": 1, "fixedOdds": { "returnWin": 3, "returnHistory": [
              { "returnWin": 4, "returnWinTime": "2026-04-14T00:00:00.000Z" }, null,
              { "returnWin": 3, "returnWinTime": "2026-04-14T01:00:00.000Z" },
              { "returnWin": 0, "returnWinTime": "2026-04-14T00:30:00.000Z" },
              { "returnWin": 6, "returnWinTime": "2026-04-13T01:00:00.000Z" } ] } }
            """
        );

        race.Field[0].Fixed?.History.Select(change => change.Price.Dollars).ShouldBe([6, 4, 3]);
    }

    [Theory]
    [InlineData("LateScratched", "Scratched", false)]
    [InlineData("LateScratched", "LateScratched", true)]
    [InlineData("LateScratched", "Open", false)]
    [InlineData("Open", "Scratched", false)]
    [InlineData("Open", "LateScratched", true)]
    public void Either_side_takes_a_runner_out_and_only_the_tote_calls_it_late(string fixedSide, string tote, bool late)
    {
        var race = RaceOf(
            $$"""
            { "runnerNumber": 1, "runnerName": "A", "fixedOdds": { "returnWin": 9, "bettingStatus": "{{fixedSide}}",
                "winDeduction": 12, "placeDeduction": 8, "scratchedTime": "2026-04-14T01:00:00.000Z" },
              "parimutuel": { "bettingStatus": "{{tote}}" } }
            """
        );

        race.Field.ShouldBeEmpty();
        race.Scratchings.ShouldHaveSingleItem().Scratching.ShouldBe(new(RacingBodies.ReadAt.AddHours(-1), late, 12, 8));
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("Reserve")]
    [InlineData("Winner")]
    [InlineData("A word not met before")]
    public void Any_other_word_leaves_a_runner_in_the_field(string status)
    {
        var race = RaceOf($$"""{ "runnerNumber": 1, "fixedOdds": { "bettingStatus": "{{status}}" } }""");

        race.Field.ShouldHaveSingleItem().Fixed?.Status.ShouldBe(status);
    }

    [Fact]
    public void A_vacant_box_is_no_entry_and_no_drift()
    {
        var race = _bodies.Race(
            """
            { "raceStatus": "Normal", "raceStartTime": "2026-04-14T02:05:00.000Z", "runners": [
              { "runnerNumber": 1, "runnerName": "....", "vacantBox": true, "parimutuel": { "bettingStatus": "Scratched" } },
              { "runnerNumber": 2, "runnerName": "A DOG", "vacantBox": false, "barrierNumber": 2, "handicapWeight": 0 } ] }
            """
        );

        var runner = race.Entries.ShouldHaveSingleItem();
        runner.Number.ShouldBe(2);
        runner.Barrier.ShouldBe(2);
        runner.Weight.ShouldBeNull();
        _bodies.Drift.ShouldBeEmpty();
    }

    [Fact]
    public void A_runner_without_a_number_is_counted_and_left_out()
    {
        var race = RaceOf("""{ "runnerNumber": null, "runnerName": "A FUTURE" }""");

        race.Entries.ShouldBeEmpty();
        _bodies.Drift.ShouldContain("body=race field=runners.runnerNumber");
    }

    [Theory]
    [InlineData(""" "riderDriverName": "J SMITH", "riderDriverFullName": "Jane Smith" """, "Jane Smith")]
    [InlineData(""" "riderDriverName": "J SMITH", "riderDriverFullName": null """, "J SMITH")]
    [InlineData(""" "riderDriverName": "", "riderDriverFullName": null """, null)]
    public void Takes_the_fuller_name_and_none_for_an_empty_one(string keys, string? rider)
    {
        RaceOf($$"""{ "runnerNumber": 1, {{keys}} }""").Field[0].Rider.ShouldBe(rider);
    }

    [Fact]
    public void A_barrier_of_zero_is_not_drawn_yet()
    {
        RaceOf("""{ "runnerNumber": 1, "barrierNumber": 0 }""").Field[0].Barrier.ShouldBeNull();
    }

    [Fact]
    public void Nulls_inside_lists_are_passed_over()
    {
        var race = _bodies.Race(
            """
            { "runners": [null, { "runnerNumber": 1 }], "results": [null, [2], [null, 3]], "pools": [null,
              { "wageringProduct": "Win", "legs": [null, { "raceNumber": null }, { "raceNumber": 3 }] }],
              "dividends": [null, { "wageringProduct": "Win", "poolDividends": [null, { "selections": [null, 1], "amount": 2 }] },
                { "wageringProduct": "Place", "poolDividends": null }],
              "tips": { "tipRunnerNumbers": [null, 4] } }
            """
        );

        race.Entries.ShouldHaveSingleItem();
        race.Results.ShouldBe([
            [],
            [2],
            [3],
        ]);
        race.Pools.ShouldHaveSingleItem().RaceNumbers.ShouldBe([3]);
        race.Dividends.ShouldHaveSingleItem().Selections.ShouldBe(["1"]);
        race.Tips?.RunnerNumbers.ShouldBe([4]);
    }

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
            { "dividends": [{ "wageringProduct": "Duet", "poolDividends": [
              { "selections": ["F", "F"], "amount": 0 }, { "selections": [8, 4], "amount": 12.6 }] }] }
            """
        );

        race.Dividends.Count.ShouldBe(2);
        (race.Dividends[0].Product, race.Dividends[0].Amount).ShouldBe(("Duet", 0m));
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

    [Fact]
    public void A_comment_is_JSON_inside_a_string()
    {
        var inner = JsonSerializer.Serialize(
            """{"comment":"A line.\nAnother\u202e.","runners":[1,7,2],"exclusive":false}"""
        );

        var comment = _bodies.Race($$"""{ "raceComments": {{inner}} }""").Comment.ShouldNotBeNull();

        comment.Text.ShouldBe("A line. Another.");
        comment.RunnerNumbers.ShouldBe([1, 7, 2]);
    }

    [Theory]
    [InlineData("plain words")]
    [InlineData("{\"comment\":")]
    [InlineData("[1]")]
    [InlineData("{\"comment\":5}")]
    public void A_comment_that_cannot_be_read_is_counted_and_the_race_is_still_read(string inner)
    {
        var race = RaceOf("""{ "runnerNumber": 1 }""", $"\"raceComments\": {JsonSerializer.Serialize(inner)},");

        race.Comment.ShouldBeNull();
        race.Field.ShouldHaveSingleItem();
        _bodies.Drift.ShouldContain("body=race field=raceComments");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"comment\":\"\",\"runners\":[1]}")]
    public void A_comment_that_says_nothing_is_none(string inner)
    {
        _bodies.Race($$"""{ "raceComments": {{JsonSerializer.Serialize(inner)}} }""").Comment.ShouldBeNull();
        _bodies.Drift.ShouldNotContain("body=race field=raceComments");
    }

    [Fact]
    public void Names_come_out_plain_and_short()
    {
        var name = "BAD\u202eNAME\u0007" + new string('X', 500);
        var race = RaceOf($$"""{ "runnerNumber": 1, "runnerName": {{JsonSerializer.Serialize(name)}} }""");

        race.Field[0].Name.ShouldStartWith("BADNAMEXX");
        race.Field[0].Name.Length.ShouldBe(120);
    }

    private TabMcp.Domain.Racing.Race RaceOf(string runner, string more = "") =>
        _bodies.Race($$"""{ {{more}} "runners": [{{runner}}] }""");
}
