using TabMcp.Application.Arguments;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>Finds what a caller names among the results, in whatever spelling.</summary>
/// <remarks>TAB's addresses take its own spelling only. It is asked for as given first, since callers mostly have it from an answer.</remarks>
internal static class ResultsNames
{
    private const int MostOffered = 5;

    public static async Task<Resulted<string, ResultedSport>> FindSportAsync(
        this ISportsResultsApi results,
        string given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        if (await OrNoneAsync(results.GetSportAsync(given, jurisdiction, cancellationToken)) is { } known)
            return new(given, known);

        var all = await results.GetSportsAsync(jurisdiction, cancellationToken);
        var name = Choose("sport_name", "sports_get_all_results", given, all.Value.Known?.Select(sport => sport.Name));
        return new(name, await results.GetSportAsync(name, jurisdiction, cancellationToken));
    }

    public static async Task<Resulted<CompetitionKey, ResultedCompetition>> FindCompetitionAsync(
        this ISportsResultsApi results,
        CompetitionKey given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        if (await OrNoneAsync(results.GetCompetitionAsync(given, jurisdiction, cancellationToken)) is { } known)
            return new(given, known);

        var sport = await results.FindSportAsync(given.Sport, jurisdiction, cancellationToken);
        var competitions = sport.Reading.Value.Known?.Competitions.Select(competition => competition.Name);
        var key = new CompetitionKey(
            sport.Key,
            Choose("competition_name", "sports_get_resulted_sport", given.Name, competitions)
        );
        return new(key, await results.GetCompetitionAsync(key, jurisdiction, cancellationToken));
    }

    public static async Task<Resulted<MatchKey, ResultedMatch>> FindMatchAsync(
        this ISportsResultsApi results,
        MatchKey given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        if (await OrNoneAsync(results.GetMatchAsync(given, jurisdiction, cancellationToken)) is { } known)
            return new(given, known);

        const string listedBy = "sports_get_resulted_competition";
        var competition = await results.FindCompetitionAsync(given.Competition, jurisdiction, cancellationToken);
        var tournaments = competition.Reading.Value.Known?.Tournaments;
        var tournament = given.Tournament is null
            ? null
            : Choose("tournament_name", listedBy, given.Tournament, tournaments?.Select(one => one.Name));
        var matches = tournament is null
            ? competition.Reading.Value.Known?.Matches
            : tournaments?.First(one => string.Equals(one.Name, tournament, StringComparison.Ordinal)).Matches;
        var key = new MatchKey(
            competition.Key,
            tournament,
            Choose("match_name", listedBy, given.Name, matches?.Select(match => match.Name))
        );
        return new(key, await results.GetMatchAsync(key, jurisdiction, cancellationToken));
    }

    private static string Choose(string argument, string listedBy, string given, IEnumerable<string>? names)
    {
        var match = Names.Find(given, (names ?? []).Distinct(StringComparer.Ordinal), name => name);
        if (match.Found is { } found)
            return found;

        var nearest = string.Join(", ", match.Nearest.Take(MostOffered).Select(name => $"'{name}'"));
        throw new ToolException(
            ErrorKind.NotFound,
            nearest.Length is 0
                ? $"{argument} names nothing with results of late; {listedBy} lists what has."
                : $"{argument} names nothing, or several, with results of late. The nearest: {nearest}. {listedBy} lists them all."
        );
    }

    private static async Task<T?> OrNoneAsync<T>(Task<T> read)
        where T : class
    {
        try
        {
            return await read;
        }
        catch (ToolException refusal) when (refusal.Kind is ErrorKind.NotFound)
        {
            return null;
        }
    }
}

/// <summary>What a caller named: under TAB's names, and as it was read.</summary>
internal sealed record Resulted<TKey, T>(TKey Key, Reading<ResultsBody<T>> Reading)
    where T : class;
