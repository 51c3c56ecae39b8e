using System.Text.Json;
using System.Text.RegularExpressions;
using TabMcp.IntegrationTests.Telemetry;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Ops;

/// <summary>The alert rules and the dashboard name metrics that a running server serves.</summary>
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
}
