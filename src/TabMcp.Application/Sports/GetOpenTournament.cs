using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>The matches of one tournament with their most important markets.</summary>
[McpTool(
    "sports_get_open_tournament",
    Title = "Matches of a tournament",
    Toolset = Toolset.Sports,
    Access = Access.Public,
    FreshSeconds = 10,
    ReadOnly = true
)]
[Description(
    """
        The matches of a tournament, which is where tennis and golf keep theirs, as sports_get_open_competition shows them:
        start, in_play, top markets with fixed odds (dollars per dollar staked, stake included). Names need not be exact.
        """
)]
public sealed record GetOpenTournament(
    [property: Description(SportsArgs.SportName)] string SportName,
    [property: Description(SportsArgs.CompetitionName)] string CompetitionName,
    [property: Description(SportsArgs.TournamentName)] string TournamentName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(SportsArgs.BetOption)] string? BetOption = null,
    [property: Description(SportsArgs.MaxMatches), Range(SportsRules.FewestMatches, SportsRules.MostMatches)]
        int MaxMatches = 10,
    [property: Description(SportsArgs.MaxMarkets), Range(SportsRules.FewestMarkets, SportsRules.MostMarkets)]
        int MaxMarkets = 3,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetOpenTournament.Result>
{
    /// <summary>One page of the matches. Later pages, and those of one kind of bet, leave the bet options out.</summary>
    public sealed record Result(
        string SportName,
        string CompetitionName,
        string TournamentName,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        int MatchesInAll,
        IReadOnlyList<MatchLine> Matches,
        IReadOnlyList<BetOptionLine>? BetOptions,
        string? NextCursor,
        NextCall? Next
    );

    internal sealed class Validator : AbstractValidator<GetOpenTournament>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsNameOf(NameChoice.Sport);
            RuleFor(x => x.CompetitionName).IsNameOf(NameChoice.Competition);
            RuleFor(x => x.TournamentName).IsNameOf(NameChoice.Tournament);
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.BetOption).IsBetOption();
            RuleFor(x => x.MaxMatches).IsFrom(SportsRules.FewestMatches, SportsRules.MostMatches);
            RuleFor(x => x.MaxMarkets).IsFrom(SportsRules.FewestMarkets, SportsRules.MostMarkets);
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(ISportsApi sports, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetOpenTournament, Result>
    {
        public async Task<Result> Handle(GetOpenTournament request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var selection = MatchPage.Selection(
                request.BetOption,
                request.MaxMatches,
                request.MaxMarkets,
                request.Cursor
            );
            var competition = new CompetitionKey(request.SportName, request.CompetitionName);
            var key = new TournamentKey(competition, request.TournamentName);
            var found = await sports.FindTournamentAsync(key, jurisdiction, selection, cancellationToken);

            var page = MatchPage.Of(found.Reading.Value, found.Selection, clock);
            return new(
                found.Key.Competition.Sport,
                found.Key.Competition.Name,
                found.Key.Name,
                jurisdiction,
                found.Reading.At,
                found.Reading.Value.MatchesInAll,
                // Each would only repeat the answer's own.
                [.. page.Matches.Select(match => match with { TournamentName = null })],
                page.BetOptions,
                page.NextCursor,
                page.Matches.Count > 0 ? SportsNext.MatchOfTournament : null
            );
        }
    }
}
