using System.Globalization;
using TabMcp.Sandbox.Bodies.Sports;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Http;

/// <summary>The sports of the info service, by names in their case (tab-api.md 5.2, S1 to S12).</summary>
internal sealed class SportsRoutes(SandboxWorld world, SportsView view)
{
    private readonly SportsWorld _sports = world.Sports;

    public Answer Route(string[] rest, IQueryCollection query) =>
        rest switch
        {
            [] => Answer.Ok(json => SportsBody.WriteAll(json, _sports.Sports, view)),
            [var name, .. var part] when _sports.Sport(name) is { } sport => Sport(sport, part, query),
            _ => Unknown(),
        };

    private Answer Sport(SportPlan sport, string[] rest, IQueryCollection query) =>
        rest switch
        {
            [] => Answer.Ok(json => SportsBody.Write(json, sport, view)),
            ["competitions"] => Answer.Ok(json =>
                json.Object(key: null, () => SportsBody.WriteCompetitions(json, sport, view))
            ),
            ["competitions", var name, .. var part] when _sports.Competition(sport.Name, name) is { } competition =>
                Competition(competition, part, query),
            _ => Unknown(),
        };

    private Answer Competition(CompetitionPlan competition, string[] rest, IQueryCollection query)
    {
        if (TopOf(query) is not { } top)
            return Answer.InvalidSyntax("numTopMarkets must be a whole number.");
        return rest switch
        {
            [] => Answer.Ok(json => CompetitionBody.Write(json, competition, view, top)),
            _ => Unknown(),
        };
    }

    private static int? TopOf(IQueryCollection query) =>
        !query.TryGetValue("numTopMarkets", out var asked) ? int.MaxValue
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? top
        : null;

    private static Answer Unknown() => Answer.NotFound("There is nothing at this address.");
}
