using System.Globalization;
using TabMcp.Sandbox.Bodies.Sports;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Http;

/// <summary>Route of the next matches across all sports (docs/upstream/sports.md#s10-next-to-go).</summary>
/// <remarks>Assumption: each key does what its name says; the default is the twenty matches that start
/// soonest.</remarks>
internal sealed class SportsNextToGoRoute(SportsWorld sports, SportsView view)
{
    private const int UsualLimit = 20;

    public Answer Route(IQueryCollection query)
    {
        var limit = UsualLimit;
        if (query.TryGetValue("limit", out var asked) && !IsWhole(asked, out limit))
            return Answer.InvalidSyntax("limit must be a whole number.");
        DateTimeOffset? until = null;
        if (query.TryGetValue("next", out var span))
        {
            if (SpanOf(span.ToString()) is not { } ahead)
                return Answer.InvalidSyntax("next must be a span such as 12h.");
            until = view.Now + ahead;
        }

        var matches = sports
            .Competitions.Where(competition => IsWanted(competition, query))
            .SelectMany(competition => competition.AllMatchesAt(view.Now))
            .Where(match => IsWanted(match, query) && !(match.Start > until))
            .OrderBy(match => match.Start)
            .ThenBy(match => match.Name, StringComparer.Ordinal)
            .Take(limit);
        return Answer.Ok(json => SportsNextToGoBody.Write(json, matches, view));
    }

    private static bool IsWanted(CompetitionPlan competition, IQueryCollection query) =>
        (!Says(query, "featuredCompetitions") || competition.League.IsFeatured)
        && competition.League.Future is not null == Says(query, "futuresOnly");

    private bool IsWanted(MatchPlan match, IQueryCollection query)
    {
        var phase = match.PhaseAt(view.Now);
        return (!Says(query, "openOnly") || phase == MatchPhase.Open)
            && (!Says(query, "liveBettingOnly") || phase == MatchPhase.InPlay);
    }

    private static bool Says(IQueryCollection query, string key) => query[key] == "true";

    private static bool IsWhole(string? word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static TimeSpan? SpanOf(string word) =>
        word.Length > 1 && IsWhole(word[..^1], out var number) && number < 10_000
            ? word[^1] switch
            {
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                'd' => TimeSpan.FromDays(number),
                _ => null,
            }
            : null;
}
