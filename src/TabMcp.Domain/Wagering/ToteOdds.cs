namespace TabMcp.Domain.Wagering;

/// <summary>A runner's tote odds. They are approximate until the start, because the final pool decides the
/// dividend.</summary>
/// <param name="Win">The win dividend per dollar, approximate before the start and final after it.</param>
/// <param name="Place">The place dividend per dollar, approximate before the start and final after it.</param>
/// <param name="IsFavourite">Whether it is the favourite in the win pool.</param>
public sealed record ToteOdds(Price? Win, Price? Place, bool IsFavourite);
