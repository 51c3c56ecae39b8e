using System.Text.Json;

namespace TabMcp.Application.Results;

/// <summary>Every sport with results of late, and its competitions.</summary>
[McpTool(
    "sports_get_all_results",
    Title = "Sports with results",
    Toolset = Toolset.Results,
    Access = Access.Public,
    FreshSeconds = 60,
    ReadOnly = true
)]
[Description(
    "Sports that have results of late, with the names of their competitions. Shape unverified: what is not known comes in rest."
)]
public sealed record GetAllResults([property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null)
    : ITool<GetAllResults.Result>
{
    // Soccer and tennis have hundreds; sports_get_resulted_sport has them all.
    private const int MostCompetitions = 30;

    /// <summary>The sports.</summary>
    public sealed record Result(
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        IReadOnlyList<SportLine>? Sports,
        JsonElement? Rest,
        Outline? Outline,
        string? Narrow,
        NextCall? Next
    );

    /// <summary>One sport, how many competitions it has with results, and the first of them.</summary>
    public sealed record SportLine(string SportName, int CompetitionsInAll, IReadOnlyList<string> CompetitionNames);

    internal sealed class Validator : AbstractValidator<GetAllResults>
    {
        public Validator() => RuleFor(x => x.Jurisdiction).IsKnown();
    }

    internal sealed class Handler(ISportsResultsApi results, ICaller caller) : IRequestHandler<GetAllResults, Result>
    {
        public async Task<Result> Handle(GetAllResults request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var reading = await results.GetSportsAsync(jurisdiction, cancellationToken);
            var lines = reading
                .Value.Known?.Select(sport => new SportLine(
                    sport.Name,
                    sport.Competitions.Count,
                    [.. sport.Competitions.Take(MostCompetitions).Select(competition => competition.Name)]
                ))
                .ToList();
            var rest = OpenBody.Of(reading.Value.Rest);
            var next = lines is { Count: > 0 } ? ResultsNext.Sport : null;
            return new(jurisdiction, reading.At, lines, rest.Body, rest.Outline, rest.Narrow, next);
        }
    }
}
