using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Racing;

/// <summary>All races of one racing code at one venue on one racing day.</summary>
public sealed record Meeting
{
    /// <summary>The racing day.</summary>
    public required MeetingDate Date { get; init; }

    /// <summary>The racing code.</summary>
    public required RaceType RaceType { get; init; }

    /// <summary>The venue's name as the service writes it.</summary>
    public string? Name { get; init; }

    /// <summary>The venue: its mnemonic, or its name if the meeting has only fixed odds
    /// (docs/upstream/racing.md#fixed-odds-only-meetings).</summary>
    public VenueKey? Venue { get; init; }

    /// <summary>The letter under which its bets are sold; null if the meeting has only fixed odds.</summary>
    public SellCode? SellCode { get; init; }

    /// <summary>The state or country of the venue, such as <c>NSW</c> or <c>GBR</c>; not a jurisdiction.</summary>
    public string? Location { get; init; }

    /// <summary>The weather, such as <c>FINE</c>.</summary>
    public string? Weather { get; init; }

    /// <summary>The track condition, such as <c>GOOD4</c>.</summary>
    public string? Track { get; init; }

    /// <summary>The position of the running rail.</summary>
    public string? Rail { get; init; }

    /// <summary>Whether the meeting has only fixed odds and no tote pools.</summary>
    public bool IsFixedOddsOnly { get; init; }

    /// <summary>The meeting's key; null if the service sends neither a mnemonic nor a name.</summary>
    public MeetingKey? Key => Venue is { } venue ? new(Date, RaceType, venue) : null;

    /// <summary>The races, in programme order.</summary>
    public required IReadOnlyList<RaceSummary> Races { get; init; }

    /// <summary>The first race that has not started.</summary>
    public RaceSummary? NextRace => Races.FirstOrDefault(race => RaceStatus.IsToCome(race.Status));
}

/// <summary>A race as its meeting's programme shows it.</summary>
/// <param name="Number">Its number on the programme.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">A value of <see cref="RaceStatus"/>, or a word that is not known yet.</param>
/// <param name="StartsAt">The scheduled start time (UTC).</param>
/// <param name="Distance">The distance in metres.</param>
/// <param name="Results">Runner numbers per finishing position; empty before a result.</param>
public sealed record RaceSummary(
    int Number,
    string? Name,
    string? Status,
    DateTimeOffset? StartsAt,
    int? Distance,
    IReadOnlyList<IReadOnlyList<int>> Results
)
{
    /// <summary>Class and conditions, such as <c>MDN</c>.</summary>
    public string? Class { get; init; }

    /// <summary>The number of runners due to start.</summary>
    public int? Starters { get; init; }

    /// <summary>The tote pools that include this race; empty if the list does not show them.</summary>
    public IReadOnlyList<Pool> Pools { get; init; } = [];

    /// <summary>
    /// The name that stands for the race number in its URL, such as <c>MONMORE R02 15/04 PLC 1-2</c>. Only races
    /// without tote pools have one (docs/upstream/racing.md#r6-race-by-name).
    /// </summary>
    public string? MatchName { get; init; }
}
