namespace TabMcp.Sandbox.World.Sports;

/// <summary>One round of a football season.</summary>
internal sealed record FootyRound(int Number, DateOnly FirstDay, DateOnly LastDay, IEnumerable<MatchPlan> Matches);
