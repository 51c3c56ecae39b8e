using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Racing;

/// <summary>A race with its runners, odds, pools and results, as read at <see cref="ReadAt"/>.</summary>
public sealed record Race
{
    /// <summary>The race's key.</summary>
    public required RaceKey Key { get; init; }

    /// <summary>The name on the programme.</summary>
    public string? Name { get; init; }

    /// <summary>A value of <see cref="RaceStatus"/>, or a word that is not known yet.</summary>
    public string? Status { get; init; }

    /// <summary>The scheduled start time (UTC); null if the service does not say.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The venue's name, in upper case.</summary>
    public string? MeetingName { get; init; }

    /// <summary>The state or country of the venue, such as <c>NSW</c> or <c>NZL</c>; not a jurisdiction.</summary>
    public string? Location { get; init; }

    /// <summary>The distance in metres.</summary>
    public int? Distance { get; init; }

    /// <summary>Class and conditions, such as <c>MDN</c> or <c>BM78</c>.</summary>
    public string? Class { get; init; }

    /// <summary>The prize money in dollars.</summary>
    public decimal? PrizeMoney { get; init; }

    /// <summary>The weather, such as <c>FINE</c>.</summary>
    public string? Weather { get; init; }

    /// <summary>The track condition, such as <c>GOOD4</c>.</summary>
    public string? Track { get; init; }

    /// <summary>The number of places that the tote pays.</summary>
    public int? PlacesPaid { get; init; }

    /// <summary>The time of the last fixed-odds change (UTC).</summary>
    public DateTimeOffset? FixedOddsAsOf { get; init; }

    /// <summary>The time at which the tote's approximate prices were last calculated (UTC).</summary>
    public DateTimeOffset? ToteAsOf { get; init; }

    /// <summary>The time at which the service answered (UTC).</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>All entries, scratched runners included. A vacant box is not an entry.</summary>
    public required IReadOnlyList<Runner> Entries { get; init; }

    /// <summary>The runners that are not scratched.</summary>
    /// <remarks>A scratched runner keeps its last price upstream, so never count it as part of the market.</remarks>
    public IReadOnlyList<Runner> Field => [.. Entries.Where(runner => runner.Scratching is null)];

    /// <summary>The scratched runners.</summary>
    public IReadOnlyList<Runner> Scratchings => [.. Entries.Where(runner => runner.Scratching is not null)];

    /// <summary>Runner numbers per finishing position; a dead heat has several in one position. Empty before a
    /// result.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Results { get; init; } = [];

    /// <summary>Whether the race no longer changes: abandoned, or paying and more than an hour past its start, so
    /// protests are over.</summary>
    public bool IsSettledAt(DateTimeOffset now) =>
        Status is RaceStatus.Abandoned || (Status is RaceStatus.Paying && now - StartsAt > TimeSpan.FromHours(1));

    /// <summary>The tote pools.</summary>
    public IReadOnlyList<Pool> Pools { get; init; } = [];

    /// <summary>The tote dividends; empty before a result.</summary>
    public IReadOnlyList<Dividend> Dividends { get; init; } = [];

    /// <summary>A tipster's selections.</summary>
    public Tips? Tips { get; init; }

    /// <summary>A preview of the race.</summary>
    public RaceComment? Comment { get; init; }

    /// <summary>A tipping service's rankings of the field, one per measure.</summary>
    public IReadOnlyList<RatingOrder> Ratings { get; init; } = [];

    /// <summary>The outcome of a protest; null if no protest was lodged.</summary>
    public string? Protest { get; init; }
}

/// <summary>A tipster's selections, best first.</summary>
public sealed record Tips(string? Tipster, IReadOnlyList<int> RunnerNumbers);

/// <summary>A written preview and the runners that it favours, best first.</summary>
public sealed record RaceComment(string Text, IReadOnlyList<int> RunnerNumbers);
