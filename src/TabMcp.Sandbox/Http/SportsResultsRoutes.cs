using TabMcp.Sandbox.Bodies.Sports;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Http;

/// <summary>Routes of the sports results (docs/upstream/results.md#s11-sports-results), which keep finished matches
/// for three days.</summary>
internal sealed class SportsResultsRoutes(SportsWorld sports, SportsView view)
{
    public Answer Route(string[] rest) =>
        rest switch
        {
            [] => Answer.Ok(json => SportsResultsBody.WriteAll(json, sports.Sports, view)),
            [var name] when sports.Sport(name) is { } sport => Answer.Ok(json =>
                SportsResultsBody.Write(json, sport, view)
            ),
            [var sport, "competitions", var name, .. var part]
                when sports.Competition(sport, name) is { } competition => Competition(competition, part),
            _ => Unknown(),
        };

    private Answer Competition(CompetitionPlan competition, string[] rest) =>
        rest switch
        {
            [] => Answer.Ok(json => SportsResultsBody.Write(json, competition, view)),
            ["matches", var name] => Match(competition.ResultsAt(view.Now), name),
            ["tournaments", var tournament, "matches", var name] => Match(
                competition
                    .Tournaments.FirstOrDefault(candidate =>
                        string.Equals(candidate.Name, tournament, StringComparison.Ordinal)
                    )
                    ?.ResultsAt(view.Now)
                    ?? [],
                name
            ),
            _ => Unknown(),
        };

    private Answer Match(IReadOnlyList<MatchPlan> results, string name) =>
        results.FirstOrDefault(match => string.Equals(match.Name, name, StringComparison.Ordinal)) is { } match
            ? Answer.Ok(json => MatchBody.Write(json, match, view))
            : Unknown();

    private static Answer Unknown() => Answer.NotFound("There are no results at this address.");
}
