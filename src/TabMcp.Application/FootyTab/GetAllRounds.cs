using System.Text.Json;

namespace TabMcp.Application.FootyTab;

/// <summary>The FootyTAB rounds of a sport.</summary>
[McpTool(
    "footytab_get_all_rounds",
    Title = "FootyTAB rounds",
    Toolset = Toolset.FootyTab,
    Access = Access.Public,
    FreshSeconds = 60,
    ReadOnly = true
)]
[Description("FootyTAB rounds of a sport, as TAB sends them. Shape unverified: no real answer is on record.")]
public sealed record GetAllRounds(
    [property: Description(FootyTabArgs.SportName)] string SportName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<GetAllRounds.Result>
{
    /// <summary>The body, or its outline where it is too long.</summary>
    public sealed record Result(
        string SportName,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        JsonElement? Body,
        Outline? Outline,
        string? Narrow,
        NextCall Next
    );

    internal sealed class Validator : AbstractValidator<GetAllRounds>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsSport();
            RuleFor(x => x.Jurisdiction).IsKnown();
        }
    }

    internal sealed class Handler(IFootyTabApi footy, ICaller caller) : IRequestHandler<GetAllRounds, Result>
    {
        private static readonly NextCall Round = new(
            "footytab_get_round_details",
            "sport_name as here and the number of one round as round_number"
        );

        public async Task<Result> Handle(GetAllRounds request, CancellationToken cancellationToken)
        {
            var sport = FootyTabNames.SpellingOf(request.SportName);
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var reading = await footy.FindRoundsAsync(sport, jurisdiction, cancellationToken);
            var open = OpenBody.Of(reading.Value);
            return new(sport, jurisdiction, reading.At, open.Body, open.Outline, open.Narrow, Round);
        }
    }
}
