using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>A part of a document that is written from the code, between two comments that name it.</summary>
internal static class GeneratedPart
{
    /// <summary>Holds the part to these lines, or rewrites it where <c>scripts/accept</c> asks for that.</summary>
    public static void ShouldBe(string document, string part, IEnumerable<string> lines)
    {
        var path = Path.Combine(Repository.Root, document);
        var before = File.ReadAllText(path);
        var after = With(before, part, lines);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(path, after);
        else
            before.ShouldBe(after, $"{document}, {part}: run scripts/accept");
    }

    /// <summary>The text with that part replaced, and every other as it was.</summary>
    public static string With(string text, string part, IEnumerable<string> lines)
    {
        var begin = $"<!-- generated: {part} -->\n";
        var end = $"<!-- end: {part} -->";
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidOperationException($"There is no part '{part}' between its two comments.");
        return $"{text[..(from + begin.Length)]}\n{string.Join('\n', lines)}\n\n{text[to..]}";
    }
}
