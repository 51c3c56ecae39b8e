using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>One match of a competition, or of one of its tournaments, with its markets.</summary>
[McpTool(
    "sports_get_open_match_in_competition",
    Title = "Match with its markets",
    Toolset = Toolset.Sports,
    Access = Access.Public,
    FreshSeconds = 10,
    ReadOnly = true
)]
[Description(
    """
        One match: its top markets with fixed odds (dollars per dollar staked, stake included) and the bet options on offer; with
        bet_option, all markets of that kind. Finds matches of tournaments too, by loose names or short id. phone_only: in play,
        so no bets online.
        """
)]
public sealed record GetOpenMatchInCompetition(
    [property: Description(SportsArgs.SportName)] string SportName,
    [property: Description(SportsArgs.CompetitionName)] string CompetitionName,
    [property: Description(SportsArgs.MatchName)] string MatchName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(SportsArgs.BetOptionWhole)] string? BetOption = null,
    [property:
        Description(SportsArgs.MaxMarketsOfMatch),
        Range(SportsRules.FewestMarketsOfMatch, SportsRules.MostMarketsOfMatch)
    ]
        int? MaxMarkets = null,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetOpenMatchInCompetition.Result>
{
    /// <summary>The match; <c>tournament_name</c> is there where it belongs to one.</summary>
    public sealed record Result(
        string SportName,
        string CompetitionName,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        MatchLine Match,
        IReadOnlyList<BetOptionLine>? BetOptions,
        string? NextCursor,
        NextCall? Next
    );

    internal sealed class Validator : AbstractValidator<GetOpenMatchInCompetition>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsNameOf(NameChoice.Sport);
            RuleFor(x => x.CompetitionName).IsNameOf(NameChoice.Competition);
            RuleFor(x => x.MatchName).IsNameOf(NameChoice.Match);
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.BetOption).IsBetOption();
            RuleFor(x => x.MaxMarkets).IsFrom(SportsRules.FewestMarketsOfMatch, SportsRules.MostMarketsOfMatch);
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(ISportsApi sports, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetOpenMatchInCompetition, Result>
    {
        public async Task<Result> Handle(GetOpenMatchInCompetition request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var selection = MatchDigest.Selection(request.BetOption, request.MaxMarkets, request.Cursor);
            var competition = new CompetitionKey(request.SportName, request.CompetitionName);
            var key = new MatchKey(competition, Tournament: null, request.MatchName);
            var found = await sports.FindMatchAsync(key, jurisdiction, selection, cancellationToken);

            var digest = MatchDigest.Of(found.Reading.Value, found.Selection, clock);
            return new(
                found.Key.Competition.Sport,
                found.Key.Competition.Name,
                jurisdiction,
                found.Reading.At,
                digest.Match with
                {
                    TournamentName = found.Key.Tournament ?? digest.Match.TournamentName,
                },
                digest.BetOptions,
                digest.NextCursor,
                digest.BetOptions is null ? null : SportsNext.AllOfOneKind
            );
        }
    }
}
