using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>One page of the matches of a competition or tournament, cut to what an answer has room for.</summary>
internal sealed record MatchPage(
    IReadOnlyList<MatchLine> Matches,
    IReadOnlyList<BetOptionLine>? BetOptions,
    IReadOnlyList<TournamentLine>? Tournaments,
    string? NextCursor
)
{
    private const int PropositionsOfAMarket = 12;

    // A competition with more is one that nobody reads through; its beginning is enough to go on by name.
    private const int RoomForTournaments = 3_000;

    public static MarketSelection Selection(string? betOption, int maxMatches, int maxMarkets, string? cursor) =>
        new()
        {
            BetOption = betOption,
            SkipMatches = PageCursor.Skip(cursor),
            MaxMatches = maxMatches,
            MaxMarkets = maxMarkets,
        };

    public static MatchPage Of(Competition competition, MarketSelection selection, TimeProvider clock)
    {
        var betOptions = BetOptionLine.Of(competition.BetOptions, selection.BetOption, selection.SkipMatches);
        var tournaments = TournamentsOf(competition, selection);
        var room = AnswerSize.Usual - AnswerSize.Of(betOptions) - AnswerSize.Of(tournaments);
        var matches = AnswerSize.Fit(
            competition.Matches.Select(match => MatchLine.Of(match, PropositionsOfAMarket, room, clock)),
            room
        );
        return new(
            matches,
            betOptions,
            tournaments,
            PageCursor.After(
                selection.SkipMatches,
                selection.MaxMatches,
                competition.Matches.Count,
                matches.Count,
                competition.MatchesInAll
            )
        );
    }

    private static IReadOnlyList<TournamentLine>? TournamentsOf(Competition competition, MarketSelection selection) =>
        competition.Tournaments.Count is 0 || selection.SkipMatches > 0
            ? null
            : AnswerSize.Fit(competition.Tournaments.Select(TournamentLine.Of), RoomForTournaments);
}

/// <summary>A tournament of a competition; without a count its matches are listed by its own tool alone.</summary>
public sealed record TournamentLine(string TournamentName, int? Matches)
{
    internal static TournamentLine Of(TournamentSummary tournament) =>
        new(tournament.Name, tournament.Matches > 0 ? tournament.Matches : null);
}
