using System.Text.Json;
using System.Text.Json.Nodes;
using TabMcp.Domain.Racing;
using TabMcp.Sandbox;
using TabMcp.Sandbox.World;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>One example call of every tool, its defaults left alone: what the documentation shows and the proofs are run on.</summary>
/// <remarks>
/// A new tool needs one line here. What has to exist is taken from the sandbox's world, which is the same in every run.
/// </remarks>
internal static class ToolCalls
{
    private static readonly Dictionary<string, Func<SandboxWorld, object>> Calls = new(StringComparer.Ordinal)
    {
        ["footytab_get_all_rounds"] = _ => new { sport_name = "Rugby League" },
        ["footytab_get_round_details"] = world => new
        {
            sport_name = "Rugby League",
            round_number = world.Sports.Competition("Rugby League", "NRL")!.RoundsAround(world.Now).First().Number,
        },
        ["racing_get_all_meeting_dates"] = _ => new { },
        ["racing_get_all_races_in_meeting"] = world => Meeting(NextRace(world).Meeting),
        ["racing_get_approximates"] = world => With(Race(NextRace(world)), new { wagering_product = "Quinella" }),
        ["racing_get_jackpot_pools"] = _ => new { meeting_date = "today" },
        ["racing_get_meetings"] = _ => new { },
        ["racing_get_next_to_go"] = _ => new { },
        ["racing_get_open_jackpots"] = _ => new { },
        ["racing_get_race"] = world => Race(NextRace(world)),
        ["racing_get_race_form"] = world => Race(NextRace(world)),
        ["racing_get_runner_form"] = world => With(Race(NextRace(world)), new { runner_number = 1 }),
        ["sports_get_all_open"] = _ => new { },
        ["sports_get_all_results"] = _ => new { },
        ["sports_get_next_to_go"] = _ => new { },
        ["sports_get_open_competition"] = world => Competition(OpenMatch(world)),
        ["sports_get_open_match_in_competition"] = world => Match(OpenMatch(world)),
        ["sports_get_open_match_in_tournament"] = world => Match(OpenMatch(world, inTournament: true)),
        ["sports_get_open_sport"] = world => Sport(OpenMatch(world)),
        ["sports_get_open_tournament"] = world => Tournament(OpenMatch(world, inTournament: true)),
        ["sports_get_resulted_competition"] = world => Competition(ResultedMatch(world)),
        ["sports_get_resulted_match_in_competition"] = world => Match(ResultedMatch(world)),
        ["sports_get_resulted_match_in_tournament"] = world => Match(ResultedMatch(world, inTournament: true)),
        ["sports_get_resulted_sport"] = world => Sport(ResultedMatch(world)),
        ["tab_get"] = _ => new { path = "/v1/tab-info-service/racing/dates", select = "dates[*].meetingDate" },
        ["tab_oauth_client_credentials"] = _ => new { },
        ["tab_oauth_password_grant"] = _ => new { },
        ["tab_oauth_refresh"] = _ => new { },
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

    private static RacePlan NextRace(SandboxWorld world) => world.NextToGo(1)[0];

    private static MatchPlan OpenMatch(SandboxWorld world, bool inTournament = false) =>
        First(world, MatchPhase.Open, inTournament);

    private static MatchPlan ResultedMatch(SandboxWorld world, bool inTournament = false) =>
        First(world, MatchPhase.Resulted, inTournament);

    private static MatchPlan First(SandboxWorld world, MatchPhase phase, bool inTournament) =>
        world.Sports.MatchesAt(phase).First(match => match.Tournament is not null == inTournament);

    private static object Meeting(MeetingPlan meeting) =>
        new
        {
            meeting_date = $"{meeting.Date:yyyy-MM-dd}",
            race_type = meeting.Type.Letter(),
            venue_mnemonic = meeting.PathName,
        };

    private static JsonObject Race(RacePlan race) => With(Meeting(race.Meeting), new { race_number = race.Number });

    private static object Sport(MatchPlan match) => new { sport_name = match.Competition.Sport.Name };

    private static JsonObject Competition(MatchPlan match) =>
        With(Sport(match), new { competition_name = match.Competition.Name });

    private static JsonObject Tournament(MatchPlan match) =>
        With(Competition(match), new { tournament_name = match.Tournament!.Name });

    private static JsonObject Match(MatchPlan match) =>
        With(match.Tournament is null ? Competition(match) : Tournament(match), new { match_name = match.Name });

    private static JsonObject With(object arguments, object more)
    {
        var all = JsonSerializer.SerializeToNode(arguments)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more)!.AsObject())
            all[name] = value?.DeepClone();
        return all;
    }
}
