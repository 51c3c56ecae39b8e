using TabMcp.Application.Results;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Naming;

/// <summary>Reads the sport, competition or match with results that a caller names.</summary>
internal static class ResultsNames
{
    /// <summary>The sport that is meant.</summary>
    public static Task<Found<string, ResultsBody<ResultedSport>>> FindSportAsync(
        this ISportsResultsApi results,
        string given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        NameChoice.ResultedSport.FindAsync(
            given,
            name => results.GetSportAsync(name, jurisdiction, cancellationToken),
            async () =>
            {
                var all = await results.GetSportsAsync(jurisdiction, cancellationToken);
                return NameChoice.ResultedSport.Of(given, all.Value.Known ?? [], sport => sport.Name).Name;
            }
        );

    /// <summary>The competition that is meant.</summary>
    public static Task<Found<CompetitionKey, ResultsBody<ResultedCompetition>>> FindCompetitionAsync(
        this ISportsResultsApi results,
        CompetitionKey given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        NameChoice.ResultedCompetition.FindAsync(
            given,
            key => results.GetCompetitionAsync(key, jurisdiction, cancellationToken),
            async () =>
            {
                var sport = await results.FindSportAsync(given.Sport, jurisdiction, cancellationToken);
                var listed = sport.Reading.Value.Known?.Competitions ?? [];
                return new(
                    sport.Key,
                    NameChoice.ResultedCompetition.Of(given.Name, listed, competition => competition.Name).Name
                );
            }
        );

    /// <summary>The match that is meant.</summary>
    public static Task<Found<MatchKey, ResultsBody<ResultedMatch>>> FindMatchAsync(
        this ISportsResultsApi results,
        MatchKey given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        NameChoice.ResultedMatch.FindAsync(
            given,
            key => results.GetMatchAsync(key, jurisdiction, cancellationToken),
            async () =>
            {
                var (key, reading) = await results.FindCompetitionAsync(
                    given.Competition,
                    jurisdiction,
                    cancellationToken
                );
                var listed = reading.Value.Known;
                return given.Tournament is { } tournament
                    ? ListedInTournament(given.Name, key, tournament, listed?.Tournaments ?? [])
                    : ListedInCompetition(given.Name, key, listed);
            }
        );

    private static MatchKey ListedInTournament(
        string given,
        CompetitionKey key,
        string tournament,
        IReadOnlyList<ResultedTournament> listed
    )
    {
        var meant = NameChoice.ResultedTournament.Of(tournament, listed, one => one.Name);
        return new(key, meant.Name, NameChoice.ResultedMatch.Of(given, meant.Matches, match => match.Name).Name);
    }

    // Tennis and golf keep matches in tournaments; callers who name none need not know
    // (docs/upstream/sports.md#tournaments).
    private static MatchKey ListedInCompetition(string given, CompetitionKey key, ResultedCompetition? listed)
    {
        var own = (listed?.Matches ?? []).Select(match => new ListedMatch(null, match.Name));
        var ofTournaments = (listed?.Tournaments ?? []).SelectMany(tournament =>
            tournament.Matches.Select(match => new ListedMatch(tournament.Name, match.Name))
        );
        var match = ListedMatch.Pick(given, own.Concat(ofTournaments));
        return match.Found is { } meant
            ? new(key, meant.Tournament, meant.Name)
            : throw ListedMatch.Refusal(NameChoice.ResultedMatch, match, ResultsNext.ShowsMatchOfTournament);
    }
}
