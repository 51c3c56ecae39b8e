using TabMcp.Application.Answers;

namespace TabMcp.Application.Sports;

/// <summary>What the answers of results tools have in common.</summary>
internal static class ResultsAnswer
{
    public static NextCall NextSport { get; } = new("sports_get_resulted_sport", "sport_name of one of them");

    public static NextCall NextCompetition { get; } =
        new("sports_get_resulted_competition", "sport_name as here and one competition_name");

    public static NextCall NextMatch { get; } =
        new(
            "sports_get_resulted_match_in_competition",
            "sport_name and competition_name as here and one match_name; sports_get_resulted_match_in_tournament where it has a tournament_name"
        );

    /// <summary>What could not be read, as far as it fits.</summary>
    public static OpenBody Of(OpenDocument? rest) => rest is null ? new(null, null, null) : OpenBody.Of(rest);
}
