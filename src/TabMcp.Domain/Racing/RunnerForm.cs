namespace TabMcp.Domain.Racing;

/// <summary>The form of a runner, its rider and its trainer: records and past starts.</summary>
public sealed record RunnerForm
{
    /// <summary>The runner's number in the race.</summary>
    public required int Number { get; init; }

    /// <summary>The runner's name, in upper case as the service writes it.</summary>
    public string? Name { get; init; }

    /// <summary>The age in years; greyhounds have a month of birth instead.</summary>
    public int? Age { get; init; }

    /// <summary>The month of birth as <c>YYYY-MM</c>.</summary>
    public string? Born { get; init; }

    /// <summary><c>Gelding</c>, <c>Mare</c>, <c>Horse</c>, <c>Filly</c>, <c>Colt</c>, <c>Dog</c>, <c>Bitch</c> or <c>Unknown</c>.</summary>
    public string? Sex { get; init; }

    /// <summary>The colour in stud book letters, such as <c>B/BR</c>.</summary>
    public string? Colour { get; init; }

    /// <summary>The father's name.</summary>
    public string? Sire { get; init; }

    /// <summary>The mother's name.</summary>
    public string? Dam { get; init; }

    /// <summary>The career prize money in dollars.</summary>
    public decimal? PrizeMoney { get; init; }

    /// <summary>The finishing positions of up to 20 starts, oldest first: <c>0</c> is tenth or worse, <c>x</c> is a
    /// spell.</summary>
    public string? LastStarts { get; init; }

    /// <summary>The jockey or driver; null for greyhounds.</summary>
    public string? Rider { get; init; }

    /// <summary>The trainer.</summary>
    public string? Trainer { get; init; }

    /// <summary>The location of the trainer's stable.</summary>
    public string? TrainerLocation { get; init; }

    /// <summary>The weight to carry in kilograms; only gallopers have it.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The harness handicap in metres; null for a start from the front line.</summary>
    public int? HandicapMetres { get; init; }

    /// <summary>Whether a galloper wears blinkers.</summary>
    public bool? Blinkers { get; init; }

    /// <summary>The race's class compared with the last start: <c>weaker</c>, <c>equal</c> or <c>stronger</c>; for
    /// harness, the rating, such as <c>NR54</c>.</summary>
    public string? ClassLevel { get; init; }

    /// <summary>The field's strength compared with the last start, in the service's own points; negative means
    /// weaker.</summary>
    public decimal? FieldStrength { get; init; }

    /// <summary>A greyhound's best time over this distance.</summary>
    public TimeSpan? BestTime { get; init; }

    /// <summary>Days since it last ran.</summary>
    public int? DaysSinceLastRun { get; init; }

    /// <summary>The number of runs since its last spell; null if there were none.</summary>
    public int? RunsSinceSpell { get; init; }

    /// <summary>A comment on its chances, in a few sentences.</summary>
    public string? Comment { get; init; }

    /// <summary>All comments, each with its source.</summary>
    public IReadOnlyList<FormComment> Comments { get; init; } = [];

    /// <summary>The runner's records by name: <c>overall</c>, <c>track</c>, <c>distance</c>, <c>track_distance</c>,
    /// <c>first_up</c>, <c>good</c>, <c>box1</c> …</summary>
    public IReadOnlyDictionary<string, StartRecord> Records { get; init; } = None;

    /// <summary>The trainer's records by name: <c>track</c>, <c>region</c>, <c>last12_months</c> …</summary>
    public IReadOnlyDictionary<string, StartRecord> TrainerRecords { get; init; } = None;

    /// <summary>The rider's records by name, with the same names as the trainer's.</summary>
    public IReadOnlyDictionary<string, StartRecord> RiderRecords { get; init; } = None;

    /// <summary>The distances at which it has won.</summary>
    public IReadOnlyList<WinningDistance> WinningDistances { get; init; } = [];

    /// <summary>Past starts, latest first, including barrier trials.</summary>
    public IReadOnlyList<PastStart> PastStarts { get; init; } = [];

    private static Dictionary<string, StartRecord> None { get; } = new(StringComparer.Ordinal);
}

/// <summary>A comment on a runner's chances, with its source.</summary>
public sealed record FormComment(string? Source, string Text);

/// <summary>A distance in metres, and the number of wins at it.</summary>
public sealed record WinningDistance(int Distance, int Wins);
