using System.Globalization;
using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>S12, the rounds of a football season.</summary>
/// <remarks>Assumption: the whole body. Only the earlier server names these paths, and no response is recorded
/// (docs/upstream/footytab.md#s12-rounds). This is the simplest shape that holds the rounds.</remarks>
internal static class FootyRoundsBody
{
    public static void WriteAll(Utf8JsonWriter json, CompetitionPlan competition, SportsView view) =>
        json.Object(
            key: null,
            () =>
                json.Items(
                    "rounds",
                    competition.RoundsAround(view.Now),
                    round =>
                        json.Object(
                            key: null,
                            () =>
                            {
                                WriteHead(json, competition, round);
                                json.Object("_links", () => json.WriteString("self", view.RoundOf(competition, round)));
                            }
                        )
                )
        );

    public static void Write(Utf8JsonWriter json, CompetitionPlan competition, FootyRound round, SportsView view) =>
        json.Object(
            key: null,
            () =>
            {
                WriteHead(json, competition, round);
                json.Items(
                    "matches",
                    round.Matches,
                    match =>
                        json.Object(
                            key: null,
                            () =>
                            {
                                json.WriteString("id", match.Id);
                                json.WriteString("name", match.Name);
                                json.WriteString("startTime", Json.Time(match.Start));
                                json.Strings("competitors", [match.Contest!.Home.Name, match.Contest.Away.Name]);
                                json.Object("_links", () => json.WriteString("self", view.Ask(view.PathOf(match))));
                            }
                        )
                );
            }
        );

    private static void WriteHead(Utf8JsonWriter json, CompetitionPlan competition, FootyRound round)
    {
        json.WriteNumber("number", round.Number);
        json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"Round {round.Number}"));
        json.WriteString("series", competition.Name);
        json.WriteString("startDate", Json.Date(round.FirstDay));
        json.WriteString("endDate", Json.Date(round.LastDay));
    }
}
