using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

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
                var tournament = given.Tournament is { } name
                    ? NameChoice.ResultedTournament.Of(name, reading.Value.Known?.Tournaments ?? [], one => one.Name)
                    : null;
                var listed = (tournament is null ? reading.Value.Known?.Matches : tournament.Matches) ?? [];
                return new(
                    key,
                    tournament?.Name,
                    NameChoice.ResultedMatch.Of(given.Name, listed, match => match.Name).Name
                );
            }
        );
}
