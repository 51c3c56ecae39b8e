namespace TabMcp.Domain.Sports;

/// <summary>A sport with recent results. No response is recorded, so this has only the members that one source
/// describes (docs/upstream/results.md#s11-sports-results).</summary>
/// <param name="Name">The name that URLs use.</param>
/// <param name="Competitions">Its competitions with results; empty if the response omits them.</param>
public sealed record ResultedSport(string Name, IReadOnlyList<ResultedCompetition> Competitions);

/// <summary>A competition with results.</summary>
/// <param name="Name">The name that URLs use.</param>
/// <param name="Matches">Its finished matches; empty can mean that the response omits them.</param>
/// <param name="Tournaments">Its tournaments with their finished matches.</param>
public sealed record ResultedCompetition(
    string Name,
    IReadOnlyList<ResultedMatch> Matches,
    IReadOnlyList<ResultedTournament> Tournaments
);

/// <summary>A tournament with results.</summary>
/// <param name="Name">The name that URLs use.</param>
/// <param name="Matches">Its finished matches.</param>
public sealed record ResultedTournament(string Name, IReadOnlyList<ResultedMatch> Matches);

/// <summary>A finished match.</summary>
/// <param name="Name">The name that URLs use.</param>
/// <param name="StartedAt">The start time (UTC).</param>
/// <param name="Markets">Its settled markets.</param>
public sealed record ResultedMatch(string Name, DateTimeOffset? StartedAt, IReadOnlyList<ResultedMarket> Markets);

/// <summary>A settled market. The settlement words are not known, so they pass through unchanged.</summary>
public sealed record ResultedMarket(
    string? Name,
    string? BetOption,
    string? Status,
    IReadOnlyList<ResultedProposition> Propositions
);

/// <summary>One outcome of a settled market.</summary>
public sealed record ResultedProposition(long? Number, string? Name, string? Status, string? Result);
