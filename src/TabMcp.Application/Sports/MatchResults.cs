using System.Text.Json;
using TabMcp.Application.Answers;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

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
    // About 80 bytes each, so that a page of first-scorer markets stays within an answer's budget.
    private const int MostPropositions = 150;

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
        var match = reading.Value.Known;
        var page = match is null ? null : Page(match.Markets, skip, maxMarkets);
        var rest = OpenBody.Of(reading.Value.Rest);
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

    private static List<ResultedMarket> Page(IReadOnlyList<ResultedMarket> markets, int skip, int most)
    {
        var page = new List<ResultedMarket>();
        var propositions = 0;
        foreach (var market in markets.Skip(skip).Take(most))
        {
            propositions += market.Propositions.Count;
            if (page.Count > 0 && propositions > MostPropositions)
                break;
            page.Add(market);
        }

        return page;
    }
}
