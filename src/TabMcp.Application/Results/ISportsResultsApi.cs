using TabMcp.Domain.Sports;

namespace TabMcp.Application.Results;

/// <summary>TAB's results of sports (docs/upstream/results.md#s11-sports-results), whose shape is unverified.</summary>
/// <remarks>Every read fails with a <see cref="ToolException"/> and nothing else; a refusal is never an empty list.</remarks>
public interface ISportsResultsApi
{
    /// <summary>Every sport with results.</summary>
    Task<Reading<ResultsBody<IReadOnlyList<ResultedSport>>>> GetSportsAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>One sport with its competitions.</summary>
    Task<Reading<ResultsBody<ResultedSport>>> GetSportAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>One competition with its matches and tournaments.</summary>
    Task<Reading<ResultsBody<ResultedCompetition>>> GetCompetitionAsync(
        CompetitionKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>One match with its settled markets.</summary>
    Task<Reading<ResultsBody<ResultedMatch>>> GetMatchAsync(
        MatchKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );
}

/// <summary>A body of results as far as its shape is what was described.</summary>
/// <param name="Known">What could be read; none where the body has another shape.</param>
/// <param name="Rest">What could not: the whole body where nothing could; none where nothing is left.</param>
public sealed record ResultsBody<T>(T? Known, OpenDocument? Rest)
    where T : class;
