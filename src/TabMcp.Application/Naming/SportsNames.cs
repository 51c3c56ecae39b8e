using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Naming;

/// <summary>Reads the open sport, competition or tournament that a caller names.</summary>
internal static class SportsNames
{
    /// <summary>The names alone, for finding one among them.</summary>
    internal static MarketSelection NamesOnly { get; } = new() { MaxMatches = 500, MaxMarkets = 0 };

    /// <summary>The sport that is meant.</summary>
    public static async Task<Reading<Sport>> FindSportAsync(
        this ISportsApi sports,
        string given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var found = await NameChoice.Sport.FindAsync(
            given,
            name => sports.GetSportAsync(name, jurisdiction, cancellationToken),
            async () => (await sports.ListedSportAsync(given, jurisdiction, cancellationToken)).Name
        );
        return found.Reading;
    }

    /// <summary>The competition that is meant.</summary>
    public static Task<FoundMarkets<CompetitionKey, Competition>> FindCompetitionAsync(
        this ISportsApi sports,
        CompetitionKey given,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    ) =>
        NameChoice.Competition.FindAsync(
            given,
            selection,
            (key, selected) => sports.GetCompetitionAsync(key, jurisdiction, selected, cancellationToken),
            () => sports.ListedCompetitionAsync(given, jurisdiction, cancellationToken),
            competition => competition.BetOptions
        );

    /// <summary>The tournament that is meant.</summary>
    public static Task<FoundMarkets<TournamentKey, Competition>> FindTournamentAsync(
        this ISportsApi sports,
        TournamentKey given,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    ) =>
        NameChoice.Tournament.FindAsync(
            given,
            selection,
            (key, selected) => sports.GetTournamentAsync(key, jurisdiction, selected, cancellationToken),
            () => sports.ListedTournamentAsync(given, jurisdiction, cancellationToken),
            tournament => tournament.BetOptions
        );

    private static async Task<Sport> ListedSportAsync(
        this ISportsApi sports,
        string given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var all = await sports.GetSportsAsync(jurisdiction, cancellationToken);
        return NameChoice.Sport.Of(given, all.Value, sport => sport.Name);
    }

    private static async Task<CompetitionKey> ListedCompetitionAsync(
        this ISportsApi sports,
        CompetitionKey given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var sport = await sports.ListedSportAsync(given.Sport, jurisdiction, cancellationToken);
        var name = sport.Name;
        // The list of sports may carry the competitions, or not (docs/upstream/sports.md#s1-sports).
        if (sport.Competitions.Count is 0)
        {
            var read = NameSearch.OrNoneAsync(sports.GetSportAsync(name, jurisdiction, cancellationToken));
            sport = (await read ?? throw NameChoice.Sport.NothingThere()).Value;
        }

        return new(name, NameChoice.Competition.Of(given.Name, sport.Competitions, listed => listed.Name).Name);
    }

    private static async Task<TournamentKey> ListedTournamentAsync(
        this ISportsApi sports,
        TournamentKey given,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var found = await sports.FindCompetitionAsync(given.Competition, jurisdiction, NamesOnly, cancellationToken);
        var tournaments = found.Reading.Value.Tournaments;
        return new(found.Key, NameChoice.Tournament.Of(given.Name, tournaments, listed => listed.Name).Name);
    }
}
