using System.Text.Json;
using TabMcp.Domain.Racing;
using TabMcp.Sandbox;
using TabMcp.Sandbox.World;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>One example call of every tool, its defaults left alone: what the documentation shows and the proofs are run on.</summary>
/// <remarks>
/// A new tool needs one line here. What has to exist is taken from the sandbox's world, which is the same in every run.
/// </remarks>
internal static class ToolCalls
{
    private static readonly Dictionary<string, Func<SandboxWorld, object>> Calls = new(StringComparer.Ordinal)
    {
        ["racing_get_meetings"] = _ => new { },
        ["racing_get_next_to_go"] = _ => new { },
        ["racing_get_race"] = world => Race(world.NextToGo(1)[0]),
    };

    /// <summary>The tools that have an example.</summary>
    public static IReadOnlyCollection<string> Tools => Calls.Keys;

    /// <summary>The arguments of a tool's example.</summary>
    public static JsonElement Of(string tool, SandboxWorld world) =>
        JsonSerializer.SerializeToElement(
            Calls.TryGetValue(tool, out var call)
                ? call(world)
                : throw new ArgumentException(Missing(tool), nameof(tool))
        );

    /// <summary>What to do about a tool without an example.</summary>
    public static string Missing(string tool) =>
        $"{tool} has no example call: add a line to Calls in tests/Integration/Catalogue/ToolCalls.cs.";

    private static object Race(RacePlan race) =>
        new
        {
            meeting_date = $"{race.Meeting.Date:yyyy-MM-dd}",
            race_type = race.Meeting.Type.Letter(),
            venue_mnemonic = race.Meeting.PathName,
            race_number = race.Number,
        };
}
