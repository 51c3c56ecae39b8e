using System.Text.RegularExpressions;
using TabMcp.Api.Hosting;

namespace TabMcp.RepositoryTests.Docs;

public sealed partial class DocumentTests
{
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
    public void Contributing_stays_short() => Document.Read("CONTRIBUTING.md").Lines.Count.ShouldBeLessThan(90);

    [Fact]
    public void The_newest_version_of_the_changelog_is_the_version_that_is_built() =>
        Release().Match(Document.Read("CHANGELOG.md").Text).Groups["version"].Value.ShouldBe(ProductInfo.Version);

    [GeneratedRegex(@"^docs[/\\]adr[/\\]\d{4}-[a-z0-9-]+\.md$", RegexOptions.NonBacktracking)]
    private static partial Regex DecisionFile();

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+[^\]]*)\]", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Release();
}
