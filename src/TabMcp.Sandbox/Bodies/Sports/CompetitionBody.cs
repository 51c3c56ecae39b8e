using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>S4, streamed as it is generated: without <c>numTopMarkets</c> it can be several megabytes
/// (docs/upstream/sports.md#s4-competition).</summary>
internal static class CompetitionBody
{
    public static void Write(Utf8JsonWriter json, CompetitionPlan competition, SportsView view, int top)
    {
        json.WriteStartObject();
        json.WriteString("id", competition.Id);
        json.WriteString("name", competition.Name);
        json.WriteString("spectrumId", competition.Id);
        WriteLinks(json, view.PathOf(competition), view);
        var matches = competition.MatchesAt(view.Now);
        json.Items("matches", matches, match => MatchBody.Write(json, match, view, top));
        json.Items(
            "tournaments",
            competition.Tournaments,
            tournament => TournamentBody.Write(json, tournament, view, top)
        );
        var all = matches.Concat(competition.Tournaments.SelectMany(tournament => tournament.MatchesAt(view.Now)));
        BetOptionsBody.Write(json, [.. all], view.PathOf(competition), view);
        json.WriteBoolean("hasFuturePredictions", false);
        if (competition.League.SameGame)
            json.WriteBoolean("sameGame", true);
        json.WriteEndObject();
    }

    public static void WriteLinks(Utf8JsonWriter json, string path, SportsView view) =>
        json.Object(
            "_links",
            () =>
            {
                json.WriteString("self", view.Ask(path));
                json.WriteString("selfTemplate", SportsView.Template(path));
                json.WriteString("tournaments", view.Ask($"{path}/tournaments"));
                json.WriteString("matches", view.Ask($"{path}/matches"));
                json.WriteString("markets", view.Ask($"{path}/markets"));
                json.WriteString("markets:all-channels", view.Ask($"{path}/markets/all-channels"));
            }
        );
}
