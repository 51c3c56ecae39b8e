using TabMcp.Application.Arguments;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>Reads what a caller names, in whatever spelling.</summary>
/// <remarks>
/// TAB's addresses take its own spelling only, and callers mostly have it from an answer: so it is asked for as given, and
/// only where TAB has nothing by that name are the lists above it read, from the sports down, and TAB asked once more.
/// </remarks>
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
        if (await OrNoneAsync(sports.GetSportAsync(given, jurisdiction, cancellationToken)) is { } known)
            return known;

        var listed = await sports.ListedSportAsync(given, jurisdiction, cancellationToken);
        return string.Equals(listed.Name, given, StringComparison.Ordinal)
            ? throw NameChoice.Sport.NothingThere()
            : await sports.GetSportAsync(listed.Name, jurisdiction, cancellationToken);
    }

    /// <summary>The competition that is meant.</summary>
    public static async Task<Found<CompetitionKey, Competition>> FindCompetitionAsync(
        this ISportsApi sports,
        CompetitionKey given,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        Task<Reading<Competition>> Ask(CompetitionKey key, MarketSelection selected) =>
            sports.GetCompetitionAsync(key, jurisdiction, selected, cancellationToken);

        var (key, reading) = (given, await OrNoneAsync(Ask(given, selection)));
        if (reading is null)
        {
            key = await sports.ListedCompetitionAsync(given, jurisdiction, cancellationToken);
            reading = key == given ? throw NameChoice.Competition.NothingThere() : await Ask(key, selection);
        }

        return selection.Meant(reading.Value.BetOptions) is { } meant
            ? new(key, await Ask(key, meant), meant)
            : new(key, reading, selection);
    }

    /// <summary>The tournament that is meant.</summary>
    public static async Task<Found<TournamentKey, Competition>> FindTournamentAsync(
        this ISportsApi sports,
        TournamentKey given,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        Task<Reading<Competition>> Ask(TournamentKey key, MarketSelection selected) =>
            sports.GetTournamentAsync(key, jurisdiction, selected, cancellationToken);

        var (key, reading) = (given, await OrNoneAsync(Ask(given, selection)));
        if (reading is null)
        {
            var competition = await sports.FindCompetitionAsync(
                given.Competition,
                jurisdiction,
                NamesOnly,
                cancellationToken
            );
            var listed = NameChoice.Tournament.Of(
                given.Name,
                competition.Reading.Value.Tournaments,
                tournament => tournament.Name
            );
            key = new(competition.Key, listed.Name);
            reading = key == given ? throw NameChoice.Tournament.NothingThere() : await Ask(key, selection);
        }

        return selection.Meant(reading.Value.BetOptions) is { } meant
            ? new(key, await Ask(key, meant), meant)
            : new(key, reading, selection);
    }

    /// <summary>What TAB answers, or none where it has nothing by that name. Any other refusal goes on to the caller.</summary>
    internal static async Task<T?> OrNoneAsync<T>(Task<T> read)
        where T : class
    {
        try
        {
            return await read;
        }
        catch (ToolException refusal) when (refusal.Kind is ErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>The selection under the name that TAB gives its kind of bet; none where it stands as it is.</summary>
    /// <remarks>A body that lists no kinds says nothing about which there are.</remarks>
    internal static MarketSelection? Meant(this MarketSelection selection, IReadOnlyList<BetOption> offered) =>
        selection.BetOption is not { } given
        || offered.Count is 0
        || offered.Any(kind => string.Equals(Names.Fold(kind.Name), Names.Fold(given), StringComparison.Ordinal))
            ? null
            : selection with
            {
                BetOption = NameChoice.BetOption.Of(given, offered, kind => kind.Name).Name,
            };

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
        // The list of sports may carry the competitions, or not (tab-api.md 6.9).
        if (sport.Competitions.Count is 0)
            sport = (await sports.GetSportAsync(name, jurisdiction, cancellationToken)).Value;
        return new(name, NameChoice.Competition.Of(given.Name, sport.Competitions, listed => listed.Name).Name);
    }
}

/// <summary>What a caller named: under TAB's names, as it was read, and what of it was asked for.</summary>
internal sealed record Found<TKey, T>(TKey Key, Reading<T> Reading, MarketSelection Selection);
