using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Racing;

/// <summary>One race as it stood when it was read.</summary>
public sealed record Race
{
    /// <summary>What names the race.</summary>
    public required RaceKey Key { get; init; }

    /// <summary>The name on the programme.</summary>
    public string? Name { get; init; }

    /// <summary>One of the words of <see cref="RaceStatus"/>, or a word not met before.</summary>
    public string? Status { get; init; }

    /// <summary>When it is due to jump (UTC); unknown where the service does not say.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The venue's name, in upper case.</summary>
    public string? MeetingName { get; init; }

    /// <summary>The state or country of the venue, such as <c>NSW</c> or <c>NZL</c>; not a jurisdiction.</summary>
    public string? Location { get; init; }

    /// <summary>Metres.</summary>
    public int? Distance { get; init; }

    /// <summary>Class and conditions, such as <c>MDN</c> or <c>BM78</c>.</summary>
    public string? Class { get; init; }

    /// <summary>Dollars.</summary>
    public decimal? PrizeMoney { get; init; }

    /// <summary>Weather word, such as <c>FINE</c>.</summary>
    public string? Weather { get; init; }

    /// <summary>Track condition, such as <c>GOOD4</c>.</summary>
    public string? Track { get; init; }

    /// <summary>How many places the tote pays.</summary>
    public int? PlacesPaid { get; init; }

    /// <summary>When fixed odds last changed (UTC).</summary>
    public DateTimeOffset? FixedOddsAsOf { get; init; }

    /// <summary>When the tote's approximate prices were last worked out (UTC).</summary>
    public DateTimeOffset? ToteAsOf { get; init; }

    /// <summary>When the service answered (UTC).</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Every entry, scratched ones among them; vacant boxes are no entries.</summary>
    public required IReadOnlyList<Runner> Entries { get; init; }

    /// <summary>The runners that are still in the market.</summary>
    /// <remarks>A scratched runner keeps its last price upstream, so it must never be read as part of the market.</remarks>
    public IReadOnlyList<Runner> Field => [.. Entries.Where(runner => runner.Scratching is null)];

    /// <summary>The runners that were withdrawn.</summary>
    public IReadOnlyList<Runner> Scratchings => [.. Entries.Where(runner => runner.Scratching is not null)];

    /// <summary>Runner numbers by finishing place, several in one place for a dead heat; empty before a result.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Results { get; init; } = [];

    /// <summary>Whether nothing about it changes any more: paid out for an hour, so that protests are over, or abandoned.</summary>
    public bool IsSettledAt(DateTimeOffset now) =>
        Status is RaceStatus.Abandoned || (Status is RaceStatus.Paying && now - StartsAt > TimeSpan.FromHours(1));

    /// <summary>The tote pools.</summary>
    public IReadOnlyList<Pool> Pools { get; init; } = [];

    /// <summary>What the tote paid; empty before a result.</summary>
    public IReadOnlyList<Dividend> Dividends { get; init; } = [];

    /// <summary>A tipster's selections.</summary>
    public Tips? Tips { get; init; }

    /// <summary>A preview of the race.</summary>
    public RaceComment? Comment { get; init; }

    /// <summary>How a tipping service orders the field, by one measure after another.</summary>
    public IReadOnlyList<RatingOrder> Ratings { get; init; } = [];

    /// <summary>How a protest ended, where one was lodged.</summary>
    public string? Protest { get; init; }
}

/// <summary>A tipster's selections, best first.</summary>
public sealed record Tips(string? Tipster, IReadOnlyList<int> RunnerNumbers);

/// <summary>A written preview and the runners it favours, best first.</summary>
public sealed record RaceComment(string Text, IReadOnlyList<int> RunnerNumbers);
