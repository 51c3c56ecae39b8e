using TabMcp.Application.Results;
using TabMcp.Domain.Sports;

namespace TabMcp.Infrastructure.Results;

/// <summary>Results of sports from TAB's info service (docs/upstream/results.md#s11-sports-results).</summary>
internal sealed class ResultsApi(UpstreamClient upstream, ResultsMapping mapping) : ISportsResultsApi
{
    public Task<Reading<ResultsBody<IReadOnlyList<ResultedSport>>>> GetSportsAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            UpstreamPath.Of($"/v1/tab-info-service/sports/results"),
            jurisdiction,
            "the results of sports",
            mapping.Sports,
            cancellationToken
        );

    public Task<Reading<ResultsBody<ResultedSport>>> GetSportAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            UpstreamPath.Of($"/v1/tab-info-service/sports/results/{sport}"),
            jurisdiction,
            "the results of this sport",
            document => mapping.Sport(document, sport),
            cancellationToken
        );

    public Task<Reading<ResultsBody<ResultedCompetition>>> GetCompetitionAsync(
        CompetitionKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            UpstreamPath.Of($"/v1/tab-info-service/sports/results/{key.Sport}/competitions/{key.Name}"),
            jurisdiction,
            "the results of this competition",
            document => mapping.Competition(document, key.Name),
            cancellationToken
        );

    public Task<Reading<ResultsBody<ResultedMatch>>> GetMatchAsync(
        MatchKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var (sport, competition) = key.Competition;
        return ReadAsync(
            key.Tournament is { } tournament
                ? UpstreamPath.Of(
                    $"/v1/tab-info-service/sports/results/{sport}/competitions/{competition}/tournaments/{tournament}/matches/{key.Name}"
                )
                : UpstreamPath.Of(
                    $"/v1/tab-info-service/sports/results/{sport}/competitions/{competition}/matches/{key.Name}"
                ),
            jurisdiction,
            "the results of this match",
            document => mapping.Match(document, key.Name),
            cancellationToken
        );
    }

    private async Task<Reading<T>> ReadAsync<T>(
        UpstreamPath path,
        Jurisdiction jurisdiction,
        string subject,
        Func<OpenDocument, T> map,
        CancellationToken cancellationToken
    )
    {
        var body = await upstream.GetOpenAsync(
            path.With("jurisdiction", jurisdiction.ToString()),
            subject,
            withLinks: false,
            mapping.OtherRoot,
            cancellationToken
        );
        return new(map(new(body.Value, path.Value)), body.At);
    }
}
