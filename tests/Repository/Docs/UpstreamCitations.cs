using System.Text.RegularExpressions;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>Finds citations of <c>docs/upstream</c> in a text, and those that do not resolve to a heading.</summary>
/// <param name="anchors">The anchors of each file in <c>docs/upstream</c>, by file name.</param>
internal sealed partial class UpstreamCitations(IReadOnlyDictionary<string, IReadOnlySet<string>> anchors)
{
    /// <summary>The folder that citations name, with the slash behind it.</summary>
    public const string Folder = "docs/upstream/";

    private const string LinkTarget = "](";

    // The name is in two parts so that the search does not find this line.
    private const string Predecessor = "tab-" + "api";

    /// <summary>Reads the headings of the files in <c>docs/upstream</c>.</summary>
    public static UpstreamCitations OfRepository() =>
        new(
            Document
                .All()
                .Where(document => IsUpstream(document.Name))
                .ToDictionary(document => Path.GetFileName(document.Name), document => document.Anchors)
        );

    /// <summary>The citations in a text, each as it is written.</summary>
    /// <remarks>The target of a Markdown link is not a citation: the link checker resolves it, and it needs no heading.</remarks>
    public static IReadOnlyList<string> In(string text) =>
        [
            .. Citation()
                .Matches(text)
                .Select(match => match.Value)
                .Where(citation => !citation.StartsWith(LinkTarget, StringComparison.Ordinal)),
        ];

    /// <summary>One line per fault: a citation without a heading, a citation of a missing heading, a reference to
    /// <c>docs/upstream</c> by its former name.</summary>
    public IReadOnlyList<string> FaultsIn(string text) =>
        [
            .. In(text).Where(citation => !Resolves(citation)).Select(citation => $"cites no heading: {citation}"),
            .. text.Split('\n')
                .Where(line => line.Contains(Predecessor, StringComparison.Ordinal))
                .Select(line => $"cites a file that does not exist: {line.Trim()}"),
        ];

    /// <summary>One line per endpoint id in a comment, such as the one of a race, that does not start a heading.</summary>
    public IReadOnlyList<string> UnknownIdsIn(string code) =>
        [.. IdsIn(code).Where(id => !IsHeading(id)).Select(id => $"names an endpoint without a heading: {id}")];

    /// <summary>The endpoint ids in the comments of C# code.</summary>
    public static IEnumerable<string> IdsIn(string code) =>
        Comment().Matches(code).SelectMany(comment => EndpointId().Matches(comment.Value)).Select(id => id.Value);

    private static bool IsUpstream(string name) => name.Replace('\\', '/').StartsWith(Folder, StringComparison.Ordinal);

    private bool Resolves(string citation)
    {
        var parts = citation[Folder.Length..].Split('#');
        return parts.Length is 2 && anchors.TryGetValue(parts[0], out var headings) && headings.Contains(parts[1]);
    }

    private bool IsHeading(string id) =>
        anchors.Values.Any(headings =>
            headings.Any(heading => heading.StartsWith($"{id.ToLowerInvariant()}-", StringComparison.Ordinal))
        );

    [GeneratedRegex(@"(?:\]\()?docs/upstream/[A-Za-z0-9_-]+\.md(?:#[A-Za-z0-9_-]*)?", RegexOptions.NonBacktracking)]
    private static partial Regex Citation();

    [GeneratedRegex(@"//.*", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b[RS][1-9][0-9]?\b", RegexOptions.NonBacktracking)]
    private static partial Regex EndpointId();
}
