using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Naming;

/// <summary>Reads the match that a caller names, by its name in whatever spelling or by its short id.</summary>
/// <remarks>Tennis and golf keep matches in tournaments; callers who name none need not know
/// (docs/upstream/sports.md#tournaments).</remarks>
internal static class MatchNames
{
    // Each is one call upstream. Beyond these, the caller has to name the tournament.
    private const int MostTournamentsSearched = 5;

    /// <summary>The match that is meant.</summary>
    public static Task<FoundMarkets<MatchKey, Match>> FindMatchAsync(
        this ISportsApi sports,
        MatchKey given,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    ) =>
        NameChoice.Match.FindAsync(
            given,
            selection,
            (key, selected) => sports.GetMatchAsync(key, jurisdiction, selected, cancellationToken),
            () =>
                given.Tournament is { } tournament
                    ? sports.ListedInTournamentAsync(given, tournament, jurisdiction, cancellationToken)
                    : sports.ListedInCompetitionAsync(given, jurisdiction, cancellationToken),
            match => match.BetOptions
        );

    private static async Task<MatchKey> ListedInTournamentAsync(
        this ISportsApi sports,
        MatchKey given,
        string tournament,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var found = await sports.FindTournamentAsync(
            new(given.Competition, tournament),
            jurisdiction,
            SportsNames.NamesOnly,
            cancellationToken
        );
        var match = ListedMatch.Pick(given.Name, found.Reading.Value.Matches.Select(ListedMatch.Of));
        return match.Found is { } listed
            ? new(found.Key.Competition, found.Key.Name, listed.Name)
            : throw NameChoice.MatchOfTournament.Refusal(match, one => one.Name);
    }

    private static async Task<MatchKey> ListedInCompetitionAsync(
        this ISportsApi sports,
        MatchKey given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var found = await sports.FindCompetitionAsync(
            given.Competition,
            jurisdiction,
            SportsNames.NamesOnly,
            cancellationToken
        );
        var competition = found.Reading.Value;
        List<ListedMatch> matches = [.. competition.Matches.Select(ListedMatch.Of)];
        var match = ListedMatch.Pick(given.Name, matches);
        var unlisted = competition.Tournaments.Where(tournament => tournament.Matches is 0).ToList();
        foreach (var tournament in unlisted.Take(MostTournamentsSearched))
        {
            if (match.Found is not null || match.IsAmbiguous)
                break;

            var key = new TournamentKey(found.Key, tournament.Name);
            var read = sports.GetTournamentAsync(key, jurisdiction, SportsNames.NamesOnly, cancellationToken);
            if (await NameSearch.OrNoneAsync(read) is not { } listing)
                continue;

            matches.AddRange(
                listing.Value.Matches.Select(listed => ListedMatch.Of(listed) with { Tournament = tournament.Name })
            );
            match = ListedMatch.Pick(given.Name, matches);
        }

        if (match.Found is { } meant)
            return new(found.Key, meant.Tournament, meant.Name);

        throw match.IsAmbiguous || unlisted.Count <= MostTournamentsSearched
            ? ListedMatch.Refusal(NameChoice.Match, match, SportsNext.ShowsMatchOfTournament)
            : new ToolException(
                ErrorKind.NotFound,
                $"match_name names no match in the first {MostTournamentsSearched} of {unlisted.Count} tournaments. "
                    + $"Pass its tournament_name to {SportsNext.ShowsMatchOfTournament}; {SportsNext.ListsMatches} lists them."
            )
            {
                Arguments = [NameChoice.Match.Argument],
            };
    }
}
