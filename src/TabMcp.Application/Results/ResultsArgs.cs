namespace TabMcp.Application.Results;

/// <summary>What the arguments of results tools mean, one phrase a thing.</summary>
internal static class ResultsArgs
{
    public const string SportName = "Sport; sports_get_all_results lists them.";
    public const string CompetitionName = "Competition; sports_get_resulted_sport lists them.";
    public const string TournamentName = "Tournament; sports_get_resulted_competition lists them.";
    public const string MatchName = "Match; sports_get_resulted_competition lists them.";
    public const string MaxMatches = "Matches a page.";
    public const string MaxMarkets = "Markets a page; fewer where they are long.";
}
