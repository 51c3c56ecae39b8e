using System.Text.RegularExpressions;
using TabMcp.Api.Configuration;
using TabMcp.Application.Errors;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>What there is to name as a proof: tests, files, commands, alerts, metrics, settings, routes and error codes.</summary>
internal sealed partial class Proofs
{
    private readonly Dictionary<string, string> _tests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alerts;
    private readonly string _product;

    public Proofs()
    {
        foreach (var file in Files("tests", "*Tests.cs"))
        {
            var text = File.ReadAllText(file);
            foreach (Match match in TestClass().Matches(text))
                _tests[match.Groups["name"].Value] = _tests.GetValueOrDefault(match.Groups["name"].Value) + text;
        }

        _product = string.Concat(Files("src", "*.cs").Select(File.ReadAllText));
        _alerts =
        [
            .. Files("ops", "*.yml")
                .SelectMany(file => Alert().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups["name"].Value),
        ];
    }

    /// <summary>Whether the thing that a code span names is there.</summary>
    public bool Has(string named) =>
        HasTest(named)
        || IsFile(named)
        || _alerts.Contains(named)
        || Setting.All.Any(setting => setting.Name == named)
        || Enum.GetValues<ErrorKind>().Any(kind => ErrorCodes.Of(kind) == named)
        || named is "internal_error"
        || IsWritten(named);

    private bool HasTest(string named)
    {
        var parts = named.Split('.');
        return parts.Length <= 2
            && _tests.TryGetValue(parts[0], out var text)
            && (parts.Length is 1 || text.Contains($" {parts[1]}(", StringComparison.Ordinal));
    }

    // A script may be shown with its arguments.
    private static bool IsFile(string named) =>
        FilePath().IsMatch(named.Split(' ')[0]) && Path.Exists(Path.Combine(Repository.Root, named.Split(' ')[0]));

    // A metric or a route stands in the code as it stands on the wire.
    private bool IsWritten(string named) =>
        MetricOrRoute().IsMatch(named) && _product.Contains($"\"{named}\"", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(Repository.Root, folder);
        return Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, pattern, SearchOption.AllDirectories)
                .Where(file => !BuildOutput().IsMatch(Path.GetRelativePath(Repository.Root, file)))
            : [];
    }

    [GeneratedRegex(@"\bclass (?<name>\w+Tests)\b", RegexOptions.NonBacktracking)]
    private static partial Regex TestClass();

    [GeneratedRegex(@"^\s*-? ?alert: (?<name>\w+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Alert();

    [GeneratedRegex(
        "^(?:[a-z.][A-Za-z.]*/[A-Za-z0-9_./-]+|[A-Z][A-Za-z.]+|[a-z]+\\.(?:json|yaml))$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex FilePath();

    [GeneratedRegex(@"^(?:/[a-z./-]+|[a-z]+(?:\.[a-z_]+)+)$", RegexOptions.NonBacktracking)]
    private static partial Regex MetricOrRoute();

    [GeneratedRegex(@"[/\\](?:bin|obj)[/\\]", RegexOptions.NonBacktracking)]
    private static partial Regex BuildOutput();
}
