using System.Text.RegularExpressions;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>The operator's page says what the alert rules and the changelog's rules say.</summary>
public sealed partial class DeploymentTests
{
    private static readonly Document Deployment = Document.Read("DEPLOYMENT.md");

    [Fact]
    public void Every_alert_leads_to_a_place_on_this_page()
    {
        var places = RunbookPlace()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "ops/prometheus/rules.yml")))
            .Select(match => match.Groups["anchor"].Value)
            .ToHashSet(StringComparer.Ordinal);

        places.ShouldNotBeEmpty();
        places.ShouldBeSubsetOf(Deployment.Anchors);
    }

    [Fact]
    public void Every_severity_has_a_place_and_a_time_to_answer()
    {
        string[] severities = ["p0", "p1", "p2", "p3"];

        severities.ShouldBeSubsetOf(Deployment.Anchors);
        Deployment
            .Table("Severities")
            .Select(row => Document.LinksIn(row[0]).ShouldHaveSingleItem().TrimStart('#'))
            .ShouldBe(severities);
    }

    [Fact]
    public void Nobody_is_told_to_rewrite_what_is_published() =>
        Deployment
            .Fences.Concat(Document.Read("docs/operations/releases.md").Fences)
            .ShouldAllBe(fence => !HistoryRewrite().IsMatch(fence.Text));

    [GeneratedRegex(@"DEPLOYMENT\.md#(?<anchor>[a-z0-9-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex RunbookPlace();

    [GeneratedRegex("push (?:-f|--force)|reset --hard|tag -d|push --delete", RegexOptions.NonBacktracking)]
    private static partial Regex HistoryRewrite();
}
