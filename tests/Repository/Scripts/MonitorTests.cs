using System.Text.Json;

namespace TabMcp.RepositoryTests.Scripts;

public sealed class MonitorTests : IDisposable
{
    private const string Well = """
        <testsuites><testsuite><testcase name="probe" time="0.2"/><testcase name="tools/list" time="0.4"/></testsuite></testsuites>
        """;

    private const string Broken = """
        <testsuites><testsuite><testcase name="probe" time="0.2"/><testcase name="call: racing" time="0.4">
        <failure message="canary-of-an-answer">canary-of-a-token</failure></testcase></testsuite></testsuites>
        """;

    private readonly Scratch _scratch = new();

    public MonitorTests()
    {
        _scratch.Program(
            "gh",
            """
            echo "$*" >>"$SCRATCH/calls"
            [[ "$*" != *"--body-file -"* ]] || cat >>"$SCRATCH/bodies"
            case "$1 $2" in
              "issue list") [[ -e "$SCRATCH/issue" ]] && echo '[{"number":7}]' || echo '[]' ;;
              "issue create") touch "$SCRATCH/issue" ;;
              "issue close") rm "$SCRATCH/issue" ;;
            esac
            """
        );
        // Fails as often as the file "failures" says, and is well from then on.
        _scratch.Program(
            "smoke",
            """
            echo "$*" >>"$SCRATCH/smokes"
            left="$(cat "$SCRATCH/failures")"
            if ((left > 0)); then
              echo $((left - 1)) >"$SCRATCH/failures"
              cp "$SCRATCH/broken.xml" "${@: -1}"
              echo "canary-of-a-log"
              exit 1
            fi
            cp "$SCRATCH/well.xml" "${@: -1}"
            """
        );
        _scratch.Write("well.xml", Well);
        _scratch.Write("broken.xml", Broken);
        _scratch.Write("calls", "");
        _scratch.Write("bodies", "");
    }

    [Fact]
    public async Task A_server_that_is_well_needs_no_issue()
    {
        (await ProbeAsync(failures: 0)).ExitCode.ShouldBe(0);

        _scratch.Read("calls").ShouldBe("issue list --label monitor --state open --json number --limit 20\n");
        _scratch.Read("smokes").ShouldStartWith("--url https://live.example/mcp?key=canary-of-a-query --junit ");
        Status().GetProperty("well").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task One_issue_is_opened_then_added_to_then_closed()
    {
        (await ProbeAsync(failures: 1)).ExitCode.ShouldBe(1);
        Calls("issue create").ShouldBe(1);
        Calls("--label monitor,critical").ShouldBe(1);
        _scratch.Read("bodies").ShouldContain("- call: racing failed");
        Status().GetProperty("well").GetBoolean().ShouldBeFalse();

        (await ProbeAsync(failures: 1)).ExitCode.ShouldBe(1);
        Calls("issue create").ShouldBe(1);
        Calls("issue comment 7").ShouldBe(1);

        (await ProbeAsync(failures: 0)).ExitCode.ShouldBe(0);
        Calls("issue close 7").ShouldBe(1);
    }

    [Fact]
    public async Task An_issue_tells_nothing_that_a_server_answered_or_was_asked()
    {
        _scratch.Write(
            "broken.xml",
            Broken.Replace("call: racing", "&quot;canary&quot; $(touch x) @everyone", StringComparison.Ordinal)
        );
        await ProbeAsync(failures: 1);

        var told = _scratch.Read("calls") + _scratch.Read("bodies");
        told.ShouldContain("`live.example`");
        told.ShouldNotContain("canary-of");
        told.ShouldNotContain("$(");
        told.ShouldNotContain("@");
        JsonSerializer.Serialize(Status()).ShouldNotContain("canary-of");
    }

    [Theory]
    [InlineData("4.9", 0)]
    [InlineData("5.0", 1)]
    public async Task A_check_has_five_seconds(string time, int exitCode)
    {
        _scratch.Write("well.xml", Well.Replace("0.4", time, StringComparison.Ordinal));

        (await ProbeAsync(failures: 0)).ExitCode.ShouldBe(exitCode);
        Calls("issue create").ShouldBe(exitCode);
    }

    [Theory]
    [InlineData("exit 1", "left no results and ended with 1")]
    [InlineData("exit 0", "left no results and ended with 0")]
    [InlineData("""cp "$SCRATCH/well.xml" "${@: -1}"; exit 2""", "ended with 2")]
    public async Task A_smoke_test_that_does_not_do_its_work_is_a_failure(string smoke, string fault)
    {
        _scratch.Program("smoke", smoke);

        (await ProbeAsync(failures: 0)).ExitCode.ShouldBe(1);
        _scratch.Read("bodies").ShouldContain(fault);
    }

    [Fact]
    public async Task Nobody_told_is_a_fault_of_its_own()
    {
        _scratch.Program("gh", "exit 4");

        (await ProbeAsync(failures: 1)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Three_failures_in_the_first_hour_are_borne()
    {
        (await ProbeAsync(failures: 3, "--watch")).ExitCode.ShouldBe(0);

        Status().GetProperty("probes").GetInt32().ShouldBe(60);
        Status().GetProperty("probes_well").GetInt32().ShouldBe(57);
        Status().GetProperty("availability").GetDouble().ShouldBe(0.95);
        // One word when it began and one when it was over.
        Calls("issue create").ShouldBe(1);
        Calls("issue comment").ShouldBe(0);
        Calls("issue close").ShouldBe(1);
    }

    [Fact]
    public async Task The_fourth_failure_of_the_first_hour_says_to_roll_back_at_once()
    {
        (await ProbeAsync(failures: 4, "--watch")).ExitCode.ShouldBe(1);

        Status().GetProperty("probes").GetInt32().ShouldBe(4);
        Calls("issue create").ShouldBe(1);
        Calls("issue comment 7").ShouldBe(1);
        _scratch.Read("bodies").ShouldContain("57 of 60 are required");
        _scratch.Read("bodies").ShouldContain("**roll back**");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--url live.example")]
    [InlineData("--url https://somebody:word@live.example/mcp")]
    [InlineData("--mode often --url https://live.example/mcp")]
    public async Task Asks_for_an_address_that_it_can_probe(string arguments) =>
        (await _scratch.RunAsync("scripts/monitor", arguments)).ExitCode.ShouldBe(2);

    public void Dispose() => _scratch.Dispose();

    private Task<Ran> ProbeAsync(int failures, string mode = "")
    {
        _scratch.Write("failures", $"{failures}\n");
        return _scratch.RunAsync(
            "scripts/monitor",
            $"{mode} --url https://live.example/mcp?key=canary-of-a-query",
            ("SMOKE_COMMAND", "smoke"),
            ("PROBE_SECONDS", "0")
        );
    }

    private int Calls(string part) =>
        _scratch.Read("calls").Split('\n').Count(line => line.Contains(part, StringComparison.Ordinal));

    private JsonElement Status() => JsonElement.Parse(_scratch.Read("artifacts/monitor/status.json"));
}
