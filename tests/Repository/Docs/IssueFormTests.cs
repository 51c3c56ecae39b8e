using System.Text.RegularExpressions;
using TabMcp.Tests;
using YamlDotNet.RepresentationModel;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>The forms in which people report, as GitHub reads them.</summary>
public sealed partial class IssueFormTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, ".github/ISSUE_TEMPLATE");

    public static TheoryData<string> Forms => ["bug", "incident", "new-tool"];

    [Fact]
    public void There_are_these_forms_and_no_blank_issue()
    {
        Directory
            .EnumerateFiles(Folder)
            .Select(Path.GetFileNameWithoutExtension)
            .ShouldBe([.. Forms.Select(form => (string?)form.Data), "config"], ignoreOrder: true);
        var config = Read("config");
        Text(config, "blank_issues_enabled").ShouldBe("false");
        foreach (var contact in List(config, "contact_links"))
        {
            Text(contact, "name").ShouldNotBeEmpty();
            Text(contact, "about").ShouldNotBeEmpty();
            new Uri(Text(contact, "url")).Scheme.ShouldBe(Uri.UriSchemeHttps);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_one_that_GitHub_takes(string name)
    {
        var form = Read(name);

        Text(form, "name").ShouldNotBeEmpty();
        Text(form, "description").ShouldNotBeEmpty();
        List(form, "labels").ShouldNotBeEmpty();
        var fields = Fields(form);
        fields.Select(field => Text(field, "id")).ShouldBeUnique();
        foreach (var field in fields)
        {
            Text(field, "type").ShouldBeOneOf("input", "textarea", "dropdown", "checkboxes");
            Identifier().IsMatch(Text(field, "id")).ShouldBeTrue();
            Text(Map(field, "attributes"), "label").ShouldNotBeEmpty();
            if (Text(field, "type") is "dropdown" or "checkboxes")
                List(Map(field, "attributes"), "options").ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_asks_that_nothing_secret_is_pasted(string name) =>
        File.ReadAllText(Path.Combine(Folder, name + ".yml")).ShouldContain("Do not paste a credential");

    [Fact]
    public void An_incident_is_critical_until_somebody_says_otherwise() =>
        List(Read("incident"), "labels").Select(label => label.ToString()).ShouldBe(["incident", "critical"]);

    [Fact]
    public void An_incident_s_severities_are_those_of_the_runbook()
    {
        var severity = Fields(Read("incident")).Single(field => Text(field, "id") is "severity");
        var anchors = Document.Read("DEPLOYMENT.md").Anchors;

        var options = List(Map(severity, "attributes"), "options").Select(option => option.ToString()[..2]).ToList();
        options.ShouldBe(["P0", "P1", "P2", "P3"]);
        options.ShouldAllBe(option => anchors.Contains(option.ToLowerInvariant()));
    }

    [Fact]
    public void An_incident_has_every_field_of_the_report_that_follows_it() =>
        Fields(Read("incident"))
            .Select(field => Text(Map(field, "attributes"), "label"))
            .ShouldBe(
                Document.Read("DEPLOYMENT.md").Table("After an incident").Select(row => row[0]),
                ignoreOrder: true
            );

    private static List<YamlNode> Fields(YamlNode form) =>
        [.. List(form, "body").Where(field => Text(field, "type") is not "markdown")];

    private static YamlNode Read(string name)
    {
        var yaml = new YamlStream();
        using var file = new StreamReader(Path.Combine(Folder, name + ".yml"));
        yaml.Load(file);
        return yaml.Documents.ShouldHaveSingleItem().RootNode;
    }

    private static YamlMappingNode Map(YamlNode node, string key) => node[key].ShouldBeOfType<YamlMappingNode>();

    private static string Text(YamlNode node, string key) => node[key].ShouldBeOfType<YamlScalarNode>().Value!;

    private static IReadOnlyList<YamlNode> List(YamlNode node, string key) =>
        [.. node[key].ShouldBeOfType<YamlSequenceNode>().Children];

    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();
}
