using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>S10, the next matches. No response is recorded: the keys are those that two sources name
/// (docs/upstream/sports.md#s10-next-to-go).</summary>
/// <remarks>Assumption: there are no other keys, so only the URL shows a tournament.</remarks>
internal static class SportsNextToGoBody
{
    public static void Write(Utf8JsonWriter json, IEnumerable<MatchPlan> matches, SportsView view) =>
        json.Object(key: null, () => json.Items("matches", matches, match => Write(json, match, view)));

    private static void Write(Utf8JsonWriter json, MatchPlan match, SportsView view) =>
        json.Object(
            key: null,
            () =>
            {
                json.WriteString("name", match.Name);
                json.WriteString("sportName", match.Competition.Sport.Name);
                json.WriteString("competitionName", match.Competition.Name);
                json.WriteString("startTime", Json.Time(match.Start));
                json.Object("_links", () => json.WriteString("self", view.Ask(view.PathOf(match))));
            }
        );
}
