using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Racing.Contracts;

/// <summary>R8, the form of a field (docs/upstream/racing.md#r8-form; samples form-*.json).</summary>
internal sealed record FormResponse
{
    public IReadOnlyList<RunnerFormContract?>? Form { get; init; }
}

/// <summary>One runner of R8, and R9 whole.</summary>
/// <remarks>Assumption: no body of R9 was captured, so it may also come wrapped, in either of the last two members.</remarks>
internal sealed record RunnerFormContract
{
    public int? RunnerNumber { get; init; }
    public string? RunnerName { get; init; }
    public string? PrizeMoney { get; init; }
    public string? Last20Starts { get; init; }
    public string? Sire { get; init; }
    public string? Dam { get; init; }
    public int? Age { get; init; }
    public string? Sex { get; init; }

    /// <summary>Month and year in four digits, <c>0323</c>; greyhounds only.</summary>
    public string? DateOfBirth { get; init; }

    public string? Colour { get; init; }
    public string? FormComment { get; init; }
    public IReadOnlyList<FormCommentContract?>? FormComments { get; init; }

    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? BestTime { get; init; }

    public string? ClassLevel { get; init; }
    public decimal? FieldStrength { get; init; }
    public int? DaysSinceLastRun { get; init; }
    public int? RunsSinceSpell { get; init; }
    public decimal? HandicapWeight { get; init; }

    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? HandicapMetres { get; init; }

    public bool? Blinkers { get; init; }
    public string? RiderOrDriver { get; init; }
    public string? TrainerName { get; init; }
    public string? TrainerLocation { get; init; }
    public RunnerStartsContract? RunnerStarts { get; init; }
    public PeopleStartsContract? TrainerStarts { get; init; }
    public PeopleStartsContract? RiderDriverStarts { get; init; }
    public IReadOnlyList<WinningDistanceContract?>? WinningDistances { get; init; }
    public IReadOnlyList<RunnerFormContract?>? Form { get; init; }
    public RunnerFormContract? Runner { get; init; }
}

/// <summary>A comment and who made it.</summary>
internal sealed record FormCommentContract
{
    public string? Source { get; init; }
    public string? Comment { get; init; }
}

/// <summary>What a runner has done.</summary>
internal sealed record RunnerStartsContract
{
    public IReadOnlyDictionary<string, StartSummaryContract?>? StartSummaries { get; init; }
    public IReadOnlyList<PastStartContract?>? PreviousStarts { get; init; }
}

/// <summary>What a trainer or rider has done. Their latest wins are of other races and stay unread.</summary>
internal sealed record PeopleStartsContract
{
    public IReadOnlyDictionary<string, StartSummaryContract?>? StartSummaries { get; init; }
}

/// <summary>A record.</summary>
internal sealed record StartSummaryContract
{
    public int? NumberOfStarts { get; init; }
    public int? NumberOfWins { get; init; }
    public int? NumberOfPlacings { get; init; }
}

/// <summary>A distance that was won at.</summary>
internal sealed record WinningDistanceContract
{
    [JsonPropertyName("winningDistance")]
    public int? Distance { get; init; }

    [JsonPropertyName("numberOfWinsAtDistance")]
    public int? Wins { get; init; }
}
