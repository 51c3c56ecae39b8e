using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>Every sport that is open for betting.</summary>
[McpTool(
    "sports_get_all_open",
    Title = "Open sports",
    Toolset = Toolset.Sports,
    Access = Access.Public,
    FreshSeconds = 60,
    ReadOnly = true
)]
[Description(
    """
        Every sport that TAB takes bets on now, with its number of competitions where TAB's list says.
        Pass a sport_name to sports_get_open_sport for its competitions.
        """
)]
public sealed record GetAllOpen([property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null)
    : ITool<GetAllOpen.Result>
{
    /// <summary>The sports, in TAB's order.</summary>
    public sealed record Result(
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        IReadOnlyList<SportLine> Sports,
        NextCall? Next
    );

    /// <summary>One sport.</summary>
    public sealed record SportLine(string SportName, string? DisplayName, int? Competitions);

    internal sealed class Validator : AbstractValidator<GetAllOpen>
    {
        public Validator()
        {
            RuleFor(x => x.Jurisdiction).IsKnown();
        }
    }

    internal sealed class Handler(ISportsApi sports, ICaller caller) : IRequestHandler<GetAllOpen, Result>
    {
        public async Task<Result> Handle(GetAllOpen request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var open = await sports.GetSportsAsync(jurisdiction, cancellationToken);

            var lines = AnswerSize.Fit(open.Value.Select(Line), AnswerSize.Usual);
            return new(jurisdiction, open.At, lines, lines.Count > 0 ? SportsNext.Sport : null);
        }

        private static SportLine Line(Sport sport) =>
            new(
                sport.Name,
                string.Equals(sport.DisplayName, sport.Name, StringComparison.Ordinal) ? null : sport.DisplayName,
                sport.Competitions.Count > 0 ? sport.Competitions.Count : null
            );
    }
}
