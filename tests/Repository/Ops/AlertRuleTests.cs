using System.Text.Json;
using System.Text.RegularExpressions;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Ops;

/// <summary>The alert rules and the dashboard are complete and refer to each other correctly.</summary>
/// <remarks>Integration tests compare the metrics that they name with those that a running server serves.</remarks>
public sealed partial class AlertRuleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "ops", "prometheus");

    private static readonly string Rules = File.ReadAllText(Path.Combine(Folder, "rules.yml"));

    private static readonly JsonElement Dashboard = JsonElement.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "ops", "grafana", "dashboard.json"))
    );

    [Theory]
    [InlineData("check", "rules", "rules.yml")]
    [InlineData("test", "rules", "rules_test.yml")]
    [InlineData("check", "config", "prometheus.yml")]
    public async Task Promtool_accepts_the_rules_and_the_configuration(params string[] arguments)
    {
        var (code, output) = await Programs.RunAsync(Programs.Find("promtool"), Folder, input: "", arguments);

        code.ShouldBe(0, output);
        output.ShouldContain("SUCCESS");
    }

    [Fact]
    public void Every_recorded_series_that_is_used_is_recorded()
    {
        var recorded = Record().Matches(Rules).Select(match => match.Groups["name"].Value).ToHashSet();
        var used = Expressions()
            .Append(Rules)
            .SelectMany(text => Recorded().Matches(text))
            .Select(match => match.Value);

        recorded.Count.ShouldBeGreaterThan(5);
        used.ToHashSet().ShouldBeSubsetOf(recorded);
    }

    [Fact]
    public void Every_panel_has_a_query_and_a_place_of_its_own()
    {
        var panels = Dashboard.GetProperty("panels").EnumerateArray().ToList();

        panels.ShouldAllBe(panel => panel.GetProperty("targets").GetArrayLength() > 0);
        panels.Select(panel => panel.GetProperty("id").GetInt32()).ShouldBeUnique();
        panels.Select(panel => panel.GetProperty("gridPos").GetRawText()).ShouldBeUnique();
    }

    [Fact]
    public void Every_alert_has_a_severity_and_links_to_its_section_of_the_runbook()
    {
        var alerts = Rules.Split("- alert: ").Skip(1).ToList();

        alerts.Count.ShouldBeGreaterThan(10);
        foreach (var alert in alerts)
        {
            var severity = Severity().Match(alert).Groups["severity"].Value;
            severity.ShouldNotBeEmpty(alert);
            alert.ShouldContain($"runbook_url: DEPLOYMENT.md#{severity.ToLowerInvariant()}");
        }
    }

    private static IEnumerable<string> Expressions() =>
        Dashboard
            .GetProperty("panels")
            .EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!);

    [GeneratedRegex(@"record: (?<name>\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Record();

    [GeneratedRegex("tabmcp:[a-z0-9_]+:[a-z0-9_]+", RegexOptions.NonBacktracking)]
    private static partial Regex Recorded();

    [GeneratedRegex(@"severity: (?<severity>P[0-3])", RegexOptions.NonBacktracking)]
    private static partial Regex Severity();
}
