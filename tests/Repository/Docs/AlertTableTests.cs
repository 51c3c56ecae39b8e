using System.Text.RegularExpressions;
using TabMcp.Tests;
using YamlDotNet.RepresentationModel;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>The table of alerts, written from the rules themselves.</summary>
public sealed partial class AlertTableTests
{
    [Fact]
    public void Deployment_tells_what_each_alert_means()
    {
        var rows = Rows(File.ReadAllText(Path.Combine(Repository.Root, "ops/prometheus/rules.yml"))).ToList();

        rows.ShouldNotBeEmpty();
        GeneratedPart.ShouldBe("DEPLOYMENT.md", "alerts", ["| alert | means | severity |", "|---|---|---|", .. rows]);
    }

    [Fact]
    public void An_alert_is_a_row_and_a_recording_is_none() =>
        Rows(
                """
                groups:
                  - name: one
                    rules:
                      - record: some:ratio
                        expr: 1
                      - alert: SomethingIsDown
                        labels: { severity: P0 }
                        annotations: { summary: "{{ $labels.instance }} is down for {{ $value | humanizeDuration }}" }
                      - alert: SomethingIsOdd
                        labels: { severity: warning }
                        annotations: { summary: Odd }
                """
            )
            .ShouldBe([
                "| `SomethingIsDown` | *instance* is down for … | [P0](#p0) |",
                "| `SomethingIsOdd` | Odd | warning |",
            ]);

    private static IEnumerable<string> Rows(string rules)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(rules));
        return from @group in (YamlSequenceNode)yaml.Documents[0].RootNode["groups"]
            from rule in (YamlSequenceNode)@group["rules"]
            where ((YamlMappingNode)rule).Children.ContainsKey("alert")
            let severity = rule["labels"]["severity"].ToString()
            select $"| `{rule["alert"]}` | {Words(rule["annotations"]["summary"].ToString())} | {Linked(severity)} |";
    }

    // What an alert fills in when it fires.
    private static string Words(string summary) => Value().Replace(Label().Replace(summary, "*${name}*"), "…");

    private static string Linked(string severity) =>
        Severity().IsMatch(severity) ? $"[{severity.ToUpperInvariant()}](#{severity.ToLowerInvariant()})" : severity;

    [GeneratedRegex(@"\{\{ \$labels\.(?<name>\w+) \}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"\{\{ \$value[^}]*\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Value();

    [GeneratedRegex("^[pP][0-3]$", RegexOptions.NonBacktracking)]
    private static partial Regex Severity();
}
