using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>A simulated match or other sports event. Immutable: the time is always an argument.</summary>
public sealed class MatchPlan
{
    /// <summary>The size of the range of market and selection numbers that is reserved for each match.</summary>
    private const int MarketsEach = 600;
    private const int SelectionsEach = 2_500;

    private readonly Lazy<IReadOnlyList<MarketPlan>> _markets;
    private readonly Dice _dice;
    private readonly int _ordinal;

    internal MatchPlan(Season season, int ordinal, string name, MatchLife life, Contest? contest, Dice dice)
    {
        (Season, _ordinal, Name, Life, Contest, _dice) = (season, ordinal, name, life, contest, dice);
        _markets = new Lazy<IReadOnlyList<MarketPlan>>(() => [.. Numbered(Book())]);
    }

    /// <summary>Its competition.</summary>
    public CompetitionPlan Competition => Season.Competition;

    /// <summary>Its tournament, in tennis and golf.</summary>
    public TournamentPlan? Tournament => Season.Tournament;

    /// <summary>The name that paths use: <c>Canberra v Warriors</c>.</summary>
    public string Name { get; }

    /// <summary>The short name, which paths do not accept: <c>CanbvWarr</c>.</summary>
    public string Id =>
        Contest is { } contest ? $"{contest.Home.Short}v{contest.Away.Short}" : $"{Competition.Id}-{Number}";

    /// <summary>The times at which it changes.</summary>
    public MatchLife Life { get; }

    /// <summary>The advertised start.</summary>
    public DateTimeOffset Start => Life.Start;

    internal Season Season { get; }

    internal Contest? Contest { get; }

    internal int Number => 2_600_000 + _ordinal;

    /// <summary>The number of its round; null if the competition has no numbered rounds.</summary>
    internal string? Round { get; init; }

    /// <summary>All its markets over time, most important first.</summary>
    internal IReadOnlyList<MarketPlan> Markets => _markets.Value;

    /// <summary>The phase at a given time.</summary>
    public MatchPhase PhaseAt(DateTimeOffset instant) => Life.PhaseAt(instant);

    /// <summary>Whether it is listed: open for betting, suspended or in play.</summary>
    public bool IsListedAt(DateTimeOffset instant) =>
        PhaseAt(instant) is MatchPhase.Open or MatchPhase.Suspended or MatchPhase.InPlay;

    /// <summary>The markets on offer: only a few in play, and the same few in the results.</summary>
    /// <remarks>Assumption: it is unknown what happens to the other markets when a match is resulted.</remarks>
    internal IEnumerable<MarketPlan> MarketsAt(DateTimeOffset instant) =>
        PhaseAt(instant) is MatchPhase.Open or MatchPhase.Suspended || Contest is null
            ? Markets
            : Markets.Where(market => market.Kind.IsLive);

    /// <summary>Whether betting is suspended: before the start, and for about 20 s after each score.</summary>
    internal bool IsSuspendedAt(DateTimeOffset instant) =>
        PhaseAt(instant) switch
        {
            MatchPhase.Suspended => true,
            MatchPhase.InPlay => _dice.For("scores").For(instant.UtcTicks / TimeSpan.FromSeconds(20).Ticks).OneIn(8),
            _ => false,
        };

    private IEnumerable<MarketPlan> Book() =>
        Contest is null
            ? Season.OutrightBook(_dice)
            : Season.League.Book switch
            {
                BookSize.Short => TeamBook.Short(Contest),
                BookSize.Full => TeamBook.Full(Contest),
                _ => DeepBook.Of(Contest),
            };

    private IEnumerable<MarketPlan> Numbered(IEnumerable<MarketPlan> book)
    {
        var (id, selection) = (100_000_000 + (_ordinal * MarketsEach), 60_001 + (_ordinal * SelectionsEach));
        foreach (var market in book.OrderBy(market => market.Kind.Priority))
        {
            yield return market with
            {
                Id = id++,
                FirstNumber = selection,
            };
            selection += market.Selections.Count;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Start:u})");
}
