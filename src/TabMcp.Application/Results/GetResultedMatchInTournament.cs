namespace TabMcp.Application.Results;

/// <summary>How the markets of one match of a tournament were settled.</summary>
[McpTool(
    "sports_get_resulted_match_in_tournament",
    Title = "Results of a tournament match",
    Toolset = Toolset.Results,
    Access = Access.Public,
    FreshSeconds = 600,
    ReadOnly = true
)]
[Description(
    "As sports_get_resulted_match_in_competition, for sports such as tennis that have tournaments. Shape unverified: what is not known comes in rest."
)]
public sealed record GetResultedMatchInTournament(
    [property: Description(ResultsArgs.SportName)] string SportName,
    [property: Description(ResultsArgs.CompetitionName)] string CompetitionName,
    [property: Description(ResultsArgs.TournamentName)] string TournamentName,
    [property: Description(ResultsArgs.MatchName)] string MatchName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(ResultsArgs.MaxMarkets), Range(ResultsRules.FewestMarkets, ResultsRules.MostMarkets)]
        int MaxMarkets = 20,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<MatchResults>
{
    internal sealed class Validator : AbstractValidator<GetResultedMatchInTournament>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsNameOf(NameChoice.ResultedSport);
            RuleFor(x => x.CompetitionName).IsNameOf(NameChoice.ResultedCompetition);
            RuleFor(x => x.TournamentName).IsNameOf(NameChoice.ResultedTournament);
            RuleFor(x => x.MatchName).IsNameOf(NameChoice.ResultedMatch);
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.MaxMarkets).IsFrom(ResultsRules.FewestMarkets, ResultsRules.MostMarkets);
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(ISportsResultsApi results, ICaller caller)
        : IRequestHandler<GetResultedMatchInTournament, MatchResults>
    {
        public Task<MatchResults> Handle(GetResultedMatchInTournament request, CancellationToken cancellationToken) =>
            MatchResults.ReadAsync(
                results,
                new(new(request.SportName, request.CompetitionName), request.TournamentName, request.MatchName),
                request.Jurisdiction ?? caller.Jurisdiction,
                request.MaxMarkets,
                request.Cursor,
                cancellationToken
            );
    }
}
