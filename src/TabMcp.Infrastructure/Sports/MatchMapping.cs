using TabMcp.Domain.Sports;
using TabMcp.Domain.Wagering;
using TabMcp.Infrastructure.Sports.Contracts;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Turns matches and markets into the Domain, wherever they come from (S4, S6, S7, S9).</summary>
internal sealed class MatchMapping(SchemaDrift drift)
{
    private const string Home = "HOME";

    public void MissingMarkets() => drift.Missing("match", "markets");

    /// <summary>A match; none where nothing names it.</summary>
    /// <param name="match">The body.</param>
    /// <param name="askedFor">The name it was asked for by, where there is one.</param>
    /// <param name="markets">Its markets.</param>
    /// <param name="isCut">Whether upstream left markets out.</param>
    public Match? Match(MatchContract match, string? askedFor, MarketWindow markets, bool isCut)
    {
        if (match.Name is null)
            drift.Missing("match", "name");
        if (match.StartTime is null)
            drift.Missing("match", "startTime");
        if ((SportsWords.NameOf(match.Name) ?? SportsLink.Of(match.Links?.Self).Match ?? askedFor) is not { } name)
            return null;

        var open = SportsWords.CountOf(match.OpenMarketCount);
        return new()
        {
            Name = name,
            Id = SportsWords.NameOf(match.Id),
            StartsAt = Instants.Known(match.StartTime),
            Round = PlainText.Clean(match.Round),
            IsInPlay = match.InPlay is true,
            GoesInPlay = match.GoingInPlay is true,
            Contestants = Contestants(match),
            Channel = PlainText.Clean(match.BroadcastChannel),
            MarketsInAll = isCut ? Math.Max(open ?? 0, markets.InAll) : markets.InAll,
            OpenMarkets = open,
            Markets = markets.Markets,
            BetOptions = isCut ? [] : markets.BetOptions,
        };
    }

    public Market Market(MarketContract market)
    {
        if (market.BetOption is null)
            drift.Missing("match", "markets.betOption");
        if (market.Propositions is null)
            drift.Missing("match", "markets.propositions");

        return new()
        {
            Id = PlainText.Clean(market.Id),
            Name = PlainText.Clean(market.Name),
            BetOption = SportsWords.NameOf(market.BetOption),
            ClosesAt = Instants.Known(market.CloseTime),
            Status = PlainText.Clean(market.BettingStatus),
            IsInPlay = market.InPlay is true,
            SameGameMulti = market.SameGame is true,
            // Either key carries the terms, mostly both the same (sample competition-nrl-2025-02-26-sa.json).
            Terms = PlainText.Clean(market.InformationMessage) ?? PlainText.Clean(market.Message),
            Propositions = [.. (market.Propositions ?? []).OfType<PropositionContract>().Select(Proposition)],
        };
    }

    private static Proposition Proposition(PropositionContract proposition) =>
        new(
            SportsWords.NumberOf(proposition.Number),
            PlainText.Clean(proposition.Name),
            Price.OrNone(proposition.ReturnWin),
            proposition.AllowPlace is false ? null : Price.OrNone(proposition.ReturnPlace),
            PlainText.Clean(proposition.BettingStatus),
            SportsWords.LineOf(proposition.Line)
        );

    // Samples carry both lists; only the richer one says who is at home.
    private static IReadOnlyList<string> Contestants(MatchContract match)
    {
        IReadOnlyList<string> named =
        [
            .. (match.Contestants ?? [])
                .OfType<ContestantContract>()
                .OrderBy(side => side.IsHome is true || side.Position is Home ? 0 : 1)
                .Select(side => PlainText.Clean(side.Name))
                .OfType<string>(),
        ];
        return named.Count > 0
            ? named
            : [.. (match.Competitors ?? []).Select(name => PlainText.Clean(name)).OfType<string>()];
    }
}
