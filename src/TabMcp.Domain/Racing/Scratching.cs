namespace TabMcp.Domain.Racing;

/// <summary>A runner's withdrawal, and the deductions that it causes for bets already placed.</summary>
/// <param name="At">The time of its withdrawal from fixed odds (UTC); null if the service does not say.</param>
/// <param name="IsLate">Whether the tote calls it a late scratching, that is one after its pools opened.</param>
/// <param name="WinDeduction">The deduction from win returns in cents per dollar; null until it is set.</param>
/// <param name="PlaceDeduction">The deduction from place returns in cents per dollar; null until it is set.</param>
public sealed record Scratching(DateTimeOffset? At, bool IsLate, int? WinDeduction, int? PlaceDeduction);
