namespace TabMcp.Sandbox.World.Sports;

/// <summary>One round of a football season.</summary>
/// <param name="Number">The number of the round in the season.</param>
/// <param name="FirstDay">The day of its first match, in Sydney.</param>
/// <param name="LastDay">The day of its last match, in Sydney.</param>
/// <param name="Matches">Its matches, soonest first.</param>
public sealed record FootyRound(int Number, DateOnly FirstDay, DateOnly LastDay, IEnumerable<MatchPlan> Matches);
