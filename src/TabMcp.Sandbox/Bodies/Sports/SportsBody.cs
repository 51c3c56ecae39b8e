using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>S1, S2 and S3. No response is recorded: the keys are those that clients read
/// (docs/upstream/sports.md#s1-sports).</summary>
/// <remarks>Assumption: S1 and S2 list competitions without their matches, and tournaments by name.</remarks>
internal static class SportsBody
{
    public static void WriteAll(Utf8JsonWriter json, IReadOnlyList<SportPlan> sports, SportsView view) =>
        json.Object(key: null, () => json.Items("sports", sports, sport => Write(json, sport, view)));

    public static void Write(Utf8JsonWriter json, SportPlan sport, SportsView view) =>
        json.Object(
            key: null,
            () =>
            {
                var path = view.PathOf(sport);
                json.WriteString("id", sport.Id);
                json.WriteString("name", sport.Name);
                json.WriteString("displayName", sport.DisplayName);
                json.WriteString("spectrumId", sport.Id);
                json.Object(
                    "_links",
                    () =>
                    {
                        json.WriteString("self", view.Ask(path));
                        json.WriteString("selfTemplate", SportsView.Template(path));
                        json.WriteString("competitions", view.Ask($"{path}/competitions"));
                    }
                );
                WriteList(json, sport, view);
            }
        );

    public static void WriteCompetitions(Utf8JsonWriter json, SportPlan sport, SportsView view) =>
        json.Object(key: null, () => WriteList(json, sport, view));

    private static void WriteList(Utf8JsonWriter json, SportPlan sport, SportsView view) =>
        json.Items("competitions", sport.Competitions, competition => Write(json, competition, view));

    private static void Write(Utf8JsonWriter json, CompetitionPlan competition, SportsView view) =>
        json.Object(
            key: null,
            () =>
            {
                json.WriteString("id", competition.Id);
                json.WriteString("name", competition.Name);
                json.WriteString("spectrumId", competition.Id);
                json.WriteBoolean("hasMarkets", competition.AllMatchesAt(view.Now).Any());
                CompetitionBody.WriteLinks(json, view.PathOf(competition), view);
                json.Items(
                    "tournaments",
                    competition.Tournaments,
                    tournament => TournamentBody.WriteBrief(json, tournament, view)
                );
            }
        );
}
