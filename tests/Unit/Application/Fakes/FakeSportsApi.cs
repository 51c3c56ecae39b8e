using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.Sports;
using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Knows the names that a test gave it and, as TAB does, in no other spelling. Keeps what it was asked.</summary>
internal sealed class FakeSportsApi(TimeProvider clock) : ISportsApi
{
    /// <summary>What the list of sports holds; their competitions are in it or not.</summary>
    public List<Sport> Sports { get; } = [];

    /// <summary>What each sport's own address holds.</summary>
    public Dictionary<string, Sport> OpenSports { get; } = new(StringComparer.Ordinal);

    public Dictionary<CompetitionKey, Competition> Competitions { get; } = [];

    public Dictionary<TournamentKey, Competition> Tournaments { get; } = [];

    public Dictionary<MatchKey, Match> Matches { get; } = [];

    public List<UpcomingMatch> Upcoming { get; } = [];

    /// <summary>Each call, such as <c>match Tennis/ATP/Rome/A v B</c>.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What each call for matches or markets selected, in the same order.</summary>
    public List<MarketSelection> Selected { get; } = [];

    public List<Jurisdiction> Jurisdictions { get; } = [];

    public List<UpcomingSelection> UpcomingSelected { get; } = [];

    /// <summary>What every call fails with, where a test wants that.</summary>
    public ToolException? Failure { get; set; }

    public Task<Reading<IReadOnlyList<Sport>>> GetSportsAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) => Answer("sports", jurisdiction, (IReadOnlyList<Sport>)Sports);

    public Task<Reading<Sport>> GetSportAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) => Answer($"sport {sport}", jurisdiction, OpenSports.GetValueOrDefault(sport));

    public Task<Reading<Competition>> GetCompetitionAsync(
        CompetitionKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        Selected.Add(selection);
        return Answer(
            $"competition {key.Sport}/{key.Name}",
            jurisdiction,
            Selection(Competitions.GetValueOrDefault(key), selection)
        );
    }

    public Task<Reading<Competition>> GetTournamentAsync(
        TournamentKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        Selected.Add(selection);
        return Answer(
            $"tournament {key.Competition.Sport}/{key.Competition.Name}/{key.Name}",
            jurisdiction,
            Selection(Tournaments.GetValueOrDefault(key), selection)
        );
    }

    public Task<Reading<Match>> GetMatchAsync(
        MatchKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        Selected.Add(selection);
        var tournament = key.Tournament is null ? "" : $"{key.Tournament}/";
        return Answer(
            $"match {key.Competition.Sport}/{key.Competition.Name}/{tournament}{key.Name}",
            jurisdiction,
            Matches.TryGetValue(key, out var match) ? Selection(match, selection) : null
        );
    }

    public Task<Reading<IReadOnlyList<UpcomingMatch>>> GetNextToGoAsync(
        Jurisdiction jurisdiction,
        UpcomingSelection selection,
        CancellationToken cancellationToken
    )
    {
        UpcomingSelected.Add(selection);
        return Answer("next", jurisdiction, (IReadOnlyList<UpcomingMatch>)Upcoming);
    }

    private static Competition? Selection(Competition? competition, MarketSelection selection) =>
        competition is null
            ? null
            : competition with
            {
                MatchesInAll = competition.Matches.Count,
                Matches =
                [
                    .. competition
                        .Matches.Skip(selection.SkipMatches)
                        .Take(selection.MaxMatches)
                        .Select(match => Selection(match, selection)),
                ],
            };

    private static Match Selection(Match match, MarketSelection selection)
    {
        var markets = match
            .Markets.Where(market =>
                selection.BetOption is not { } kind
                || string.Equals(market.BetOption, kind, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        return match with
        {
            MarketsInAll = markets.Count,
            Markets = [.. markets.Skip(selection.SkipMarkets).Take(selection.MaxMarkets)],
        };
    }

    private Task<Reading<T>> Answer<T>(string call, Jurisdiction jurisdiction, T? found)
        where T : class
    {
        Asked.Add(call);
        Jurisdictions.Add(jurisdiction);
        return Failure is { } failure ? Task.FromException<Reading<T>>(failure)
            : found is null
                ? Task.FromException<Reading<T>>(new ToolException(ErrorKind.NotFound, "TAB has nothing for it."))
            : Task.FromResult(new Reading<T>(found, clock.GetUtcNow()));
    }
}
