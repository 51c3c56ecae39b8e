using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>The next matches to start across all sports.</summary>
[McpTool(
    "sports_get_next_to_go",
    Title = "Next matches",
    Toolset = Toolset.Sports,
    Access = Access.Public,
    FreshSeconds = 10,
    ReadOnly = true
)]
[Description(
    """
        The next matches to start across all sports, without prices: pass a match's names to
        sports_get_open_match_in_competition for those. The shape of TAB's answer is unverified, so keys may be absent.
        """
)]
public sealed record GetNextToGo(
    [property: Description("How many matches."), Range(GetNextToGo.Fewest, GetNextToGo.Most)] int Limit = 10,
    [property: Description("Only matches with live betting.")] bool LiveBettingOnly = false,
    [property: Description("Only bets on a later outcome, such as a season's winner.")] bool FuturesOnly = false,
    [property: Description("Only what is open for betting.")] bool OpenOnly = false,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<GetNextToGo.Result>
{
    private const int Fewest = 1;
    private const int Most = 50;

    /// <summary>The matches, in TAB's order.</summary>
    public sealed record Result(
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        IReadOnlyList<NextMatch> Matches,
        NextCall? Next
    );

    /// <summary>One match to come.</summary>
    public sealed record NextMatch(
        string MatchName,
        string? SportName,
        string? CompetitionName,
        string? TournamentName,
        EventStart? Start,
        bool? InPlay
    );

    internal sealed class Validator : AbstractValidator<GetNextToGo>
    {
        public Validator()
        {
            RuleFor(x => x.Limit).IsFrom(Fewest, Most);
            RuleFor(x => x.Jurisdiction).IsKnown();
        }
    }

    internal sealed class Handler(ISportsApi sports, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetNextToGo, Result>
    {
        public async Task<Result> Handle(GetNextToGo request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var selection = new UpcomingSelection(
                request.Limit,
                request.LiveBettingOnly,
                request.FuturesOnly,
                request.OpenOnly
            );
            var next = await sports.GetNextToGoAsync(jurisdiction, selection, cancellationToken);

            // The service may answer with more than was asked for, so the count is kept here as well.
            var matches = AnswerSize.Fit(next.Value.Take(request.Limit).Select(Line), AnswerSize.Usual);
            return new(jurisdiction, next.At, matches, matches.Count > 0 ? SportsNext.Match : null);
        }

        private NextMatch Line(UpcomingMatch match) =>
            new(
                match.Name,
                match.Sport,
                match.Competition,
                match.Tournament,
                EventStart.Of(match.StartsAt, clock),
                match.IsInPlay
            );
    }
}
