using System.Text.Json;

namespace TabMcp.Application.FootyTab;

/// <summary>One FootyTAB round of a sport.</summary>
[McpTool(
    "footytab_get_round_details",
    Title = "FootyTAB round",
    Toolset = Toolset.FootyTab,
    Access = Access.Public,
    FreshSeconds = 30,
    ReadOnly = true
)]
[Description("One FootyTAB round of a sport, as TAB sends it. Shape unverified: no real answer is on record.")]
public sealed record GetRoundDetails(
    [property: Description(FootyTabArgs.SportName)] string SportName,
    [property: Description(FootyTabArgs.RoundNumber), Range(FootyTabRules.FirstRound, FootyTabRules.LastRound)]
        int RoundNumber,
    [property: Description(FootyTabArgs.Series)] string? Series = null,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<GetRoundDetails.Result>
{
    /// <summary>The body, or its outline where it is too long.</summary>
    public sealed record Result(
        string SportName,
        int RoundNumber,
        string? Series,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        JsonElement? Body,
        Outline? Outline,
        string? Narrow
    );

    internal sealed class Validator : AbstractValidator<GetRoundDetails>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsSport();
            RuleFor(x => x.RoundNumber).IsFrom(FootyTabRules.FirstRound, FootyTabRules.LastRound);
            RuleFor(x => x.Series).IsSeries();
            RuleFor(x => x.Jurisdiction).IsKnown();
        }
    }

    internal sealed class Handler(IFootyTabApi footy, ICaller caller) : IRequestHandler<GetRoundDetails, Result>
    {
        public async Task<Result> Handle(GetRoundDetails request, CancellationToken cancellationToken)
        {
            var sport = FootyTabNames.SpellingOf(request.SportName);
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var reading = await footy.FindRoundAsync(
                sport,
                request.RoundNumber,
                request.Series,
                jurisdiction,
                cancellationToken
            );
            var open = OpenBody.Of(reading.Value);
            return new(
                sport,
                request.RoundNumber,
                request.Series,
                jurisdiction,
                reading.At,
                open.Body,
                open.Outline,
                open.Narrow
            );
        }
    }
}
