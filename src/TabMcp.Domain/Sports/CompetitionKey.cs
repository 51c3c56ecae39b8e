namespace TabMcp.Domain.Sports;

/// <summary>Identifies a competition by the names that URLs use.</summary>
public sealed record CompetitionKey(string Sport, string Name);

/// <summary>Identifies a tournament of a competition.</summary>
public sealed record TournamentKey(CompetitionKey Competition, string Name);

/// <summary>Identifies a match; in tennis and golf a match belongs to a tournament.</summary>
public sealed record MatchKey(CompetitionKey Competition, string? Tournament, string Name);
