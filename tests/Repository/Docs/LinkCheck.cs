using System.Text.Json;
using System.Text.RegularExpressions;
using TabMcp.Tests;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>What a reader of a document would run into: links, files and snippets that are not what they should be.</summary>
/// <remarks>Nothing is fetched. An address elsewhere has to be one, and https.</remarks>
internal static partial class LinkCheck
{
    private static readonly string[] CommandLanguages = ["bash", "console", "sh"];

    /// <summary>One line a fault, in the order in which the kinds are checked.</summary>
    public static IReadOnlyList<string> FaultsOf(Document document) =>
        [
            .. document.Links.Where(target => !Leads(document, target)).Select(target => $"leads nowhere: {target}"),
            .. PathsOf(document).Where(path => !IsThere(document, path)).Select(path => $"is not there: {path}"),
            .. document
                .Fences.Where(fence => !Parses(fence.Language, fence.Text))
                .Select(fence => $"is no {fence.Language}: {fence.Text.Split('\n')[0]}"),
        ];

    private static bool Leads(Document document, string target)
    {
        if (target.StartsWith("mailto:", StringComparison.Ordinal))
            return target.Contains('@', StringComparison.Ordinal);
        if (Scheme().IsMatch(target))
            return Uri.TryCreate(target, UriKind.Absolute, out var address)
                && address.Scheme == Uri.UriSchemeHttps
                && address.Host.Contains('.', StringComparison.Ordinal);

        var parts = target.Split('#', 2);
        if (parts[0].Length is 0)
            return document.Anchors.Contains(parts[1]);
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document.Path)!, parts[0]));
        if (!path.StartsWith(Repository.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return false;
        return parts.Length is 1
            ? Path.Exists(path)
            : File.Exists(path) && Document.Read(path).Anchors.Contains(parts[1]);
    }

    /// <summary>What looks like a path of the repository, in code spans and in commands to paste.</summary>
    private static IEnumerable<string> PathsOf(Document document) =>
        document
            .CodeSpans.Concat(
                document.Fences.Where(fence => CommandLanguages.Contains(fence.Language)).Select(fence => fence.Text)
            )
            .SelectMany(text => text.Split([' ', '\n', '=', '"', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.TrimEnd('.', ',', ';', ':', ')'))
            .Where(word => RepositoryPath().IsMatch(word));

    private static bool IsThere(Document document, string path) =>
        Path.Exists(Path.Combine(Repository.Root, path))
        || Path.Exists(Path.Combine(Path.GetDirectoryName(document.Path)!, path));

    private static bool Parses(string language, string text)
    {
        try
        {
            if (language is "json")
                JsonDocument.Parse(text).Dispose();
            else if (language is "yaml")
                new YamlStream().Load(new StringReader(text));
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or YamlException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();

    // Patterns and placeholders, such as docs/*.md or tests/<module>, name no file.
    [GeneratedRegex(
        @"^(?:\./)?(?:scripts|docs|src|tests|ops|deploy|\.github|\.ci)/[A-Za-z0-9_./-]+$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RepositoryPath();
}
