using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Racing;

/// <summary>One entry in a race: a horse, trotter, pacer or greyhound.</summary>
public sealed record Runner
{
    /// <summary>The saddlecloth number, or a greyhound's rug number. Bets refer to it.</summary>
    public required int Number { get; init; }

    /// <summary>The runner's name, in upper case as the service writes it.</summary>
    public string? Name { get; init; }

    /// <summary>The barrier or box, counted from the rail; null before the draw.</summary>
    public int? Barrier { get; init; }

    /// <summary>The jockey or driver; null for greyhounds.</summary>
    public string? Rider { get; init; }

    /// <summary>The trainer.</summary>
    public string? Trainer { get; init; }

    /// <summary>The weight to carry in kilograms; null for greyhounds.</summary>
    public decimal? Weight { get; init; }

    /// <summary>A harness runner's handicap in the service's words (metres behind the line).</summary>
    public string? Handicap { get; init; }

    /// <summary>The finishing positions of the last starts, oldest first: <c>0</c> is tenth or worse, <c>x</c> is a
    /// spell.</summary>
    public string? LastStarts { get; init; }

    /// <summary>Whether this is an emergency, which runs only if another runner is scratched.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>The fixed odds; null if the race has no fixed odds.</summary>
    public FixedOdds? Fixed { get; init; }

    /// <summary>The tote odds; null if the race has no pools.</summary>
    public ToteOdds? Tote { get; init; }

    /// <summary>A tipping service's ratings; null if it has not rated this runner.</summary>
    public RunnerRatings? Ratings { get; init; }

    /// <summary>The withdrawal; null if the runner was not scratched.</summary>
    public Scratching? Scratching { get; init; }
}
