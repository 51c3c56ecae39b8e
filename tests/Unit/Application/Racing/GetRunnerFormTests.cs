using TabMcp.Application.Errors;
using TabMcp.Application.Racing;
using TabMcp.Domain;
using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetRunnerFormTests : IDisposable
{
    private static readonly GetRunnerForm Call = new("2026-04-14", RaceType.Thoroughbred, "HAW", 3, 2);

    private readonly ApplicationHost _app = new();

    public GetRunnerFormTests() => _app.Racing.RunnerForm = FormExamples.Runner(2, starts: 45);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Refuses_arguments_that_name_no_runner()
    {
        await RefusesAsync(Call with { MeetingDate = "2026-02-30" }, "meeting_date must be a real day as YYYY-MM-DD");
        await RefusesAsync(Call with { RaceType = (RaceType)7 }, "race_type must be one of the words");
        await RefusesAsync(Call with { VenueMnemonic = "" }, "venue_mnemonic must be three letters");
        await RefusesAsync(Call with { RaceNumber = 0 }, "race_number must be from 1 to 30");
        await RefusesAsync(
            Call with
            {
                RunnerNumber = 0,
            },
            "runner_number must be from 1 to 99; racing_get_race_form lists the runners."
        );
        await RefusesAsync(Call with { RunnerNumber = 100 }, "runner_number must be from 1 to 99");
        await RefusesAsync(Call with { Jurisdiction = (Jurisdiction)7 }, "jurisdiction must be one of the words");
        await RefusesAsync(Call with { MaxStarts = 51 }, "max_starts must be from 1 to 50.");
        await RefusesAsync(Call with { Cursor = "-1" }, "cursor must be the next_cursor of the answer before");
    }

    [Fact]
    public async Task Says_which_meeting_a_name_led_to()
    {
        _app.Racing.Meetings.Add(RacingExamples.Meeting("HAWKESBURY", "HAW"));

        var form = await _app.AskAsync(Call with { VenueMnemonic = "Hawkesbury" });

        (form.VenueMnemonic, form.MeetingName).ShouldBe(("HAW", "HAWKESBURY"));
    }

    [Fact]
    public async Task Asks_for_one_runner_with_the_caller_s_jurisdiction()
    {
        await _app.AskAsync(Call);
        await _app.AskAsync(Call with { Jurisdiction = Jurisdiction.SA });

        _app.Racing.Asked.ShouldBe(["form 2026-04-14 R HAW 3 runner 2 VIC", "form 2026-04-14 R HAW 3 runner 2 SA"]);
    }

    [Fact]
    public async Task Gives_every_record_comment_and_winning_distance()
    {
        var form = await _app.AskAsync(Call);

        (form.RunnerNumber, form.RunnerName, form.AsOf).ShouldBe((2, "RUNNER 2", _app.Clock.GetUtcNow()));
        form.Records.Keys.ShouldBe([
            "overall",
            "track_distance",
            "dead",
            "box1",
            "box2",
            "rider_track",
            "rider_last12_months",
            "trainer_track",
            "trainer_last12_months",
        ]);
        form.Records["rider_last12_months"].ShouldBe(new StartRecord(335, 37, 82));
        form.Records["trainer_last12_months"].ShouldBe(new StartRecord(277, 32, 59));
        form.Comments.ShouldBe([new FormComment("TAB", "Has a chance.")]);
        form.WonAt.ShouldBe([new GetRunnerForm.DistanceWins(1200, 3)]);
        form.Next.Tool.ShouldBe("racing_get_race");
    }

    [Fact]
    public async Task Says_nothing_of_what_is_unknown()
    {
        _app.Racing.RunnerForm = new() { Number = 2 };

        var form = await _app.AskAsync(Call);

        (form.RunnerName, form.Rider, form.BestSeconds).ShouldBe((null, null, null));
        form.Records.ShouldBeEmpty();
        (form.RunsInAll, form.NextCursor).ShouldBe((0, null));
    }

    [Fact]
    public async Task Pages_past_runs_latest_first()
    {
        var first = await _app.AskAsync(Call);
        var second = await _app.AskAsync(Call with { Cursor = first.NextCursor });
        var last = await _app.AskAsync(Call with { Cursor = second.NextCursor });

        new[] { first, second, last }.Select(page => page.RunsInAll).ShouldBe([45, 45, 45]);
        new[] { first, second, last }.Select(page => page.Runs.Count).ShouldBe([20, 20, 5]);
        first
            .Runs.Concat(second.Runs)
            .Concat(last.Runs)
            .Select(run => run.Finish)
            .ShouldBe(Enumerable.Range(1, 45).Cast<int?>());
        last.NextCursor.ShouldBeNull();
    }

    [Fact]
    public async Task A_past_run_is_told_whole()
    {
        var form = await _app.AskAsync(Call with { MaxStarts = 2 });

        form.Runs.Select(run => run.Trial).ShouldBe([null, true]);
        var run = form.Runs[0];
        (run.RaceNumber, run.Barrier, run.Price, run.Seconds).ShouldBe((5, 8, 101m, 58.07m));
        (run.WinnerOrSecond, run.Stewards, run.InRun).ShouldBe(("ANOTHER", "Slow to begin.", "9-9-9"));
    }

    [Fact]
    public async Task Takes_the_runner_from_the_field_where_it_has_no_body_of_its_own()
    {
        _app.Racing.RunnerForm = null;
        _app.Racing.Form = FormExamples.Field(3);

        (await _app.AskAsync(Call)).RunnerName.ShouldBe("RUNNER 2");
        _app.Racing.Asked.ShouldBe(["form 2026-04-14 R HAW 3 runner 2 VIC", "form 2026-04-14 R HAW 3 VIC"]);
    }

    [Fact]
    public async Task Tells_which_runners_there_are_where_this_one_is_not()
    {
        _app.Racing.RunnerForm = null;
        _app.Racing.Form = FormExamples.Field(3);

        var refusal = await _app.RefusalOfAsync(Call with { RunnerNumber = 9 });

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe("runner_number: the race has no form for 9, only for 1, 2, 3.");
    }

    [Fact]
    public async Task Tells_that_no_runner_has_form()
    {
        _app.Racing.RunnerForm = null;
        _app.Racing.Form = [];

        (await _app.RefusalOfAsync(Call)).Message.ShouldBe(
            "runner_number: the race has form for no runner; racing_get_race gives its field."
        );
    }

    private async Task RefusesAsync(GetRunnerForm call, string message)
    {
        var refusal = await _app.RefusalOfAsync(call);

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        refusal.Message.ShouldStartWith(message);
        _app.Racing.Asked.ShouldBeEmpty();
    }
}
