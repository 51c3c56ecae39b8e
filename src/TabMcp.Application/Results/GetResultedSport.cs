using System.Text.Json;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Results;

/// <summary>One sport's competitions with results of late.</summary>
[McpTool(
    "sports_get_resulted_sport",
    Title = "Results of a sport",
    Toolset = Toolset.Results,
    Access = Access.Public,
    FreshSeconds = 60,
    ReadOnly = true
)]
[Description(
    "A sport's competitions with results of late, and how many matches each has. Shape unverified: what is not known comes in rest."
)]
public sealed record GetResultedSport(
    [property: Description(ResultsArgs.SportName)] string SportName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<GetResultedSport.Result>
{
    /// <summary>The competitions, under the name that TAB has for the sport.</summary>
    public sealed record Result(
        string SportName,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        IReadOnlyList<CompetitionLine>? Competitions,
        JsonElement? Rest,
        Outline? Outline,
        string? Narrow,
        NextCall? Next
    );

    /// <summary>One competition and how many matches with results are known of it, those of tournaments among them.</summary>
    public sealed record CompetitionLine(string CompetitionName, int? Matches);

    internal sealed class Validator : AbstractValidator<GetResultedSport>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsNameOf(NameChoice.ResultedSport);
            RuleFor(x => x.Jurisdiction).IsKnown();
        }
    }

    internal sealed class Handler(ISportsResultsApi results, ICaller caller) : IRequestHandler<GetResultedSport, Result>
    {
        public async Task<Result> Handle(GetResultedSport request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var (name, reading) = await results.FindSportAsync(request.SportName, jurisdiction, cancellationToken);
            var lines = reading.Value.Known?.Competitions.Select(Line).ToList();
            var rest = OpenBody.Of(reading.Value.Rest);
            var next = lines is { Count: > 0 } ? ResultsNext.Competition : null;
            return new(name, jurisdiction, reading.At, lines, rest.Body, rest.Outline, rest.Narrow, next);
        }

        // None may mean that a sport's body does not carry them.
        private static CompetitionLine Line(ResultedCompetition competition)
        {
            var matches = competition.Matches.Count + competition.Tournaments.Sum(one => one.Matches.Count);
            return new(competition.Name, matches > 0 ? matches : null);
        }
    }
}
