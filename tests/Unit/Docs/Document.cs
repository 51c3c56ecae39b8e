using System.Text.RegularExpressions;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Docs;

/// <summary>One of the repository's Markdown files.</summary>
internal sealed partial class Document
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git"];

    private Document(string path) => (Path, Text) = (path, File.ReadAllText(path).ReplaceLineEndings("\n"));

    public string Path { get; }

    public string Text { get; }

    public string Name => System.IO.Path.GetRelativePath(Repository.Root, Path);

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The fenced blocks in their order, each with the language it names.</summary>
    public IReadOnlyList<(string Language, string Text)> Fences =>
        [
            .. Fence()
                .Matches(Text)
                .Select(fence => (fence.Groups["language"].Value, fence.Groups["text"].Value.TrimEnd('\n'))),
        ];

    public static Document Read(string name) => new(System.IO.Path.Combine(Repository.Root, name));

    public static IReadOnlyList<Document> All() => [.. FilesUnder(Repository.Root).Select(path => new Document(path))];

    /// <summary>What stands between a heading of the second level and the next.</summary>
    public string Section(string heading) =>
        Text.Split("\n## ").SingleOrDefault(part => part.StartsWith(heading + "\n", StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"{Name} has no single section '{heading}'.");

    /// <summary>The rows of the only table in a section, without its two head rows.</summary>
    public IReadOnlyList<string[]> Table(string heading) =>
        [
            .. Section(heading)
                .Split('\n')
                .Where(line => line.StartsWith('|'))
                .Skip(2)
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];

    /// <summary>The places that links may point at within the file.</summary>
    public IReadOnlySet<string> Anchors =>
        Heading().Matches(Text).Select(heading => Anchor(heading.Groups["text"].Value)).ToHashSet();

    public IReadOnlyList<string> Links => [.. Link().Matches(Text).Select(link => link.Groups["target"].Value)];

    private static string Anchor(string heading) =>
        NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md")
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(child => !NotOurs.Contains(System.IO.Path.GetFileName(child)))
                    .SelectMany(FilesUnder)
            );

    [GeneratedRegex(
        "^```(?<language>[a-z]*)\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Fence();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("[^a-z0-9 _-]", RegexOptions.NonBacktracking)]
    private static partial Regex NotInAnchors();
}
