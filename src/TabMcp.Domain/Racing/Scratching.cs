namespace TabMcp.Domain.Racing;

/// <summary>A runner's withdrawal, and what it takes off the prices of bets that were already on.</summary>
/// <param name="At">When it was withdrawn from fixed odds (UTC); unknown where the service does not say.</param>
/// <param name="IsLate">Whether the tote calls it a late scratching, one after its pools had opened.</param>
/// <param name="WinDeduction">Cents in the dollar off win returns; unknown until it is set.</param>
/// <param name="PlaceDeduction">Cents in the dollar off place returns; unknown until it is set.</param>
public sealed record Scratching(DateTimeOffset? At, bool IsLate, int? WinDeduction, int? PlaceDeduction);
