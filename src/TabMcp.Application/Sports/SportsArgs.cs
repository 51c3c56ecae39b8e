namespace TabMcp.Application.Sports;

/// <summary>What the arguments of sports tools mean, one phrase a thing.</summary>
internal static class SportsArgs
{
    public const string SportName = "Sport, such as Rugby League; sports_get_all_open lists them.";
    public const string CompetitionName = "Competition, such as NRL; sports_get_open_sport lists them.";
    public const string TournamentName = "Tournament; sports_get_open_competition lists them.";
    public const string MatchName = "Match, such as Canberra v Warriors, or its short id CanbvWarr.";
    public const string BetOption = "Only this kind of bet, such as Line; bet_options lists them.";
    public const string BetOptionWhole = "One kind of bet, wholly, such as Line; bet_options lists them.";
    public const string MaxMatches = "Matches a page; fewer where they are long.";
    public const string MaxMarkets = "Markets of each match, most important first; 0 for none.";
    public const string MaxMarketsOfMatch = "Markets a page. Default: 10, or all of the bet_option that fit.";
}
