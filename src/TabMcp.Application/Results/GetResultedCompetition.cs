using System.Text.Json;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Results;

/// <summary>One competition's matches with results of late, those of its tournaments among them.</summary>
[McpTool(
    "sports_get_resulted_competition",
    Title = "Results of a competition",
    Toolset = Toolset.Results,
    Access = Access.Public,
    FreshSeconds = 60,
    ReadOnly = true
)]
[Description(
    "A competition's matches with results of late; those of tournaments name theirs. Shape unverified: what is not known comes in rest."
)]
public sealed record GetResultedCompetition(
    [property: Description(ResultsArgs.SportName)] string SportName,
    [property: Description(ResultsArgs.CompetitionName)] string CompetitionName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(ResultsArgs.MaxMatches), Range(ResultsRules.FewestMatches, ResultsRules.MostMatches)]
        int MaxMatches = 50,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetResultedCompetition.Result>
{
    /// <summary>A page of the matches, under the names that TAB has.</summary>
    public sealed record Result(
        string SportName,
        string CompetitionName,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        int? MatchesInAll,
        IReadOnlyList<MatchLine>? Matches,
        string? NextCursor,
        JsonElement? Rest,
        Outline? Outline,
        string? Narrow,
        NextCall? Next
    );

    /// <summary>One match that is over.</summary>
    public sealed record MatchLine(string MatchName, string? TournamentName, DateTimeOffset? StartedAt);

    internal sealed class Validator : AbstractValidator<GetResultedCompetition>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsNameOf(NameChoice.ResultedSport);
            RuleFor(x => x.CompetitionName).IsNameOf(NameChoice.ResultedCompetition);
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.MaxMatches).IsFrom(ResultsRules.FewestMatches, ResultsRules.MostMatches);
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(ISportsResultsApi results, ICaller caller)
        : IRequestHandler<GetResultedCompetition, Result>
    {
        public async Task<Result> Handle(GetResultedCompetition request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var given = new CompetitionKey(request.SportName, request.CompetitionName);
            var (key, reading) = await results.FindCompetitionAsync(given, jurisdiction, cancellationToken);

            var matches = reading.Value.Known is { } known ? Lines(known).ToList() : null;
            var skip = PageCursor.Skip(request.Cursor);
            var page = matches?.Skip(skip).Take(request.MaxMatches).ToList();
            var rest = OpenBody.Of(reading.Value.Rest);
            return new(
                key.Sport,
                key.Name,
                jurisdiction,
                reading.At,
                matches?.Count,
                page,
                PageCursor.After(skip + (page?.Count ?? 0), matches?.Count ?? 0),
                rest.Body,
                rest.Outline,
                rest.Narrow,
                page is { Count: > 0 } ? ResultsNext.Match : null
            );
        }

        private static IEnumerable<MatchLine> Lines(ResultedCompetition competition) =>
            competition
                .Matches.Select(match => new MatchLine(match.Name, null, match.StartedAt))
                .Concat(
                    competition.Tournaments.SelectMany(tournament =>
                        tournament.Matches.Select(match => new MatchLine(match.Name, tournament.Name, match.StartedAt))
                    )
                );
    }
}
