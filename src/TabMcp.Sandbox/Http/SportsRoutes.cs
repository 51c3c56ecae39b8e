using System.Globalization;
using TabMcp.Sandbox.Bodies.Sports;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Http;

/// <summary>Routes of sports in the info service, by case-sensitive names (docs/upstream/sports.md#sports-endpoints).
/// A short match id matches nothing, because paths use the name
/// (docs/upstream/known-problems.md#short-match-ids).</summary>
internal sealed class SportsRoutes(SandboxWorld world, SportsView view)
{
    private readonly SportsWorld _sports = world.Sports;

    public Answer Route(string[] rest, IQueryCollection query) =>
        rest switch
        {
            [] => Answer.Ok(json => SportsBody.WriteAll(json, _sports.Sports, view)),
            ["nextToGo"] => new SportsNextToGoRoute(_sports, view).Route(query),
            ["results", .. var part] => new SportsResultsRoutes(_sports, view).Route(part),
            [var name, .. var part] when _sports.Sport(name) is { } sport => Sport(sport, part, query),
            _ => Unknown(),
        };

    private Answer Sport(SportPlan sport, string[] rest, IQueryCollection query) =>
        rest switch
        {
            [] => Answer.Ok(json => SportsBody.Write(json, sport, view)),
            ["competitions"] => Answer.Ok(json => SportsBody.WriteCompetitions(json, sport, view)),
            ["competitions", var name, .. var part] when _sports.Competition(sport.Name, name) is { } competition =>
                Competition(competition, part, query),
            ["footy", "rounds", .. var part] => Rounds(sport, part, query["series"]),
            _ => Unknown(),
        };

    private Answer Competition(CompetitionPlan competition, string[] rest, IQueryCollection query)
    {
        if (TopOf(query) is not { } top)
            return Answer.InvalidSyntax("numTopMarkets must be a whole number.");
        return rest switch
        {
            [] => Answer.Ok(json => CompetitionBody.Write(json, competition, view, top)),
            ["markets"] or ["markets", "all-channels"] => Markets(
                [.. competition.AllMatchesAt(view.Now)],
                query["betOptionName"]
            ),
            ["tournaments"] => Answer.Ok(json => TournamentBody.WriteAll(json, competition, view, top)),
            ["tournaments", var name, .. var part]
                when Find(competition.Tournaments, name, tournament => tournament.Name) is { } tournament => part is []
                ? Answer.Ok(json => TournamentBody.Write(json, tournament, view, top))
                : Matches(tournament.MatchesAt(view.Now), part, query, top),
            _ => Matches(competition.MatchesAt(view.Now), rest, query, top),
        };
    }

    private Answer Matches(IReadOnlyList<MatchPlan> matches, string[] rest, IQueryCollection query, int top) =>
        rest switch
        {
            ["matches"] => Answer.Ok(json => MarketsOfBody.WriteMatches(json, matches, view, top)),
            ["matches", var name, .. var part] when Find(matches, name, match => match.Name) is { } match => part switch
            {
                [] => Answer.Ok(json => MatchBody.Write(json, match, view, top)),
                ["markets"] => Markets([match], query["betOptionName"]),
                _ => Unknown(),
            },
            _ => Unknown(),
        };

    private Answer Markets(IReadOnlyList<MatchPlan> matches, string? betOption) =>
        Answer.Ok(json => MarketsOfBody.WriteMarkets(json, matches, betOption, view));

    /// <remarks>Assumption: <c>series</c> names the competition; the default is the sport's first competition that has
    /// rounds.</remarks>
    private Answer Rounds(SportPlan sport, string[] rest, string? series)
    {
        var competition = sport.Competitions.FirstOrDefault(candidate =>
            candidate.League.HasRounds
            && (series is null || string.Equals(candidate.Name, series, StringComparison.Ordinal))
        );
        return (competition, rest) switch
        {
            (null, _) => Unknown(),
            (_, []) => Answer.Ok(json => FootyRoundsBody.WriteAll(json, competition, view)),
            (_, [var number]) when RoundOf(competition, number) is { } round => Answer.Ok(json =>
                FootyRoundsBody.Write(json, competition, round, view)
            ),
            _ => Unknown(),
        };
    }

    private FootyRound? RoundOf(CompetitionPlan competition, string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? competition.RoundsAround(view.Now).FirstOrDefault(round => round.Number == number)
            : null;

    private static int? TopOf(IQueryCollection query) =>
        !query.TryGetValue("numTopMarkets", out var asked) ? int.MaxValue
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? top
        : null;

    private static T? Find<T>(IEnumerable<T> items, string name, Func<T, string> nameOf)
        where T : class => items.FirstOrDefault(item => string.Equals(nameOf(item), name, StringComparison.Ordinal));

    private static Answer Unknown() => Answer.NotFound("There is nothing at this address.");
}
