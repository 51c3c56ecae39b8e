namespace TabMcp.Application.Results;

/// <summary>The calls that answers about results lead to.</summary>
internal static class ResultsNext
{
    public const string ListsSports = "sports_get_all_results";
    public const string ListsCompetitions = "sports_get_resulted_sport";
    public const string ListsMatches = "sports_get_resulted_competition";
    public const string ShowsMatch = "sports_get_resulted_match_in_competition";
    public const string ShowsMatchOfTournament = "sports_get_resulted_match_in_tournament";

    public static NextCall Sport { get; } = new(ListsCompetitions, "a sport_name as given here");

    public static NextCall Competition { get; } = new(ListsMatches, "sport_name and a competition_name as given here");

    public static NextCall Match { get; } =
        new(
            ShowsMatch,
            $"sport_name, competition_name and a match_name as given here; {ShowsMatchOfTournament} where it has a tournament_name"
        );
}
