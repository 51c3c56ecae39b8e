using TabMcp.Api.Configuration;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>The tables of settings, written from the settings themselves.</summary>
public sealed class SettingsTableTests
{
    [Fact]
    public void The_readme_tells_what_each_setting_means() =>
        GeneratedPart.ShouldBe(
            "README.md",
            "settings",
            [
                "| variable | default | meaning |",
                "|---|---|---|",
                .. Setting.All.Select(setting => $"| `{setting.Name}` |{Shown(setting)} | {setting.Meaning} |"),
            ]
        );

    [Fact]
    public void Deployment_tells_where_each_setting_is_kept() =>
        GeneratedPart.ShouldBe(
            "DEPLOYMENT.md",
            "settings",
            [
                "| variable | keep it in | default | meaning |",
                "|---|---|---|---|",
                .. Setting.All.Select(setting =>
                    $"| `{setting.Name}` | {Place(setting)} |{Shown(setting)} | {setting.Meaning} |"
                ),
            ]
        );

    [Fact]
    public void A_part_is_replaced_and_nothing_else() =>
        GeneratedPart
            .With("a\n<!-- generated: b -->\n\nold\n\n<!-- end: b -->\nc\n", "b", ["new", "lines"])
            .ShouldBe("a\n<!-- generated: b -->\n\nnew\nlines\n\n<!-- end: b -->\nc\n");

    [Fact]
    public void A_part_that_is_not_there_is_a_fault() =>
        Should.Throw<InvalidOperationException>(() => GeneratedPart.With("a\n", "b", []));

    // What is a sentence is no value to copy.
    private static string Shown(Setting setting) =>
        setting.Default.Length is 0 || setting.Default.Contains(' ', StringComparison.Ordinal)
            ? Spaced(setting.Default)
            : Spaced($"`{setting.Default}`");

    private static string Spaced(string text) => text.Length is 0 ? "" : " " + text;

    private static string Place(Setting setting) => IsSecret(setting) ? "**secret store**" : "configuration";

    private static bool IsSecret(Setting setting)
    {
        var name = typeof(Setting).GetProperties().Single(property => ReferenceEquals(ValueOf(property), setting)).Name;
        var type = typeof(Settings).GetProperty(name)!.PropertyType;
        return type == typeof(Secret) || type == typeof(CollectorHeaders);
    }

    private static object? ValueOf(System.Reflection.PropertyInfo property) =>
        property.GetMethod!.IsStatic ? property.GetValue(obj: null) : null;
}
