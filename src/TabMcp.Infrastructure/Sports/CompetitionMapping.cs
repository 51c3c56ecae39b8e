using TabMcp.Domain.Sports;
using TabMcp.Infrastructure.Sports.Contracts;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Turns the bodies of S4 and S6 into the Domain, apart from their matches.</summary>
internal sealed class CompetitionMapping(SchemaDrift drift)
{
    public void MissingLists() => drift.Missing("competition", "matches");

    public Competition Competition(
        CompetitionContract body,
        string askedFor,
        MatchWindow matches,
        IReadOnlyList<TournamentSummary> tournaments
    )
    {
        if (body.Name is null)
            drift.Missing("competition", "name");

        return new()
        {
            Name = SportsWords.NameOf(body.Name) ?? askedFor,
            MatchesInAll = matches.InAll,
            Matches = matches.Matches,
            Tournaments = tournaments,
            BetOptions = BetOptions(body),
        };
    }

    public string? TournamentName(TournamentContract? tournament)
    {
        var name = SportsWords.NameOf(tournament?.Name) ?? SportsLink.Of(tournament?.Links?.Self).Tournament;
        if (name is null)
            drift.Missing("competition", "tournaments.name");
        return name;
    }

    private static IReadOnlyList<BetOption> BetOptions(CompetitionContract body)
    {
        var order = (body.BetOptionPriority ?? []).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. (body.BetOptions ?? [])
                .OfType<BetOptionContract>()
                .OrderBy(option => order.IndexOf(option.Name ?? "") is var place and >= 0 ? place : order.Count)
                .Select(option =>
                    SportsWords.NameOf(option.Name) is { } name
                        ? new BetOption(name, SportsWords.CountOf(option.OpenMarketCount))
                        : null
                )
                .OfType<BetOption>(),
        ];
    }
}
