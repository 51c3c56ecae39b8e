using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.Racing;
using TabMcp.Domain;
using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetRaceFormTests : IDisposable
{
    private static readonly GetRaceForm Call = new("2026-04-14", RaceType.Thoroughbred, "HAW", 3);

    private readonly ApplicationHost _app = new();

    public GetRaceFormTests() => _app.Racing.Form = FormExamples.Field(12);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Refuses_arguments_that_name_no_race()
    {
        await RefusesAsync(Call with { MeetingDate = "someday" }, "meeting_date must be a real day as YYYY-MM-DD");
        await RefusesAsync(Call with { RaceType = (RaceType)7 }, "race_type must be one of the words");
        await RefusesAsync(Call with { VenueMnemonic = "" }, "venue_mnemonic must be");
        await RefusesAsync(Call with { RaceNumber = 31 }, "race_number must be from 1 to 30");
        await RefusesAsync(Call with { Jurisdiction = (Jurisdiction)7 }, "jurisdiction must be one of the words");
    }

    [Fact]
    public async Task Refuses_more_runners_than_a_field_has_and_a_cursor_of_somebody_else_s()
    {
        await RefusesAsync(
            Call with
            {
                Runners = [.. Enumerable.Range(1, 31)],
            },
            "runners must hold at most 30 runner numbers; leave it out for all."
        );
        await RefusesAsync(Call with { Cursor = "page 2" }, "cursor must be the next_cursor of the answer before");
    }

    [Fact]
    public async Task Asks_for_the_form_of_the_race_with_the_caller_s_jurisdiction()
    {
        await _app.AskAsync(Call with { MeetingDate = "tomorrow", VenueMnemonic = "haw" });
        await _app.AskAsync(Call with { Jurisdiction = Jurisdiction.QLD });

        _app.Racing.Asked.ShouldBe(["form 2026-04-15 R HAW 3 VIC", "form 2026-04-14 R HAW 3 QLD"]);
    }

    [Fact]
    public async Task Names_the_race_by_the_arguments_that_take_it_and_points_to_one_runner()
    {
        var form = await _app.AskAsync(Call with { MeetingDate = "today", VenueMnemonic = "haw" });

        (form.MeetingDate, form.RaceType, form.VenueMnemonic, form.RaceNumber, form.Jurisdiction).ShouldBe(
            ("2026-04-14", RaceType.Thoroughbred, "HAW", 3, Jurisdiction.VIC)
        );
        form.AsOf.ShouldBe(_app.Clock.GetUtcNow());
        form.Next.Tool.ShouldBe("racing_get_runner_form");
    }

    [Fact]
    public async Task Says_which_meeting_a_name_led_to()
    {
        _app.Racing.Meetings.Add(RacingExamples.Meeting("HAWKESBURY", "HAW"));

        var form = await _app.AskAsync(Call with { VenueMnemonic = "Hawkesbury" });

        (form.VenueMnemonic, form.MeetingName).ShouldBe(("HAW", "HAWKESBURY"));
    }

    [Fact]
    public async Task Pages_a_field_without_losing_or_repeating_a_runner()
    {
        _app.Racing.Form = FormExamples.Field(24);
        List<int> seen = [];
        var pages = 0;
        string? cursor = null;
        do
        {
            var page = await _app.AskAsync(Call with { Cursor = cursor });
            page.RunnersInAll.ShouldBe(24);
            page.Runners.ShouldNotBeEmpty();
            AnswerSize.Of(page).ShouldBeLessThan(24_000);
            seen.AddRange(page.Runners.Select(runner => runner.RunnerNumber));
            cursor = page.NextCursor;
            pages++;
        } while (cursor is not null);

        seen.ShouldBe(Enumerable.Range(1, 24));
        pages.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_field_that_fits_needs_no_second_page_and_a_page_past_the_end_is_empty()
    {
        _app.Racing.Form = FormExamples.Field(8);

        (await _app.AskAsync(Call)).NextCursor.ShouldBeNull();

        var past = await _app.AskAsync(Call with { Cursor = "8" });
        past.Runners.ShouldBeEmpty();
        past.NextCursor.ShouldBeNull();
    }

    [Fact]
    public async Task Narrows_to_the_runners_that_were_asked_for()
    {
        var form = await _app.AskAsync(Call with { Runners = [11, 2, 2] });

        form.Runners.Select(runner => runner.RunnerNumber).ShouldBe([2, 11]);
        form.RunnersInAll.ShouldBe(12);
        form.NextCursor.ShouldBeNull();
        var everyone = await _app.AskAsync(Call);
        (await _app.AskAsync(Call with { Runners = [] })).Runners.Count.ShouldBe(everyone.Runners.Count);
    }

    [Fact]
    public async Task Tells_which_runners_there_are_where_one_is_not()
    {
        _app.Racing.Form = FormExamples.Field(3);

        var refusal = await _app.RefusalOfAsync(Call with { Runners = [2, 13, 14] });

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe("runners: the race has no form for 13, 14, only for 1, 2, 3.");
        refusal.Arguments.ShouldBe(["runners"]);
    }

    [Fact]
    public async Task Keeps_the_five_latest_runs_and_marks_trials()
    {
        var runner = (await _app.AskAsync(Call)).Runners[0];

        runner.Runs.Select(run => run.Finish).ShouldBe([1, 2, 3, 4, 5]);
        runner.Runs.Select(run => run.Trial).ShouldBe([null, true, null, null, null]);
        runner
            .Runs[0]
            .ShouldBe(
                new(
                    new DateOnly(2026, 4, 1),
                    "WFRM",
                    Trial: null,
                    Finish: 1,
                    FinishWord: null,
                    Starters: 14,
                    DistanceMetres: 1000,
                    "Soft",
                    "3YO+ BM78",
                    Margin: 3.3m,
                    Price: 101,
                    "A JOCKEY",
                    WeightKg: 54.5m,
                    HandicapMetres: null,
                    "9-9-9",
                    Seconds: 58.07m,
                    MileRateSeconds: null
                )
            );
    }

    [Fact]
    public async Task Keeps_the_records_that_count_today_and_leaves_out_those_without_a_start()
    {
        var form = await _app.AskAsync(Call);

        form.Runners[0].Records.Keys.ShouldBe(["overall", "rider_last12_months", "trainer_last12_months", "box1"]);
        form.Runners[1].Records.Keys.ShouldNotContain("box1");
        form.Runners[1].Records["box2"].ShouldBe(new StartRecord(5, 2, 2));
        form.Runners[0].Records["rider_last12_months"].ShouldBe(new StartRecord(335, 37, 82));
        form.Runners[0].Records["trainer_last12_months"].ShouldBe(new StartRecord(277, 32, 59));
    }

    [Fact]
    public async Task Says_nothing_of_what_is_unknown()
    {
        _app.Racing.Form = [new() { Number = 4, Name = "BARE" }];

        var runner = (await _app.AskAsync(Call)).Runners.ShouldHaveSingleItem();

        (runner.Rider, runner.Trainer, runner.BestSeconds, runner.Comment).ShouldBe((null, null, null, null));
        runner.Records.ShouldBeEmpty();
        runner.Runs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passes_on_that_the_race_has_no_form()
    {
        _app.Racing.Form = null;

        (await _app.RefusalOfAsync(Call)).Kind.ShouldBe(ErrorKind.NotFound);
    }

    private async Task RefusesAsync(GetRaceForm call, string message)
    {
        var refusal = await _app.RefusalOfAsync(call);

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        refusal.Message.ShouldStartWith(message);
        _app.Racing.Asked.ShouldBeEmpty();
    }
}
