using TabMcp.Application.Naming;
using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;
using TabMcp.Infrastructure.Sports.Contracts;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Counts the markets of one match as they pass, and holds the most important of those that are asked for.</summary>
internal sealed class MarketWindow(MarketSelection selection)
{
    private readonly string? _asked = selection.BetOption is { } option ? Names.Fold(option) : null;
    private readonly long _most = selection.MaxMarkets > 0 ? (long)selection.SkipMarkets + selection.MaxMarkets : 0;
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

    // The least important comes out first.
    private readonly PriorityQueue<Market, (decimal Priority, int Position)> _held = new(
        Comparer<(decimal, int)>.Create((left, right) => right.CompareTo(left))
    );
    private int _position;
    private (decimal Priority, int Position) _rank;

    /// <summary>How many markets passed the filter, held or not.</summary>
    public int InAll { get; private set; }

    /// <summary>The selected markets, most important first.</summary>
    public IReadOnlyList<Market> Markets =>
        [
            .. _held
                .UnorderedItems.OrderBy(held => held.Priority)
                .Skip(selection.SkipMarkets)
                .Select(held => held.Element),
        ];

    /// <summary>The kinds of bet among all markets that passed by, most important first.</summary>
    public IReadOnlyList<BetOption> BetOptions =>
        [.. _kinds.Values.OrderBy(kind => kind.First).Select(kind => new BetOption(kind.Name, kind.Markets))];

    /// <summary>Counts a market, and tells whether it is worth reading: if so, it is kept next.</summary>
    public bool Admits(MarketRankContract? market)
    {
        // Nobody can read it, and a place of its own would be a hole in some page.
        if (market is null)
            return false;

        _rank = (market.BetOptionPriority ?? decimal.MaxValue, _position++);
        if (!Count(market.BetOption))
            return false;

        InAll++;
        return _held.Count < _most || (_held.TryPeek(out _, out var last) && _rank.CompareTo(last) < 0);
    }

    /// <summary>Holds the market that was admitted last, in the place of the least important one where there are enough.</summary>
    public void Keep(Market market)
    {
        if (_held.Count < _most)
            _held.Enqueue(market, _rank);
        else
            _held.EnqueueDequeue(market, _rank);
    }

    private bool Count(string? option)
    {
        if (SportsWords.NameOf(option) is not { } name)
            return _asked is null;

        if (!_kinds.TryGetValue(name, out var kind))
            _kinds[name] = kind = new(
                name,
                _asked is null || string.Equals(Names.Fold(name), _asked, StringComparison.Ordinal),
                _rank
            );
        kind.Markets++;
        if (_rank.CompareTo(kind.First) < 0)
            kind.First = _rank;
        return kind.IsAsked;
    }

    private sealed class Kind(string name, bool isAsked, (decimal, int) first)
    {
        public string Name { get; } = name;
        public bool IsAsked { get; } = isAsked;
        public (decimal, int) First { get; set; } = first;
        public int Markets { get; set; }
    }
}
