using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>Comments and documents that cite what is known of TAB's API cite headings that exist.</summary>
public sealed class UpstreamCitationTests
{
    private static readonly string[] Folders = ["src", "tests", "docs", "deploy", "ops", "scripts"];

    private static readonly string[] Endings = [".cs", ".csproj", ".json", ".md", ".mjs", ".txt", ".yaml", ".yml", ""];

    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "TestResults"];

    private static readonly UpstreamCitations Citations = UpstreamCitations.OfRepository();

    [Fact]
    public void Every_citation_in_the_repository_resolves_to_a_heading()
    {
        var files = Files().Select(path => (Name: Name(path), Text: File.ReadAllText(path))).ToList();

        files.Sum(file => UpstreamCitations.In(file.Text).Count).ShouldBeGreaterThan(130);
        files.SelectMany(file => Citations.FaultsIn(file.Text).Select(fault => $"{file.Name} {fault}")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_endpoint_id_in_a_comment_starts_a_heading()
    {
        var files = Files()
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => (Name: Name(path), Text: File.ReadAllText(path)))
            .ToList();

        files.Sum(file => UpstreamCitations.IdsIn(file.Text).Count()).ShouldBeGreaterThan(50);
        files
            .SelectMany(file => Citations.UnknownIdsIn(file.Text).Select(fault => $"{file.Name} {fault}"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("racing.md#absent")]
    [InlineData("absent.md#r5-race")]
    [InlineData("racing.md")]
    [InlineData("racing.md#")]
    [InlineData("racing.md#R5-race")]
    [InlineData("sports.md#r5-race")]
    public void Finds_a_planted_citation_that_does_not_resolve(string target)
    {
        var citation = UpstreamCitations.Folder + target;

        Citations.FaultsIn($"// A race ({citation}), as observed.").ShouldBe([$"cites no heading: {citation}"]);
    }

    [Fact]
    public void Finds_a_planted_citation_of_the_file_that_held_these_facts_before()
    {
        var line = "/// <summary>One race (tab-" + "api.md 6.4).</summary>";

        Citations.FaultsIn($"namespace A;\n\n{line}\n").ShouldBe([$"cites a file that does not exist: {line}"]);
    }

    [Fact]
    public void Finds_a_planted_endpoint_id_without_a_heading() =>
        Citations
            .UnknownIdsIn($"var x = 1; // As in {"R"}5 and {"R"}99.")
            .ShouldBe(["names an endpoint without a heading: R99"]);

    [Theory]
    [InlineData("racing.md#r5-race")]
    [InlineData("footytab.md#s12-rounds")]
    public void Accepts_a_citation_that_resolves(string target) =>
        Citations.FaultsIn($"// A race ({UpstreamCitations.Folder}{target}); more.").ShouldBeEmpty();

    [Fact]
    public void Leaves_the_target_of_a_link_to_the_link_checker() =>
        Citations.FaultsIn($"See [the index]({UpstreamCitations.Folder}README.md).").ShouldBeEmpty();

    [Theory]
    [InlineData("var path = \"MONMORE R99\";")]
    [InlineData("// MONMORE R02 15/04")]
    [InlineData("// R5, R16 to R18, S4 and S12")]
    public void Accepts_text_that_names_no_unknown_endpoint(string code) =>
        Citations.UnknownIdsIn(code).ShouldBeEmpty();

    private static string Name(string path) => Path.GetRelativePath(Repository.Root, path);

    private static IEnumerable<string> Files() =>
        Folders
            .Select(folder => Path.Combine(Repository.Root, folder))
            .SelectMany(FilesUnder)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"));

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(path => Endings.Contains(Path.GetExtension(path)))
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(child => !NotOurs.Contains(Path.GetFileName(child)))
                    .SelectMany(FilesUnder)
            );
}
