using TabMcp.Domain.Sports;
using TabMcp.Domain.Wagering;

namespace TabMcp.Application.Sports;

/// <summary>One match as answers show it. <c>markets_in_all</c> counts those that are not shown too.</summary>
public sealed record MatchLine(
    string MatchName,
    string? TournamentName,
    EventStart? Start,
    string? Round,
    string? Channel,
    bool? InPlay,
    bool? GoesInPlay,
    int MarketsInAll,
    IReadOnlyList<MarketLine> Markets
)
{
    /// <summary>The match with as many of its markets as fit.</summary>
    internal static MatchLine Of(Match match, int mostPropositions, int bytes, TimeProvider clock) =>
        new(
            match.Name,
            match.Tournament,
            EventStart.Of(match.StartsAt, clock),
            match.Round,
            match.Channel,
            match.IsInPlay ? true : null,
            match is { GoesInPlay: true, IsInPlay: false } ? true : null,
            match.MarketsInAll,
            AnswerSize.Fit(
                match.Markets.Select(market => MarketLine.Of(market, match.StartsAt, mostPropositions)),
                bytes
            )
        );
}

/// <summary>
/// One market as answers show it, its propositions in TAB's order; <c>propositions_in_all</c> is there where some are left
/// out, and then the shortest win prices come first.
/// </summary>
/// <remarks>Bets on a market in play are taken by telephone alone: online they are not permitted in Australia.</remarks>
public sealed record MarketLine(
    string? Name,
    string? BetOption,
    string? Status,
    DateTimeOffset? ClosesAt,
    bool? PhoneOnly,
    bool? SameGameMulti,
    string? Terms,
    int? PropositionsInAll,
    IReadOnlyList<PropositionLine> Propositions
)
{
    // Leaves room in the longest answer for what stands around one market.
    private const int LongestMarket = 42_000;

    internal static MarketLine Of(Market market, DateTimeOffset? start, int mostPropositions)
    {
        var all = market.Propositions;
        var shown = Fit(all);
        // TAB's order, often the alphabet, would cut off a favourite.
        if (shown.Count < all.Count)
            shown = Fit(all.OrderBy(proposition => proposition.Win?.Dollars ?? decimal.MaxValue));
        return new(
            market.Name,
            market.BetOption,
            Unusual(market.Status),
            market.ClosesAt == start ? null : market.ClosesAt,
            market.IsInPlay ? true : null,
            market.SameGameMulti ? true : null,
            market.Terms,
            shown.Count < all.Count ? all.Count : null,
            shown
        );

        IReadOnlyList<PropositionLine> Fit(IEnumerable<Proposition> propositions) =>
            AnswerSize.Fit(propositions.Take(mostPropositions).Select(PropositionLine.Of), LongestMarket);
    }

    // Nearly everything is open; saying so of each line would double the answer.
    internal static string? Unusual(string? status) => status is BettingStatus.Open ? null : status;
}

/// <summary>One selection: fixed odds in dollars per dollar staked, stake included.</summary>
public sealed record PropositionLine(
    long? Number,
    string? Name,
    decimal? Win,
    decimal? Place,
    decimal? Line,
    string? Status
)
{
    internal static PropositionLine Of(Proposition proposition) =>
        new(
            proposition.Number,
            proposition.Name,
            proposition.Win?.Dollars,
            proposition.Place?.Dollars,
            proposition.Line,
            MarketLine.Unusual(proposition.Status)
        );
}
