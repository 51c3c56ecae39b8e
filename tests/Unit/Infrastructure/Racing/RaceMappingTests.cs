using System.Text.Json;

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
        (race.Name, race.Status).ShouldBe((null, null));
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
        var race = _bodies.RaceOf("""{ "runnerNumber": 1 }""", $"\"raceComments\": {JsonSerializer.Serialize(inner)},");

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
}
