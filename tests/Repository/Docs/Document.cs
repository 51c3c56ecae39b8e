using System.Text.RegularExpressions;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>One of the repository's Markdown files.</summary>
internal sealed partial class Document
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git"];

    private Document(string path, string text) => (Path, Text) = (path, text.ReplaceLineEndings("\n"));

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

    public static Document Read(string name)
    {
        var path = System.IO.Path.Combine(Repository.Root, name);
        return new(path, File.ReadAllText(path));
    }

    /// <summary>A document that is not on the disk, as if it were there.</summary>
    public static Document Of(string name, string text) => new(System.IO.Path.Combine(Repository.Root, name), text);

    public static IReadOnlyList<Document> All() => [.. FilesUnder(Repository.Root).Select(Read)];

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

    /// <summary>The text without its fenced blocks and comments: where a heading or a link is one.</summary>
    public string Prose => Comment().Replace(Fence().Replace(Text, ""), "");

    /// <summary>The places that links may point at within the file, by the rules that GitHub has for them.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var heading in Heading().Matches(Prose).Select(heading => Slug(heading.Groups["text"].Value)))
            {
                var anchor = heading;
                for (var repeated = 1; !anchors.Add(anchor); repeated++)
                    anchor = $"{heading}-{repeated}";
            }

            anchors.UnionWith(NamedPlace().Matches(Prose).Select(place => place.Groups["name"].Value));
            return anchors;
        }
    }

    /// <summary>Where its links and pictures point.</summary>
    public IReadOnlyList<string> Links =>
        [
            .. Targets(Link(), CodeSpan().Replace(Prose, "code")),
            .. Targets(Definition(), Prose),
            .. Targets(HtmlLink(), CodeSpan().Replace(Prose, "")),
        ];

    /// <summary>What stands between single backticks.</summary>
    public IReadOnlyList<string> CodeSpans => SpansIn(Prose);

    public static IReadOnlyList<string> SpansIn(string text) =>
        [.. CodeSpan().Matches(text).Select(span => span.Groups["text"].Value)];

    public static IReadOnlyList<string> LinksIn(string text) => [.. Targets(Link(), text)];

    private static IEnumerable<string> Targets(Regex links, string text) =>
        links.Matches(text).Select(link => link.Groups["target"].Value);

    // A link in a heading counts by its words; every other mark goes with the punctuation.
    private static string Slug(string heading) =>
        NotInAnchors()
            .Replace(LinkWords().Replace(heading.Trim().ToLowerInvariant(), "${words}"), "")
            .Replace(' ', '-');

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
        "^ *```(?<language>[a-z]*)\n(?<text>.*?)^ *```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Fence();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex("<a (?:id|name)=\"(?<name>[^\"]+)\">", RegexOptions.NonBacktracking)]
    private static partial Regex NamedPlace();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?: ""[^""]*"")?\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\[[^\]^][^\]]*\]: (?<target>\S+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Definition();

    [GeneratedRegex("<[a-z]+ [^>]*(?:href|src)=\"(?<target>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex HtmlLink();

    [GeneratedRegex("`(?<text>[^`\n]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex LinkWords();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}\p{Pc} -]", RegexOptions.NonBacktracking)]
    private static partial Regex NotInAnchors();
}
