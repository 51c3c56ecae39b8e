using System.Globalization;
using TabMcp.Sandbox;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Faults;

/// <summary>The rows of <c>fault-matrix.md</c>, and the meaning of their words.</summary>
internal static class FaultMatrix
{
    public const string Answer = "an answer";

    public const string Login = "tab_oauth_client_credentials";

    public const string ReadWithCredentials = "a read with credentials";

    private const string AtOnce = "at once";
    private const string AtMost = "at most ";

    /// <summary>The faults of TAB, by the words of the first column.</summary>
    public static IReadOnlyDictionary<string, Fault> Faults { get; } =
        new Dictionary<string, Fault>(StringComparer.Ordinal)
        {
            ["resets the connection before a word"] = new Fault.Reset(),
            ["breaks off in the middle of the body"] = new Fault.CutOff(),
            ["is silent for 40 s"] = new Fault.Stall(TimeSpan.FromSeconds(40)),
            ["sends a body that takes 7 s"] = new Fault.SlowBody(TimeSpan.FromSeconds(1)),
            ["sends a body that trickles for 49 s"] = new Fault.SlowBody(TimeSpan.FromSeconds(7)),
            ["says 429"] = new Fault.RateLimited(),
            ["says 429 and to wait 1 s"] = new Fault.RateLimited(TimeSpan.FromSeconds(1)),
            ["says 429 and to wait 2 min"] = new Fault.RateLimited(TimeSpan.FromMinutes(2)),
            ["says 500"] = new Fault.Status(500),
            ["says 503"] = new Fault.Status(503),
            ["says 503 and to wait 2 s"] = new Fault.Status(503, TimeSpan.FromSeconds(2)),
            ["says 403 with a page of its edge"] = new Fault.EdgeRefusal(),
            ["says 200 with a page"] = new Fault.HtmlOk(),
            ["sends half of a JSON text"] = new Fault.Truncated(),
            ["sends an array for an object"] = new Fault.WrongType(),
            ["calls its JSON plain text"] = new Fault.WrongContentType(),
            ["sends JSON without a body"] = new Fault.Empty(),
        };

    /// <summary>The calls, by the words of the second column.</summary>
    public static IReadOnlyList<string> AskedFor { get; } =
    ["racing_get_next_to_go", "racing_get_race", "sports_get_open_competition", Login, ReadWithCredentials];

    /// <summary>The rows of the file.</summary>
    public static IReadOnlyList<string[]> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Integration", "Faults", "fault-matrix.md"))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>Checks a duration against the words for it.</summary>
    public static void ShouldBe(this TimeSpan took, string words)
    {
        if (words is AtOnce)
            took.ShouldBe(TimeSpan.Zero);
        else if (words.StartsWith(AtMost, StringComparison.Ordinal))
            took.ShouldBeInRange(TimeSpan.Zero, Seconds(words[AtMost.Length..]));
        else
            took.ShouldBe(Seconds(words));
    }

    private static TimeSpan Seconds(string words) =>
        TimeSpan.FromSeconds(double.Parse(words.Split(' ')[0], CultureInfo.InvariantCulture));
}
