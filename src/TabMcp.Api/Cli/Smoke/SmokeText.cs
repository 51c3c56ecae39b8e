using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace TabMcp.Api.Cli.Smoke;

/// <summary>A smoke test's report for a person, for programs, and for what shows test results.</summary>
internal static class SmokeText
{
    public static string Lines(SmokeReport report)
    {
        var text = new StringBuilder();
        foreach (var step in report.Steps)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{Word(report, step), -7} {step.Elapsed.TotalMilliseconds, 6:0} ms  {step.Name}{(step.Finding is { } finding ? $": {finding}" : "")}"
            );
        text.Append(CultureInfo.InvariantCulture, $"{(report.IsGood ? "Good" : "FAILED")}: {report.Url}, ");
        text.AppendJoin(
            ", ",
            Enum.GetValues<SmokeOutcome>().Select(each => $"{report.Count(each)} {each.ToString().ToLowerInvariant()}")
        );
        return text.ToString();
    }

    public static string Json(SmokeReport report, bool indented) =>
        CommandJson.Text(
            new
            {
                good = report.IsGood,
                report.Url,
                report.At,
                passed = report.Count(SmokeOutcome.Passed),
                failed = report.Count(SmokeOutcome.Failed),
                blocked = report.Count(SmokeOutcome.Blocked),
                skipped = report.Count(SmokeOutcome.Skipped),
                max_ms = Milliseconds(report.Steps.Select(step => step.Elapsed).DefaultIfEmpty().Max()),
                steps = report.Steps.Select(step => new
                {
                    step.Name,
                    step.Outcome,
                    ms = Milliseconds(step.Elapsed),
                    step.Finding,
                }),
            },
            indented
        );

    /// <summary>The form that JUnit gave its name to: a test case a step.</summary>
    public static XDocument JUnit(SmokeReport report)
    {
        var faults = report.Steps.Count(report.IsFault);
        var unanswered = report.Steps.Count(step => IsLeftOut(report, step));
        object[] counts =
        [
            new XAttribute("tests", report.Steps.Count),
            new XAttribute("failures", faults),
            new XAttribute("errors", 0),
            new XAttribute("skipped", unanswered),
            new XAttribute("time", Seconds(report.Steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Elapsed))),
        ];
        return new(
            new XElement(
                "testsuites",
                counts,
                new XElement(
                    "testsuite",
                    new XAttribute("name", $"smoke {report.Url}"),
                    new XAttribute(
                        "timestamp",
                        report.At.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
                    ),
                    counts,
                    report.Steps.Select(step => new XElement(
                        "testcase",
                        new XAttribute("classname", "smoke"),
                        new XAttribute("name", step.Name),
                        new XAttribute("time", Seconds(step.Elapsed)),
                        Why(report, step)
                    ))
                )
            )
        );
    }

    private static XElement? Why(SmokeReport report, SmokeStep step)
    {
        var kind =
            report.IsFault(step) ? "failure"
            : IsLeftOut(report, step) ? "skipped"
            : null;
        return kind is null ? null : new(kind, new XAttribute("message", Plain(step.Finding ?? "")));
    }

    private static bool IsLeftOut(SmokeReport report, SmokeStep step) =>
        step.Outcome is not SmokeOutcome.Passed && !report.IsFault(step);

    // What a server says may hold characters that XML cannot.
    private static string Plain(string text) =>
        string.Concat(
            text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
        );

    private static string Word(SmokeReport report, SmokeStep step) =>
        step.Outcome switch
        {
            SmokeOutcome.Passed => "pass",
            SmokeOutcome.Failed => "FAIL",
            SmokeOutcome.Blocked => report.AllowsBlocked ? "blocked" : "BLOCKED",
            _ => "skip",
        };

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
