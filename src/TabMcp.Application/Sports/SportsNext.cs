namespace TabMcp.Application.Sports;

/// <summary>The calls that sports answers lead to.</summary>
internal static class SportsNext
{
    public const string ListsSports = "sports_get_all_open";
    public const string ListsCompetitions = "sports_get_open_sport";
    public const string ListsMatches = "sports_get_open_competition";
    public const string ListsMatchesOfTournament = "sports_get_open_tournament";
    public const string ShowsMatch = "sports_get_open_match_in_competition";
    public const string ShowsMatchOfTournament = "sports_get_open_match_in_tournament";

    public static NextCall Sport { get; } = new(ListsCompetitions, "a sport_name as given here");

    public static NextCall Competition { get; } = new(ListsMatches, "sport_name and a competition_name as given here");

    public static NextCall Tournament { get; } =
        new(ListsMatchesOfTournament, "sport_name, competition_name and a tournament_name as given here");

    public static NextCall Match { get; } =
        new(ShowsMatch, "sport_name, competition_name and a match_name as given here");

    public static NextCall MatchOfTournament { get; } =
        new(ShowsMatchOfTournament, "sport_name, competition_name, tournament_name and a match_name as given here");

    public static NextCall AllOfOneKind { get; } = new(ShowsMatch, "the same names and a bet_option of bet_options");

    public static NextCall AllOfOneKindInTournament { get; } =
        new(ShowsMatchOfTournament, "the same names and a bet_option of bet_options");
}
