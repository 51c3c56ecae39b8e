namespace TabMcp.Domain.Racing;

/// <summary>What a runner, its rider and its trainer have done before.</summary>
public sealed record RunnerForm
{
    /// <summary>The runner's number in the race.</summary>
    public required int Number { get; init; }

    /// <summary>The runner's name, in upper case as the service writes it.</summary>
    public string? Name { get; init; }

    /// <summary>Years; greyhounds have a month of birth instead.</summary>
    public int? Age { get; init; }

    /// <summary>Month of birth as <c>YYYY-MM</c>.</summary>
    public string? Born { get; init; }

    /// <summary><c>Gelding</c>, <c>Mare</c>, <c>Horse</c>, <c>Filly</c>, <c>Colt</c>, <c>Dog</c>, <c>Bitch</c> or <c>Unknown</c>.</summary>
    public string? Sex { get; init; }

    /// <summary>Colour in the letters of the stud book, such as <c>B/BR</c>.</summary>
    public string? Colour { get; init; }

    /// <summary>The father.</summary>
    public string? Sire { get; init; }

    /// <summary>The mother.</summary>
    public string? Dam { get; init; }

    /// <summary>Dollars won so far.</summary>
    public decimal? PrizeMoney { get; init; }

    /// <summary>Up to twenty starts, oldest first: finishing places, <c>0</c> for tenth or worse, <c>x</c> for a spell.</summary>
    public string? LastStarts { get; init; }

    /// <summary>The jockey or driver; greyhounds have none.</summary>
    public string? Rider { get; init; }

    /// <summary>The trainer.</summary>
    public string? Trainer { get; init; }

    /// <summary>Where the trainer's stable is.</summary>
    public string? TrainerLocation { get; init; }

    /// <summary>Weight to carry in kilograms; only gallopers carry one.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Metres that a harness runner gives away at the start; none off the front line.</summary>
    public int? HandicapMetres { get; init; }

    /// <summary>Whether a galloper wears blinkers.</summary>
    public bool? Blinkers { get; init; }

    /// <summary>How the race compares with the last one: <c>weaker</c>, <c>equal</c> or <c>stronger</c>; for harness, its rating, such as <c>NR54</c>.</summary>
    public string? ClassLevel { get; init; }

    /// <summary>How much stronger the field is than the last one, below zero for a weaker one; in the service's own points.</summary>
    public decimal? FieldStrength { get; init; }

    /// <summary>A greyhound's best time over this distance.</summary>
    public TimeSpan? BestTime { get; init; }

    /// <summary>Days since it last ran.</summary>
    public int? DaysSinceLastRun { get; init; }

    /// <summary>Runs since its last spell, where there were any.</summary>
    public int? RunsSinceSpell { get; init; }

    /// <summary>What is thought of its chances, in a few sentences.</summary>
    public string? Comment { get; init; }

    /// <summary>Every comment, each with who made it.</summary>
    public IReadOnlyList<FormComment> Comments { get; init; } = [];

    /// <summary>Its records by name: <c>overall</c>, <c>track</c>, <c>distance</c>, <c>track_distance</c>, <c>first_up</c>, <c>good</c>, <c>box1</c> …</summary>
    public IReadOnlyDictionary<string, StartRecord> Records { get; init; } = None;

    /// <summary>The trainer's records by name: <c>track</c>, <c>region</c>, <c>last12_months</c> …</summary>
    public IReadOnlyDictionary<string, StartRecord> TrainerRecords { get; init; } = None;

    /// <summary>The rider's records by name, as the trainer's.</summary>
    public IReadOnlyDictionary<string, StartRecord> RiderRecords { get; init; } = None;

    /// <summary>The distances it has won at.</summary>
    public IReadOnlyList<WinningDistance> WinningDistances { get; init; } = [];

    /// <summary>Earlier runs, latest first, trials among them.</summary>
    public IReadOnlyList<PastStart> PastStarts { get; init; } = [];

    private static Dictionary<string, StartRecord> None { get; } = new(StringComparer.Ordinal);
}

/// <summary>What somebody thinks of a runner's chances.</summary>
public sealed record FormComment(string? Source, string Text);

/// <summary>A distance in metres, and how often it was won at.</summary>
public sealed record WinningDistance(int Distance, int Wins);
