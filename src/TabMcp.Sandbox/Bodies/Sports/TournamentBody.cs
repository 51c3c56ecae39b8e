using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>S6, and each tournament within S4 and S5. No response is recorded: the keys are those documented for S6
/// plus those of its competition (docs/upstream/sports.md#s6-tournament).</summary>
/// <remarks>Assumption: a competition includes its tournaments' matches with their markets.</remarks>
internal static class TournamentBody
{
    public static void Write(Utf8JsonWriter json, TournamentPlan tournament, SportsView view, int top) =>
        json.Object(
            key: null,
            () =>
            {
                WriteName(json, tournament, view);
                json.Items("matches", tournament.MatchesAt(view.Now), match => MatchBody.Write(json, match, view, top));
            }
        );

    public static void WriteAll(Utf8JsonWriter json, CompetitionPlan competition, SportsView view, int top) =>
        json.Object(
            key: null,
            () => json.Items("tournaments", competition.Tournaments, tournament => Write(json, tournament, view, top))
        );

    /// <summary>A tournament in the list of a sport: only its name and URLs.</summary>
    public static void WriteBrief(Utf8JsonWriter json, TournamentPlan tournament, SportsView view) =>
        json.Object(key: null, () => WriteName(json, tournament, view));

    private static void WriteName(Utf8JsonWriter json, TournamentPlan tournament, SportsView view)
    {
        var path = view.PathOf(tournament);
        json.WriteString("id", tournament.Id);
        json.WriteString("name", tournament.Name);
        json.WriteString("spectrumId", tournament.Id);
        json.Object(
            "_links",
            () =>
            {
                json.WriteString("self", view.Ask(path));
                json.WriteString("selfTemplate", SportsView.Template(path));
            }
        );
    }
}
