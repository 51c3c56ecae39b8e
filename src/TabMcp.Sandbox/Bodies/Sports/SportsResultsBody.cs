using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>S11, the sports results. No response is recorded: one source calls it the same tree with resulted markets
/// (docs/upstream/results.md#s11-sports-results).</summary>
/// <remarks>Assumption: everything else. Competitions without a result are omitted; the whole tree and a sport have
/// the first market of each match, and a competition has all markets.</remarks>
internal static class SportsResultsBody
{
    public static void WriteAll(Utf8JsonWriter json, IReadOnlyList<SportPlan> sports, SportsView view) =>
        json.Object(
            key: null,
            () =>
                json.Items(
                    "sports",
                    sports.Where(sport => sport.Competitions.Any(competition => HasResults(competition, view))),
                    sport => Write(json, sport, view)
                )
        );

    public static void Write(Utf8JsonWriter json, SportPlan sport, SportsView view) =>
        json.Object(
            key: null,
            () =>
            {
                WriteHead(json, sport.Id, sport.Name, view.Ask(view.ResultsOf(sport)));
                json.WriteString("displayName", sport.DisplayName);
                json.Items(
                    "competitions",
                    sport.Competitions.Where(competition => HasResults(competition, view)),
                    competition => Write(json, competition, view, match => MatchBody.Write(json, match, view, top: 1))
                );
            }
        );

    public static void Write(Utf8JsonWriter json, CompetitionPlan competition, SportsView view) =>
        Write(json, competition, view, match => MatchBody.Write(json, match, view));

    private static void Write(
        Utf8JsonWriter json,
        CompetitionPlan competition,
        SportsView view,
        Action<MatchPlan> writeMatch
    ) =>
        json.Object(
            key: null,
            () =>
            {
                WriteHead(json, competition.Id, competition.Name, view.Ask(view.ResultsOf(competition)));
                json.Items("matches", competition.ResultsAt(view.Now), writeMatch);
                json.Items(
                    "tournaments",
                    competition.Tournaments,
                    tournament =>
                        json.Object(
                            key: null,
                            () =>
                            {
                                WriteHead(json, tournament.Id, tournament.Name, view.Ask(view.ResultsOf(tournament)));
                                json.Items("matches", tournament.ResultsAt(view.Now), writeMatch);
                            }
                        )
                );
            }
        );

    private static void WriteHead(Utf8JsonWriter json, string id, string name, string self)
    {
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteString("spectrumId", id);
        json.Object("_links", () => json.WriteString("self", self));
    }

    private static bool HasResults(CompetitionPlan competition, SportsView view) =>
        competition.AllResultsAt(view.Now).Any();
}
