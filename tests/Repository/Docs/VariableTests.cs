using System.Text.RegularExpressions;
using TabMcp.Api.Configuration;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>Every variable that is documented or set somewhere is read, and every one that is read is documented.</summary>
public sealed partial class VariableTests
{
    private static readonly string[] ForReaders = ["README.md", "DEPLOYMENT.md"];

    private static readonly string[] Folders = ["docs/operations", "docs/deploy", "deploy", "ops"];

    // Not the server's own.
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["BUILD_TIME"] = "argument of the container's build",
        ["SDK_IMAGE"] = "the same",
        ["RUNTIME_IMAGE"] = "the same",
        ["SANDBOX_PORT"] = "compose's own, for where it publishes the sandbox",
        ["ISSUE_TEMPLATE"] = "a folder's name that GitHub fixes",
    };

    private static readonly string[] ForeignPrefixes = ["DOTNET_", "ASPNETCORE_", "NUGET_", "DEBIAN_"];

    // What a script takes from its caller is documented by that script.
    private static readonly HashSet<string> OfScripts =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "scripts"))
            .Append(Path.Combine(Repository.Root, ".ci/run"))
            .SelectMany(script => Variable().Matches(File.ReadAllText(script)))
            .Select(match => match.Value),
    ];

    [Theory]
    [InlineData("README.md")]
    [InlineData("DEPLOYMENT.md")]
    public void Every_variable_that_is_read_is_documented(string name)
    {
        var text = Document.Read(name).Text;

        Setting.All.ShouldAllBe(setting => text.Contains($"| `{setting.Name}` |"));
    }

    [Fact]
    public void Every_setting_is_read()
    {
        var read = ReadSetting()
            .Matches(
                string.Concat(
                    Directory
                        .EnumerateFiles(
                            Path.Combine(Repository.Root, "src/TabMcp.Api/Configuration"),
                            "SettingsReader*.cs"
                        )
                        .Select(File.ReadAllText)
                )
            )
            .Select(match => match.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var settings = typeof(Setting)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(Setting))
            .Select(property => property.Name)
            .ToList();

        settings.Count.ShouldBe(Setting.All.Count);
        settings.ShouldBeSubsetOf(read);
    }

    [Fact]
    public void Every_variable_that_is_named_where_servers_are_set_up_is_read()
    {
        var named = Files().SelectMany(file => Unknown(file.Text).Select(name => $"{file.Name}: {name}")).ToList();

        Files().Count.ShouldBeGreaterThan(ForReaders.Length);
        named.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("      TAB_CLIENT_IDENTITY: ${TAB_CLIENT_ID}", "TAB_CLIENT_IDENTITY")]
    [InlineData("Set `DEFAULT_STATE` to NSW.", "DEFAULT_STATE")]
    public void A_variable_that_nothing_reads_is_found(string planted, string name) =>
        Unknown(planted).ShouldBe([name]);

    private static List<string> Unknown(string text) =>
        [
            .. Variable()
                .Matches(text)
                .Select(match => match.Value)
                .Distinct()
                .Where(name =>
                    Setting.All.All(setting => setting.Name != name)
                    && !Foreign.ContainsKey(name)
                    && !OfScripts.Contains(name)
                    && !ForeignPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
                ),
        ];

    private static List<(string Name, string Text)> Files() =>
        [
            .. Folders
                .Select(folder => Path.Combine(Repository.Root, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                .Concat(Directory.EnumerateFiles(Repository.Root).Where(IsSetup))
                .Where(file => Path.GetExtension(file) is ".md" or ".yml" or ".yaml" or ".json" or "")
                .Concat(ForReaders.Select(name => Path.Combine(Repository.Root, name)))
                .Distinct()
                .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file))),
        ];

    private static bool IsSetup(string file) =>
        Path.GetFileName(file)
            is "Dockerfile"
                or "compose.yaml"
                or "smithery.yaml"
                or "server.json"
                or "manifest.json"
                or "SUPPORT.md";

    [GeneratedRegex(@"\bSetting\.(?<name>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex ReadSetting();

    [GeneratedRegex("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
