using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>One match of a tournament with its markets.</summary>
[McpTool(
    "sports_get_open_match_in_tournament",
    Title = "Match of a tournament",
    Toolset = Toolset.Sports,
    Access = Access.Public,
    FreshSeconds = 10,
    ReadOnly = true
)]
[Description(
    """
        One match of a tournament, as in tennis and golf: its top markets with fixed odds (dollars per dollar staked, stake
        included) and the bet options on offer; with bet_option, all markets of that kind. Names need not be exact.
        """
)]
public sealed record GetOpenMatchInTournament(
    [property: Description(SportsArgs.SportName)] string SportName,
    [property: Description(SportsArgs.CompetitionName)] string CompetitionName,
    [property: Description(SportsArgs.TournamentName)] string TournamentName,
    [property: Description(SportsArgs.MatchName)] string MatchName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(SportsArgs.BetOptionWhole)] string? BetOption = null,
    [property:
        Description(SportsArgs.MaxMarketsOfMatch),
        Range(SportsRules.FewestMarketsOfMatch, SportsRules.MostMarketsOfMatch)
    ]
        int? MaxMarkets = null,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetOpenMatchInTournament.Result>
{
    /// <summary>The match.</summary>
    public sealed record Result(
        string SportName,
        string CompetitionName,
        string TournamentName,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        MatchLine Match,
        IReadOnlyList<BetOptionLine>? BetOptions,
        string? NextCursor,
        NextCall? Next
    );

    internal sealed class Validator : AbstractValidator<GetOpenMatchInTournament>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsNameOf(NameChoice.Sport);
            RuleFor(x => x.CompetitionName).IsNameOf(NameChoice.Competition);
            RuleFor(x => x.TournamentName).IsNameOf(NameChoice.Tournament);
            RuleFor(x => x.MatchName).IsNameOf(NameChoice.MatchOfTournament);
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.BetOption).IsBetOption();
            RuleFor(x => x.MaxMarkets).IsFrom(SportsRules.FewestMarketsOfMatch, SportsRules.MostMarketsOfMatch);
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(ISportsApi sports, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetOpenMatchInTournament, Result>
    {
        public async Task<Result> Handle(GetOpenMatchInTournament request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var selection = MatchDigest.Selection(request.BetOption, request.MaxMarkets, request.Cursor);
            var competition = new CompetitionKey(request.SportName, request.CompetitionName);
            var key = new MatchKey(competition, request.TournamentName, request.MatchName);
            var found = await sports.FindMatchAsync(key, jurisdiction, selection, cancellationToken);

            var digest = MatchDigest.Of(found.Reading.Value, found.Selection, clock);
            return new(
                found.Key.Competition.Sport,
                found.Key.Competition.Name,
                found.Key.Tournament ?? request.TournamentName,
                jurisdiction,
                found.Reading.At,
                digest.Match with
                {
                    TournamentName = null, // the answer's own
                },
                digest.BetOptions,
                digest.NextCursor,
                digest.BetOptions is null ? null : SportsNext.AllOfOneKindInTournament
            );
        }
    }
}
