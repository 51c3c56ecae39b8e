namespace TabMcp.Domain.Sports;

/// <summary>What names a competition: names as addresses carry them.</summary>
public sealed record CompetitionKey(string Sport, string Name);

/// <summary>What names a tournament of a competition.</summary>
public sealed record TournamentKey(CompetitionKey Competition, string Name);

/// <summary>What names a match; in tennis and golf it belongs to a tournament.</summary>
public sealed record MatchKey(CompetitionKey Competition, string? Tournament, string Name);
