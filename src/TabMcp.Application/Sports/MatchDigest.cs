using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>One match for an answer: its most important markets, or one kind of bet wholly.</summary>
internal sealed record MatchDigest(MatchLine Match, IReadOnlyList<BetOptionLine>? BetOptions, string? NextCursor)
{
    private const int UsualMarkets = 10;
    private const int UsualPropositions = 12;

    public static MarketSelection Selection(string? betOption, int? maxMarkets, string? cursor) =>
        new()
        {
            BetOption = betOption,
            MaxMatches = 1,
            SkipMarkets = PageCursor.Skip(cursor),
            CountsBetOptions = betOption is null && cursor is null,
            MaxMarkets = maxMarkets ?? (betOption is null ? UsualMarkets : SportsRules.MostMarketsOfMatch),
        };

    public static MatchDigest Of(Match match, MarketSelection selection, TimeProvider clock)
    {
        var betOptions = BetOptionLine.Of(match.BetOptions, selection.BetOption, selection.SkipMarkets);
        var (mostPropositions, most) = selection.BetOption is null
            ? (UsualPropositions, AnswerSize.Usual)
            : (int.MaxValue, AnswerSize.Most);
        var line = MatchLine.Of(match, mostPropositions, most - AnswerSize.Of(betOptions), clock);
        var next = PageCursor.After(
            selection.SkipMarkets,
            selection.MaxMarkets,
            match.Markets.Count,
            line.Markets.Count,
            match.MarketsInAll
        );
        return new(line, betOptions, next);
    }
}
