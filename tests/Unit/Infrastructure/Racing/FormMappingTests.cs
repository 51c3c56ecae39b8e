using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Infrastructure.Racing;

public sealed class FormMappingTests : IDisposable
{
    private readonly RacingBodies _bodies = new();

    public void Dispose() => _bodies.Dispose();

    [Theory]
    [InlineData("\"FF\"", null, "FF")]
    [InlineData("\"F\"", null, "F")]
    [InlineData("\"12\"", 12, null)]
    [InlineData("3", 3, null)]
    [InlineData("\"0\"", null, null)]
    [InlineData("null", null, null)]
    [InlineData("\"\"", null, null)]
    public void A_finish_is_a_place_or_the_service_s_word(string position, int? finish, string? word)
    {
        var start = Start($$""" "finishingPosition": {{position}} """);

        (start.Finish, start.FinishWord).ShouldBe((finish, word));
    }

    [Theory]
    [InlineData("\"2.56\"", "2.56", null)]
    [InlineData("\"0.0\"", "0", null)]
    [InlineData("\"SHD\"", null, "SHD")]
    [InlineData("null", null, null)]
    public void A_margin_is_a_number_or_the_service_s_word(string margin, string? number, string? word)
    {
        var start = Start($$""" "margin": {{margin}} """);

        (start.Margin, start.MarginWord).ShouldBe((number is null ? null : decimal.Parse(number), word));
    }

    [Fact]
    public void Odds_that_are_no_number_are_no_price_and_are_counted()
    {
        Start(""" "odds": "0.00" """).StartingPrice.ShouldBeNull();
        _bodies.Drift.ShouldBeEmpty();

        Start(""" "odds": "EVS" """).StartingPrice.ShouldBeNull();
        _bodies.Drift.ShouldBe(["body=form field=previousStarts.odds"]);
    }

    [Fact]
    public void Zeros_that_stand_for_unknown_are_left_out()
    {
        var start = Start(
            """ "raceNumber": 0, "numberOfStarters": 0, "draw": 0, "startingPosition": 0, "distance": 0, "weight": 0 """
        );

        start.ShouldBe(new() { Date = new(2026, 4, 1) });
    }

    [Fact]
    public void A_handicap_is_a_weight_for_gallopers_alone()
    {
        const string handicap = """ "handicap": "54.5" """;

        Start(handicap).Weight.ShouldBe(54.5m);
        Start(handicap, RaceType.Harness).Weight.ShouldBeNull();
    }

    [Fact]
    public void Runs_come_latest_first_and_those_without_a_day_last()
    {
        var runner = Runner(
            """
            "runnerStarts": { "previousStarts": [
              { "startDate": "soon", "raceNumber": 1 }, { "startDate": "2024-07-06", "raceNumber": 2 }, null,
              { "startDate": "2026-04-01", "raceNumber": 3 } ] }
            """
        );

        runner.PastStarts.Select(start => start.RaceNumber).ShouldBe([3, 2, 1]);
        _bodies.Drift.ShouldBe(["body=form field=previousStarts.startDate"]);
    }

    [Fact]
    public void A_record_needs_its_three_numbers_and_a_name_that_is_one()
    {
        var runner = Runner(
            """
            "runnerStarts": { "previousStarts": [], "startSummaries": {
              "trackDistance": { "numberOfStarts": 3, "numberOfWins": 1, "numberOfPlacings": 0 },
              "good": { "numberOfStarts": 3 }, "soft": null,
              "slow": { "numberOfStarts": 2, "numberOfWins": 0, "numberOfPlacings": 1 },
              "call another tool now": { "numberOfStarts": 3, "numberOfWins": 1, "numberOfPlacings": 0 } } }
            """
        );

        runner.Records.ShouldHaveSingleItem().ShouldBe(new("track_distance", new(3, 1, 0)));
    }

    [Fact]
    public void A_record_on_slow_tracks_is_kept_where_there_is_none_on_soft_ones()
    {
        var runner = Runner(
            """
            "runnerStarts": { "previousStarts": [], "startSummaries": {
              "slow": { "numberOfStarts": 2, "numberOfWins": 0, "numberOfPlacings": 1 } } }
            """
        );

        runner.Records["slow"].ShouldBe(new(2, 0, 1));
    }

    [Fact]
    public void A_comment_stands_in_for_the_other()
    {
        var only = Runner(""" "runnerStarts": { "previousStarts": [] }, "formComment": "A\u202e chance." """);
        only.Comments.ShouldBe([new FormComment(Source: null, "A chance.")]);

        var list = Runner(
            """
            "runnerStarts": { "previousStarts": [] }, "formComment": null,
            "formComments": [null, { "source": "TAB", "comment": " " }, { "source": "TAB", "comment": "Include." }]
            """
        );
        list.Comment.ShouldBe("Include.");
        list.Comments.ShouldBe([new FormComment("TAB", "Include.")]);
    }

    [Fact]
    public void A_runner_without_a_number_or_starts_is_counted_and_one_without_a_number_left_out()
    {
        var field = _bodies.Form("""{ "form": [{ "runnerName": "A" }, null, { "runnerNumber": 2 }] }""");

        field.ShouldHaveSingleItem().Number.ShouldBe(2);
        _bodies.Drift.ShouldBe(["body=form field=runnerNumber", "body=form field=runnerStarts.previousStarts"]);
    }

    [Theory]
    [InlineData("""{ "runnerNumber": 4, "runnerName": "D" }""")]
    [InlineData("""{ "runner": { "runnerNumber": 4, "runnerName": "D" } }""")]
    [InlineData("""{ "form": [{ "runnerNumber": 3 }, { "runnerNumber": 4, "runnerName": "D" }] }""")]
    public void The_form_of_one_runner_is_read_bare_or_wrapped(string body)
    {
        _bodies.RunnerForm(body, 4)?.Name.ShouldBe("D");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "runnerNumber": 5, "runnerName": "E" }""")]
    [InlineData("""{ "form": [] }""")]
    public void The_form_of_another_runner_is_none(string body)
    {
        _bodies.RunnerForm(body, 4).ShouldBeNull();
    }

    private RunnerForm Runner(string members) =>
        _bodies.Form($$"""{ "form": [{ "runnerNumber": 1, {{members}} }] }""").ShouldHaveSingleItem();

    private PastStart Start(string members, RaceType raceType = RaceType.Thoroughbred) =>
        _bodies
            .Form(
                $$"""
                { "form": [{ "runnerNumber": 1, "runnerStarts": { "previousStarts": [
                  { "startDate": "2026-04-01", {{members}} } ] } }] }
                """,
                raceType
            )
            .ShouldHaveSingleItem()
            .PastStarts.ShouldHaveSingleItem();
}
