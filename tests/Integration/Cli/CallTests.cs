using System.Text.Json;

namespace TabMcp.IntegrationTests.Cli;

/// <summary>One tool called from the command line, against the sandbox that it starts for itself.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task Prints_the_answer_alone_and_in_one_line_where_a_program_reads_it()
    {
        var run = await CommandRun.OfProcessAsync(["call", "racing_get_next_to_go", "--max-races", "1", "--sandbox"]);

        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.TrimEnd().ShouldNotContain('\n');
        var answer = JsonElement.Parse(run.Output);
        answer.GetProperty("source").GetString().ShouldBe("sandbox");
        answer.GetProperty("races").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("--max_races", "1")]
    [InlineData("--max_races=1")]
    [InlineData("--json", """{"max_races":1}""")]
    [InlineData("--json", """{"max_races":5}""", "--max-races", "1", "--include-recently-closed")]
    public async Task Takes_arguments_by_either_spelling_and_as_JSON(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["call", "get_racing_next", .. arguments, "--sandbox"], isTerminal: true);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("\n  \"source\": \"sandbox\"");
        JsonElement.Parse(run.Output).GetProperty("races").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("--include", "pools,tips")]
    [InlineData("--include", "pools", "--include", "tips")]
    [InlineData("--include", """["pools","tips"]""")]
    public async Task Takes_a_list_with_commas_or_in_parts(params string[] include)
    {
        var next = await CommandRun.OfAsync(["call", "racing_get_next_to_go", "--max-races", "1", "--sandbox"]);
        var race = JsonElement.Parse(next.Output).GetProperty("races")[0];
        string Of(string name) => race.GetProperty(name).ToString();

        var run = await CommandRun.OfAsync([
            "call",
            "racing_get_race",
            "--meeting-date",
            Of("meeting_date"),
            "--race-type",
            Of("race_type"),
            "--venue-mnemonic",
            Of("venue_mnemonic"),
            "--race-number",
            Of("race_number"),
            .. include,
            "--sandbox",
        ]);

        run.Code.ShouldBe(0, run.Error);
        JsonElement.Parse(run.Output).TryGetProperty("pools", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_call_that_fails_says_so_on_standard_error_alone()
    {
        var run = await CommandRun.OfProcessAsync([
            "call",
            "racing_get_next_to_go",
            "--max-races",
            "many",
            "--sandbox",
        ]);

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        var error = JsonElement.Parse(run.Error).GetProperty("error");
        error.GetProperty("code").GetString().ShouldBe("invalid_input");
        error.GetProperty("arguments")[0].GetString().ShouldBe("max_races");
    }

    [Theory]
    [InlineData("--meeting-date", "call", "racing_get_race", "--meting-date", "today")]
    [InlineData("racing_get_race", "call", "racing_get_rac")]
    [InlineData("--json must be one JSON object", "call", "racing_get_race", "--json", "[]")]
    public async Task What_it_does_not_know_is_bad_usage_and_it_names_what_is_near(string near, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(near);
    }

    [Fact]
    public async Task Help_shows_the_arguments_of_a_tool_with_their_words_even_in_an_environment_at_fault()
    {
        var run = await CommandRun.OfAsync(["call", "racing_get_race", "--help"], ("PORT", "canary"));

        run.Code.ShouldBe(0);
        run.Output.ShouldContain("--race-type <R|H|G>");
        run.Output.ShouldContain("Number of the race on the programme. Required.");
    }

    [Fact]
    public async Task Posts_nothing_that_a_person_would_have_to_confirm()
    {
        var record = Path.Combine(Path.GetTempPath(), $"posts-{Guid.NewGuid():N}.jsonl");
        (string, string)[] writes = [("TAB_ENABLE_WRITES", "true"), ("TAB_AUDIT_FILE", record)];
        string[] post =
        [
            "call",
            "tab_post",
            "--path",
            "/v1/pricing-service/enquiry",
            "--body",
            "{\"legs\":[]}",
            "--sandbox",
        ];
        try
        {
            var dry = await CommandRun.OfAsync(post, writes);
            var wet = await CommandRun.OfAsync([.. post, "--dry-run", "false"], writes);

            JsonElement.Parse(dry.Output).GetProperty("outcome").GetString().ShouldBe("dry_run");
            wet.Code.ShouldBe(1);
            JsonElement.Parse(wet.Error).GetProperty("error").GetProperty("code").GetString().ShouldBe("forbidden");
        }
        finally
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), $"{Path.GetFileName(record)}*"))
                File.Delete(file);
        }
    }

    [Fact]
    public async Task Is_not_there_to_post_unless_that_is_allowed()
    {
        (await CommandRun.OfAsync(["call", "tab_post", "--sandbox"])).Code.ShouldBe(2);
    }

    [Fact]
    public async Task An_environment_at_fault_is_bad_usage()
    {
        var run = await CommandRun.OfAsync(["call", "racing_get_next_to_go"], ("PORT", "canary"));

        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith("PORT must be a whole number");
    }
}
