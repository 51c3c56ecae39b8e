using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Samples;

/// <summary>The reviewed list, <c>unread-keys.md</c> beside this file: a table of body, key path and reason.</summary>
internal static class UnreadKeyReasons
{
    public static Dictionary<string, string> Read() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Unit", "Infrastructure", "Samples", "unread-keys.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(
                cells => $"{cells[1].Trim('`')} {cells[2].Trim('`')}",
                cells => cells[3],
                StringComparer.Ordinal
            );
}
