using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using TabMcp.Application.Arguments;
using TabMcp.Application.Tools;
using TabMcp.Domain;

namespace TabMcp.Application.Sports;

/// <summary>How the markets of one match were settled.</summary>
[McpTool(
    "sports_get_resulted_match_in_competition",
    Title = "Results of a match",
    Toolset = Toolset.Results,
    Access = Access.Public,
    ReadOnly = true
)]
[Description(
    "How the markets of a finished match were settled: each market with its propositions and their status words. Shape unverified: what is not known comes in rest."
)]
public sealed record GetResultedMatchInCompetition(
    [property: Description(ResultsArgs.SportName)] string SportName,
    [property: Description(ResultsArgs.CompetitionName)] string CompetitionName,
    [property: Description(ResultsArgs.MatchName)] string MatchName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(ResultsArgs.MaxMarkets), Range(1, ResultsRules.MostMarkets)] int MaxMarkets = 20,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<MatchResults>
{
    internal sealed class Validator : AbstractValidator<GetResultedMatchInCompetition>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).NamesSomethingOf("sports_get_all_results");
            RuleFor(x => x.CompetitionName).NamesSomethingOf("sports_get_resulted_sport");
            RuleFor(x => x.MatchName).NamesSomethingOf("sports_get_resulted_competition");
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.MaxMarkets).IsFrom(1, ResultsRules.MostMarkets);
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(ISportsResultsApi results, ICaller caller)
        : IRequestHandler<GetResultedMatchInCompetition, MatchResults>
    {
        public Task<MatchResults> Handle(GetResultedMatchInCompetition request, CancellationToken cancellationToken) =>
            MatchResults.ReadAsync(
                results,
                new(new(request.SportName, request.CompetitionName), Tournament: null, request.MatchName),
                request.Jurisdiction ?? caller.Jurisdiction,
                request.MaxMarkets,
                request.Cursor,
                cancellationToken
            );
    }
}
