using System.Text.Json;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Infrastructure.Racing;

public sealed class RunnerMappingTests : IDisposable
{
    private readonly RacingBodies _bodies = new();

    public void Dispose() => _bodies.Dispose();

    [Fact]
    public void Zero_and_null_are_no_price()
    {
        var race = _bodies.RaceOf(
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
    public void Ratings_are_read_and_a_speed_of_zero_is_none_whatever_its_band()
    {
        var rated = _bodies.RaceOf(
            """
            { "runnerNumber": 1, "dfsFormRating": 96, "techFormRating": 0, "totalRatingPoints": 0,
              "earlySpeedRating": 73, "earlySpeedRatingBand": "LEADER" }
            """
        );
        var unrated = _bodies.RaceOf(
            """
            { "runnerNumber": 1, "dfsFormRating": null, "techFormRating": 0, "totalRatingPoints": null,
              "earlySpeedRating": 0, "earlySpeedRatingBand": "BACKMARKER" }
            """
        );

        rated.Field[0].Ratings.ShouldBe(new(73, "LEADER", RatingPoints: 0, DfsForm: 96, TechForm: null));
        unrated.Field[0].Ratings.ShouldBeNull();
    }

    [Fact]
    public void An_order_of_the_field_without_a_measure_or_without_runners_is_passed_over()
    {
        var race = _bodies.Race(
            """
            { "runners": [], "ratings": [ null, { "ratingType": "Time", "ratingRunnerNumbers": [] },
              { "ratingRunnerNumbers": [3] }, { "ratingType": "Overall", "ratingRunnerNumbers": [8, null, 2] } ] }
            """
        );

        var order = race.Ratings.ShouldHaveSingleItem();
        order.Measure.ShouldBe("Overall");
        order.RunnerNumbers.ShouldBe([8, 2]);
    }

    [Fact]
    public void Earlier_prices_are_put_in_the_order_of_time()
    {
        var race = _bodies.RaceOf(
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
        var race = _bodies.RaceOf(
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
        var race = _bodies.RaceOf($$"""{ "runnerNumber": 1, "fixedOdds": { "bettingStatus": "{{status}}" } }""");

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
        var race = _bodies.RaceOf("""{ "runnerNumber": null, "runnerName": "A FUTURE" }""");

        race.Entries.ShouldBeEmpty();
        _bodies.Drift.ShouldContain("body=race field=runners.runnerNumber");
    }

    [Theory]
    [InlineData(""" "riderDriverName": "J SMITH", "riderDriverFullName": "Jane Smith" """, "Jane Smith")]
    [InlineData(""" "riderDriverName": "J SMITH", "riderDriverFullName": null """, "J SMITH")]
    [InlineData(""" "riderDriverName": "", "riderDriverFullName": null """, null)]
    public void Takes_the_fuller_name_and_none_for_an_empty_one(string keys, string? rider)
    {
        _bodies.RaceOf($$"""{ "runnerNumber": 1, {{keys}} }""").Field[0].Rider.ShouldBe(rider);
    }

    [Fact]
    public void A_barrier_of_zero_is_not_drawn_yet()
    {
        _bodies.RaceOf("""{ "runnerNumber": 1, "barrierNumber": 0 }""").Field[0].Barrier.ShouldBeNull();
    }

    [Fact]
    public void Names_come_out_plain_and_short()
    {
        var name = "BAD\u202eNAME\u0007" + new string('X', 500);
        var race = _bodies.RaceOf($$"""{ "runnerNumber": 1, "runnerName": {{JsonSerializer.Serialize(name)}} }""");

        var shown = race.Field[0].Name.ShouldNotBeNull();
        shown.ShouldStartWith("BADNAMEXX");
        shown.Length.ShouldBe(120);
    }
}
