using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Racing;

/// <summary>One entry of a race: horse, trotter, pacer or greyhound.</summary>
public sealed record Runner
{
    /// <summary>The saddlecloth, or the rug of a greyhound: what bets name.</summary>
    public required int Number { get; init; }

    /// <summary>The runner's name, in upper case as the service writes it.</summary>
    public string? Name { get; init; }

    /// <summary>Barrier or box, counted from the rail; unknown before the draw.</summary>
    public int? Barrier { get; init; }

    /// <summary>The jockey or driver; greyhounds have none.</summary>
    public string? Rider { get; init; }

    /// <summary>The trainer.</summary>
    public string? Trainer { get; init; }

    /// <summary>Weight to carry in kilograms; greyhounds carry none.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Handicap of a harness runner, as the service words it (metres behind the line).</summary>
    public string? Handicap { get; init; }

    /// <summary>The last starts, oldest first: finishing places, <c>0</c> for tenth or worse, <c>x</c> for a spell.</summary>
    public string? LastStarts { get; init; }

    /// <summary>Whether this is an emergency, which runs only where another is scratched.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>What fixed odds say of it; none where the race has no fixed odds.</summary>
    public FixedOdds? Fixed { get; init; }

    /// <summary>What the tote says of it; none where the race has no pools.</summary>
    public ToteOdds? Tote { get; init; }

    /// <summary>What a tipping service makes of it; none where that says nothing.</summary>
    public RunnerRatings? Ratings { get; init; }

    /// <summary>Its withdrawal, where it was withdrawn.</summary>
    public Scratching? Scratching { get; init; }
}
