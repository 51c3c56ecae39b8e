using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Racing;

/// <summary>One venue's programme on one racing day, for one code of racing.</summary>
public sealed record Meeting
{
    /// <summary>The racing day.</summary>
    public required MeetingDate Date { get; init; }

    /// <summary>The code of racing.</summary>
    public required RaceType RaceType { get; init; }

    /// <summary>The venue's name as the service writes it.</summary>
    public string? Name { get; init; }

    /// <summary>The venue: by mnemonic, or by name where the meeting has fixed odds only
    /// (docs/upstream/racing.md#fixed-odds-only-meetings).</summary>
    public VenueKey? Venue { get; init; }

    /// <summary>The letter its bets are sold under; meetings with fixed odds only have none.</summary>
    public SellCode? SellCode { get; init; }

    /// <summary>The state or country, such as <c>NSW</c> or <c>GBR</c>; not a jurisdiction.</summary>
    public string? Location { get; init; }

    /// <summary>Weather word, such as <c>FINE</c>.</summary>
    public string? Weather { get; init; }

    /// <summary>Track condition, such as <c>GOOD4</c>.</summary>
    public string? Track { get; init; }

    /// <summary>Where the running rail stands.</summary>
    public string? Rail { get; init; }

    /// <summary>Whether there are no tote pools, only fixed odds.</summary>
    public bool IsFixedOddsOnly { get; init; }

    /// <summary>What names the meeting; none where the service gives it neither mnemonic nor name.</summary>
    public MeetingKey? Key => Venue is { } venue ? new(Date, RaceType, venue) : null;

    /// <summary>The races in the order of the programme.</summary>
    public required IReadOnlyList<RaceSummary> Races { get; init; }

    /// <summary>The first race that is still to jump.</summary>
    public RaceSummary? NextRace => Races.FirstOrDefault(race => RaceStatus.IsToCome(race.Status));
}

/// <summary>A race as its meeting's programme shows it.</summary>
/// <param name="Number">Its number on the programme.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">One of the words of <see cref="RaceStatus"/>, or a word not met before.</param>
/// <param name="StartsAt">When it is due to jump (UTC).</param>
/// <param name="Distance">Metres.</param>
/// <param name="Results">Runner numbers by finishing place; empty before a result.</param>
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

    /// <summary>How many are to start.</summary>
    public int? Starters { get; init; }

    /// <summary>The tote pools it is a leg of; none where the list does not show them.</summary>
    public IReadOnlyList<Pool> Pools { get; init; } = [];

    /// <summary>
    /// The name that its address takes in place of a number: <c>MONMORE R02 15/04 PLC 1-2</c>. Only races with fixed
    /// odds only have one (docs/upstream/racing.md#r6-race-by-name).
    /// </summary>
    public string? MatchName { get; init; }
}
