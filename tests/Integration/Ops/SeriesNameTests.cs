using System.Text.Json;
using System.Text.RegularExpressions;
using TabMcp.IntegrationTests.Telemetry;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Ops;

/// <summary>Rules and dashboard ask for series that there are: a metric that is renamed turns these red.</summary>
public sealed partial class SeriesNameTests
{
    private static readonly string Rules = File.ReadAllText(
        Path.Combine(Repository.Root, "ops", "prometheus", "rules.yml")
    );

    private static readonly JsonElement Dashboard = JsonElement.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "ops", "grafana", "dashboard.json"))
    );

    [Fact]
    public async Task Every_metric_in_rules_and_dashboard_is_in_a_real_answer()
    {
        await using var product = await Eventful.StartAsync();
        var scrape = await Scrape.OfAsync(product);
        var asked = MetricsIn(GroupName().Replace(Rules, "")).Concat(Expressions().SelectMany(MetricsIn)).ToHashSet();

        asked.Count.ShouldBeGreaterThan(15);
        asked.ShouldBeSubsetOf(scrape.Names);
    }

    [Fact]
    public void Every_recorded_series_that_is_asked_for_is_recorded()
    {
        var recorded = Record().Matches(Rules).Select(match => match.Groups["name"].Value).ToHashSet();
        var asked = Expressions()
            .Append(Rules)
            .SelectMany(text => Recorded().Matches(text))
            .Select(match => match.Value);

        recorded.Count.ShouldBeGreaterThan(5);
        asked.ToHashSet().ShouldBeSubsetOf(recorded);
    }

    [Fact]
    public void Every_panel_asks_something_and_stands_in_a_place_of_its_own()
    {
        var panels = Dashboard.GetProperty("panels").EnumerateArray().ToList();

        panels.ShouldAllBe(panel => panel.GetProperty("targets").GetArrayLength() > 0);
        panels.Select(panel => panel.GetProperty("id").GetInt32()).ShouldBeUnique();
        panels.Select(panel => panel.GetProperty("gridPos").GetRawText()).ShouldBeUnique();
    }

    [Fact]
    public void Every_alert_has_a_severity_and_a_place_in_the_runbook_for_it()
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

    private static IEnumerable<string> MetricsIn(string text) =>
        Metric().Matches(NoMetric().Replace(text, "")).Select(match => match.Value);

    [GeneratedRegex(@"(?:by|on) \([^)]*\)|\{[^}]*\}|#.*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex NoMetric();

    [GeneratedRegex(@"\b(?:tabmcp|http|mcp|process|dotnet)_[a-z0-9_]+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Metric();

    [GeneratedRegex(@"- name: \w+", RegexOptions.NonBacktracking)]
    private static partial Regex GroupName();

    [GeneratedRegex(@"record: (?<name>\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Record();

    [GeneratedRegex("tabmcp:[a-z0-9_]+:[a-z0-9_]+", RegexOptions.NonBacktracking)]
    private static partial Regex Recorded();

    [GeneratedRegex(@"severity: (?<severity>P[0-3])", RegexOptions.NonBacktracking)]
    private static partial Regex Severity();
}
