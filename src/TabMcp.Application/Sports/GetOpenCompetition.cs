using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>The matches of one competition with their most important markets.</summary>
[McpTool(
    "sports_get_open_competition",
    Title = "Matches of a competition",
    Toolset = Toolset.Sports,
    Access = Access.Public,
    FreshSeconds = 10,
    ReadOnly = true
)]
[Description(
    """
        The matches of a competition, in TAB's order: start, in_play, top markets with fixed odds (dollars per dollar staked,
        stake included), bet options on offer, tournaments. Shows up to 12 propositions a market. phone_only: in play, so no
        bets online. Names need not be exact.
        """
)]
public sealed record GetOpenCompetition(
    [property: Description(SportsArgs.SportName)] string SportName,
    [property: Description(SportsArgs.CompetitionName)] string CompetitionName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(SportsArgs.BetOption)] string? BetOption = null,
    [property: Description(SportsArgs.MaxMatches), Range(SportsRules.FewestMatches, SportsRules.MostMatches)]
        int MaxMatches = 10,
    [property: Description(SportsArgs.MaxMarkets), Range(SportsRules.FewestMarkets, SportsRules.MostMarkets)]
        int MaxMarkets = 3,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetOpenCompetition.Result>
{
    /// <summary>One page of the matches. Later pages, and those of one kind of bet, leave the bet options out.</summary>
    public sealed record Result(
        string SportName,
        string CompetitionName,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        int MatchesInAll,
        IReadOnlyList<MatchLine> Matches,
        IReadOnlyList<BetOptionLine>? BetOptions,
        IReadOnlyList<TournamentLine>? Tournaments,
        string? NextCursor,
        NextCall? Next
    );

    internal sealed class Validator : AbstractValidator<GetOpenCompetition>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsNameOf(NameChoice.Sport);
            RuleFor(x => x.CompetitionName).IsNameOf(NameChoice.Competition);
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.BetOption).IsBetOption();
            RuleFor(x => x.MaxMatches).IsFrom(SportsRules.FewestMatches, SportsRules.MostMatches);
            RuleFor(x => x.MaxMarkets).IsFrom(SportsRules.FewestMarkets, SportsRules.MostMarkets);
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(ISportsApi sports, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetOpenCompetition, Result>
    {
        public async Task<Result> Handle(GetOpenCompetition request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var selection = MatchPage.Selection(
                request.BetOption,
                request.MaxMatches,
                request.MaxMarkets,
                request.Cursor
            );
            var key = new CompetitionKey(request.SportName, request.CompetitionName);
            var found = await sports.FindCompetitionAsync(key, jurisdiction, selection, cancellationToken);

            var competition = found.Reading.Value;
            var page = MatchPage.Of(competition, found.Selection, clock);
            return new(
                found.Key.Sport,
                competition.Name,
                jurisdiction,
                found.Reading.At,
                competition.MatchesInAll,
                page.Matches,
                page.BetOptions,
                page.Tournaments,
                page.NextCursor,
                page switch
                {
                    { Matches.Count: > 0 } => SportsNext.Match,
                    { Tournaments.Count: > 0 } => SportsNext.Tournament,
                    _ => null,
                }
            );
        }
    }
}
