using System.Text.RegularExpressions;
using TabMcp.Api.Hosting;

namespace TabMcp.UnitTests.Docs;

public sealed partial class DocumentTests
{
    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        var links = Document
            .All()
            .SelectMany(document => document.Links.Select(target => (document, target)))
            .Where(link => !link.target.Contains("://", StringComparison.Ordinal))
            .ToList();

        links.ShouldNotBeEmpty();
        links
            .Where(link => !Resolves(link.document, link.target))
            .Select(link => $"{link.document.Name}: {link.target}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_list_of_decisions_holds_each_of_them()
    {
        var decisions = Document
            .All()
            .Select(document => document.Name)
            .Where(name => DecisionFile().IsMatch(name))
            .Select(name => Path.GetFileName(name))
            .ToList();

        decisions.ShouldNotBeEmpty();
        Document.Read("docs/adr/README.md").Links.ShouldBe(decisions, ignoreOrder: true);
    }

    [Fact]
    public void Contributing_stays_short() => Document.Read("CONTRIBUTING.md").Lines.Count.ShouldBeLessThan(80);

    [Fact]
    public void The_newest_version_of_the_changelog_is_the_version_that_is_built() =>
        Release().Match(Document.Read("CHANGELOG.md").Text).Groups["version"].Value.ShouldBe(ProductInfo.Version);

    private static bool Resolves(Document document, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length is 0
            ? document.Path
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document.Path)!, parts[0]));
        return parts.Length is 1
            ? Path.Exists(path)
            : File.Exists(path) && Document.Read(path).Anchors.Contains(parts[1]);
    }

    [GeneratedRegex(@"^docs[/\\]adr[/\\]\d{4}-[a-z0-9-]+\.md$", RegexOptions.NonBacktracking)]
    private static partial Regex DecisionFile();

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+[^\]]*)\]", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Release();
}
