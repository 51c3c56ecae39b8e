namespace TabMcp.Domain.Sports;

/// <summary>A sport with results of late. No body is on record: only what one source describes is named
/// (docs/upstream/results.md#s11-sports-results).</summary>
/// <param name="Name">The name that addresses carry.</param>
/// <param name="Competitions">Its competitions with results, where the body carries them.</param>
public sealed record ResultedSport(string Name, IReadOnlyList<ResultedCompetition> Competitions);

/// <summary>A competition with results.</summary>
/// <param name="Name">The name that addresses carry.</param>
/// <param name="Matches">Its matches that are over; none may mean that the body does not carry them.</param>
/// <param name="Tournaments">Its tournaments with theirs.</param>
public sealed record ResultedCompetition(
    string Name,
    IReadOnlyList<ResultedMatch> Matches,
    IReadOnlyList<ResultedTournament> Tournaments
);

/// <summary>A tournament with results.</summary>
/// <param name="Name">The name that addresses carry.</param>
/// <param name="Matches">Its matches that are over.</param>
public sealed record ResultedTournament(string Name, IReadOnlyList<ResultedMatch> Matches);

/// <summary>A match that is over.</summary>
/// <param name="Name">The name that addresses carry.</param>
/// <param name="StartedAt">When it began (UTC).</param>
/// <param name="Markets">Its markets as they were settled.</param>
public sealed record ResultedMatch(string Name, DateTimeOffset? StartedAt, IReadOnlyList<ResultedMarket> Markets);

/// <summary>A settled market. What words settle one is unknown, so they pass through.</summary>
public sealed record ResultedMarket(
    string? Name,
    string? BetOption,
    string? Status,
    IReadOnlyList<ResultedProposition> Propositions
);

/// <summary>One answer of a settled market.</summary>
public sealed record ResultedProposition(long? Number, string? Name, string? Status, string? Result);
