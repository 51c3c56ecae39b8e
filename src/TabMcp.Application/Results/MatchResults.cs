using System.Text.Json;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Results;

/// <summary>A match that is over and a page of its settled markets, under the names that TAB has.</summary>
public sealed record MatchResults(
    string SportName,
    string CompetitionName,
    string? TournamentName,
    string MatchName,
    Jurisdiction Jurisdiction,
    DateTimeOffset AsOf,
    DateTimeOffset? StartedAt,
    int? MarketsInAll,
    IReadOnlyList<ResultedMarket>? Markets,
    string? NextCursor,
    JsonElement? Rest,
    Outline? Outline,
    string? Narrow
)
{
    // What a rest may keep the markets from: a longer one is outlined where the markets leave it no more.
    private const int KeptForRest = 8_000;

    // Around the page, which is measured without them.
    private const int Brackets = 2;

    internal static async Task<MatchResults> ReadAsync(
        ISportsResultsApi results,
        MatchKey given,
        Jurisdiction jurisdiction,
        int maxMarkets,
        string? cursor,
        CancellationToken cancellationToken
    )
    {
        var (key, reading) = await results.FindMatchAsync(given, jurisdiction, cancellationToken);
        return Of(key, reading, jurisdiction, maxMarkets, PageCursor.Skip(cursor));
    }

    private static MatchResults Of(
        MatchKey key,
        Reading<ResultsBody<ResultedMatch>> reading,
        Jurisdiction jurisdiction,
        int maxMarkets,
        int skip
    )
    {
        var (match, more) = reading.Value;
        var kept = more is null ? 0 : Math.Min(AnswerSize.Of(more.Body), KeptForRest);
        var page = match is null
            ? null
            : AnswerSize.Fit(match.Markets.Skip(skip).Take(maxMarkets), AnswerSize.Usual - kept);
        var rest = OpenBody.Of(more, AnswerSize.Usual - (page is null ? 0 : AnswerSize.Of(page)) + Brackets);
        return new(
            key.Competition.Sport,
            key.Competition.Name,
            key.Tournament,
            key.Name,
            jurisdiction,
            reading.At,
            match?.StartedAt,
            match?.Markets.Count,
            page,
            PageCursor.After(skip + (page?.Count ?? 0), match?.Markets.Count ?? 0),
            rest.Body,
            rest.Outline,
            rest.Narrow
        );
    }
}
