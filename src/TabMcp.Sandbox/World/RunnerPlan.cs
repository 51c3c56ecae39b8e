namespace TabMcp.Sandbox.World;

/// <summary>A trainer, jockey or driver.</summary>
internal sealed record Person(string First, string Last)
{
    /// <summary>The name as the field prints it: <c>C Marlow</c>.</summary>
    public string Short => $"{First[0]} {Last}";

    /// <summary>The name as the full-name keys print it: <c>CORA MARLOW</c>.</summary>
    public string Full => $"{First} {Last}".ToUpperInvariant();
}

/// <summary>A simulated runner: its connections, its true chance and the time of its scratching, if any.</summary>
internal sealed record RunnerPlan
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>A greyhound box without a dog: named with four dots (sample <c>race-2026-04-14-G-manawatu-2.json</c>).</summary>
    public bool IsVacant { get; init; }

    /// <summary>A reserve, which starts only if another runner is scratched.</summary>
    public bool IsEmergency { get; init; }

    public required int Barrier { get; init; }

    /// <summary>The weight in the draw of the winner: larger is more likely.</summary>
    public required double Ability { get; init; }

    public DateTimeOffset? ScratchedAt { get; init; }

    public bool IsLateScratching { get; init; }

    public required Person Trainer { get; init; }

    /// <summary>The jockey or driver; null for greyhounds.</summary>
    public Person? Rider { get; init; }

    public decimal Weight { get; init; }

    public decimal Claim { get; init; } = -1;

    /// <summary>The handicap in metres behind the front line, only for a standing start.</summary>
    public int? HandicapMetres { get; init; }

    public bool? Blinkers { get; init; }

    public required string Silk { get; init; }

    /// <summary>The proposition number that a bet refers to (docs/upstream/racing.md#prices).</summary>
    public required int Proposition { get; init; }

    public required Dice Dice { get; init; }

    public bool IsScratchedAt(DateTimeOffset instant) => IsVacant || instant >= ScratchedAt;
}
