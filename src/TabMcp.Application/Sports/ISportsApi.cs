using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>TAB's sports information, as the slices need it. Names are those that addresses carry, in their case.</summary>
/// <remarks>Every read fails with a <see cref="ToolException"/> and nothing else; a refusal is never an empty list.</remarks>
public interface ISportsApi
{
    /// <summary>Every sport that is open, with its competitions where the body carries them (S1).</summary>
    Task<Reading<IReadOnlyList<Sport>>> GetSportsAsync(Jurisdiction jurisdiction, CancellationToken cancellationToken);

    /// <summary>One sport with its competitions (S2).</summary>
    Task<Reading<Sport>> GetSportAsync(string sport, Jurisdiction jurisdiction, CancellationToken cancellationToken);

    /// <summary>One competition, its matches and their markets as far as they are selected (S4).</summary>
    Task<Reading<Competition>> GetCompetitionAsync(
        CompetitionKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    );

    /// <summary>One tournament, its matches and their markets as far as they are selected (S6).</summary>
    Task<Reading<Competition>> GetTournamentAsync(
        TournamentKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    );

    /// <summary>One match with its markets as far as they are selected (S7, S9).</summary>
    Task<Reading<Match>> GetMatchAsync(
        MatchKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    );

    /// <summary>The next matches across all sports (S10, shape unverified).</summary>
    Task<Reading<IReadOnlyList<UpcomingMatch>>> GetNextToGoAsync(
        Jurisdiction jurisdiction,
        UpcomingSelection selection,
        CancellationToken cancellationToken
    );
}

/// <summary>Which of the next matches are wanted.</summary>
public sealed record UpcomingSelection(int Limit, bool LiveBettingOnly, bool FuturesOnly, bool OpenOnly);
