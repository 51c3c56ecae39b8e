using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>The competitions of one sport.</summary>
[McpTool(
    "sports_get_open_sport",
    Title = "Competitions of a sport",
    Toolset = Toolset.Sports,
    Access = Access.Public,
    FreshSeconds = 60,
    ReadOnly = true
)]
[Description(
    """
        The open competitions of a sport, such as NRL in Rugby League, with their tournaments (tennis, golf) where TAB lists them.
        Names need not be exact: afl and rugby league work.
        """
)]
public sealed record GetOpenSport(
    [property: Description(SportsArgs.SportName)] string SportName,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetOpenSport.Result>
{
    private const int MostTournaments = 20;

    /// <summary>One page of the competitions, in TAB's order.</summary>
    public sealed record Result(
        string SportName,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        int CompetitionsInAll,
        IReadOnlyList<CompetitionLine> Competitions,
        string? NextCursor,
        NextCall? Next
    );

    /// <summary>One competition; <c>has_markets</c> is absent where TAB does not say.</summary>
    public sealed record CompetitionLine(
        string CompetitionName,
        bool? HasMarkets,
        IReadOnlyList<string>? TournamentNames
    );

    internal sealed class Validator : AbstractValidator<GetOpenSport>
    {
        public Validator()
        {
            RuleFor(x => x.SportName).IsNameOf(NameChoice.Sport);
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(ISportsApi sports, ICaller caller) : IRequestHandler<GetOpenSport, Result>
    {
        public async Task<Result> Handle(GetOpenSport request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var sport = await sports.FindSportAsync(request.SportName, jurisdiction, cancellationToken);

            var all = sport.Value.Competitions;
            var skipped = PageCursor.Skip(request.Cursor);
            var lines = AnswerSize.Fit(all.Skip(skipped).Select(Line), AnswerSize.Usual);
            return new(
                sport.Value.Name,
                jurisdiction,
                sport.At,
                all.Count,
                lines,
                PageCursor.After(skipped + lines.Count, all.Count),
                lines.Count > 0 ? SportsNext.Competition : null
            );
        }

        private static CompetitionLine Line(CompetitionSummary competition) =>
            new(
                competition.Name,
                competition.HasMarkets,
                competition.Tournaments.Count > 0 ? [.. competition.Tournaments.Take(MostTournaments)] : null
            );
    }
}
