using System.Text.Json;
using TabMcp.Api.Cli.Smoke;

namespace TabMcp.UnitTests.Api.Cli.Smoke;

public sealed class SmokeTextTests
{
    private static readonly SmokeStep[] Steps =
    [
        new("a", SmokeOutcome.Passed, TimeSpan.FromMilliseconds(12), "28 tools"),
        new("b", SmokeOutcome.Blocked, TimeSpan.Zero, "refused \u0001 <by> the edge"),
        new("c", SmokeOutcome.Skipped, TimeSpan.Zero, "no race to come"),
    ];

    [Theory]
    [InlineData(false, false, 1, 1)]
    [InlineData(true, true, 0, 2)]
    public void What_is_blocked_fails_unless_that_is_allowed(bool isAllowed, bool isGood, int failures, int skipped)
    {
        var report = Report(isAllowed);

        report.IsGood.ShouldBe(isGood);
        var suite = SmokeText.JUnit(report).Root!.Element("testsuite")!;
        suite.Attribute("tests")!.Value.ShouldBe("3");
        suite.Attribute("failures")!.Value.ShouldBe($"{failures}");
        suite.Attribute("skipped")!.Value.ShouldBe($"{skipped}");
        suite.Descendants("failure").Count().ShouldBe(failures);
    }

    [Fact]
    public void What_a_server_says_cannot_break_the_XML() =>
        SmokeText.JUnit(Report(false)).ToString().ShouldContain("refused  &lt;by&gt; the edge");

    [Fact]
    public void A_person_reads_a_line_a_step_and_the_sum()
    {
        var lines = SmokeText.Lines(Report(false)).Split(Environment.NewLine);

        lines[0].ShouldBe("pass        12 ms  a: 28 tools");
        lines[^1].ShouldBe("FAILED: http://x/mcp, 1 passed, 0 failed, 1 blocked, 1 skipped");
    }

    [Fact]
    public void A_program_reads_the_same()
    {
        var json = JsonElement.Parse(SmokeText.Json(Report(true), indented: false));

        json.GetProperty("good").GetBoolean().ShouldBeTrue();
        json.GetProperty("max_ms").GetDouble().ShouldBe(12);
        json.GetProperty("steps")[1].GetProperty("outcome").GetString().ShouldBe("blocked");
    }

    private static SmokeReport Report(bool allowsBlocked) =>
        new("http://x/mcp", new DateTimeOffset(2026, 4, 14, 2, 0, 0, TimeSpan.Zero), Steps, allowsBlocked);
}
