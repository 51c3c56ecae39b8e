using System.Text.RegularExpressions;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Deploy;

public sealed partial class DockerfileTests
{
    private static readonly string Dockerfile = DeployFile.Text("Dockerfile");

    /// <summary>What a build may be told.</summary>
    public static IEnumerable<string> Arguments =>
        Argument().Matches(Dockerfile).Select(match => match.Groups["name"].Value);

    [Fact]
    public void Carries_the_version_of_the_build() =>
        Dockerfile.ShouldContain($"\nARG VERSION={ProductInfo.Version}\n");

    [Fact]
    public void Restores_every_project_before_its_sources_come()
    {
        foreach (
            var project in Directory.GetFiles(
                Path.Combine(Repository.Root, "src"),
                "*.csproj",
                SearchOption.AllDirectories
            )
        )
        {
            var folder = Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(project)!);
            Dockerfile.ShouldContain(
                $"COPY {folder}/{Path.GetFileName(project)} {folder}/packages.lock.json {folder}/\n"
            );
        }
    }

    [Fact]
    public void Sends_no_more_than_the_sources_to_the_build()
    {
        var rules = DeployFile
            .Text(".dockerignore")
            .Split('\n')
            .Where(rule => rule is not "" && !rule.StartsWith('#'))
            .ToList();

        rules[0].ShouldBe("*");
        rules
            .Where(rule => rule.StartsWith('!'))
            .ShouldAllBe(rule => Path.Exists(Path.Combine(Repository.Root, rule.Substring(1))));
    }

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("deploy/kubernetes/deployment.yaml")]
    public void Is_deployed_with_settings_that_the_server_has(string name)
    {
        var settings = Setting.All.Select(setting => setting.Name).ToHashSet(StringComparer.Ordinal);

        var named = ServerVariable().Matches(DeployFile.Text(name)).Select(match => match.Value).Distinct().ToList();

        named.ShouldNotBeEmpty();
        named.ShouldBeSubsetOf(settings);
    }

    [GeneratedRegex("^ARG (?<name>[A-Z_]+)=", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Argument();

    [GeneratedRegex("\\b(?:TAB|API|LOG|TOKEN|DEFAULT|OTEL)(?:_[A-Z]+)+\\b", RegexOptions.NonBacktracking)]
    private static partial Regex ServerVariable();
}
