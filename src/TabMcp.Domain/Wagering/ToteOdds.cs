namespace TabMcp.Domain.Wagering;

/// <summary>What the tote says of a runner: approximate until the jump, since the pool decides what is paid.</summary>
/// <param name="Win">Approximate, then final, win dividend per dollar.</param>
/// <param name="Place">Approximate, then final, place dividend per dollar.</param>
/// <param name="IsFavourite">Whether the win pool makes it the favourite.</param>
public sealed record ToteOdds(Price? Win, Price? Place, bool IsFavourite);
