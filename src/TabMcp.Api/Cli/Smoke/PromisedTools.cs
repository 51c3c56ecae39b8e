namespace TabMcp.Api.Cli.Smoke;

/// <summary>The names that callers count on, written out: the catalogue itself cannot tell that one of them has gone.</summary>
internal static class PromisedTools
{
    /// <summary>What an older caller says for <c>racing_get_next_to_go</c>; it is called and never listed.</summary>
    public const string Alias = "get_racing_next";

    /// <summary>The most that all definitions may take, in bytes of JSON: every conversation pays for them.</summary>
    public const int MostBytes = 40 * 1024;

    /// <summary>Every name, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "footytab_get_all_rounds",
        "footytab_get_round_details",
        "racing_get_all_meeting_dates",
        "racing_get_all_races_in_meeting",
        "racing_get_approximates",
        "racing_get_jackpot_pools",
        "racing_get_meetings",
        "racing_get_next_to_go",
        "racing_get_open_jackpots",
        "racing_get_race",
        "racing_get_race_form",
        "racing_get_runner_form",
        "sports_get_all_open",
        "sports_get_all_results",
        "sports_get_next_to_go",
        "sports_get_open_competition",
        "sports_get_open_match_in_competition",
        "sports_get_open_match_in_tournament",
        "sports_get_open_sport",
        "sports_get_open_tournament",
        "sports_get_resulted_competition",
        "sports_get_resulted_match_in_competition",
        "sports_get_resulted_match_in_tournament",
        "sports_get_resulted_sport",
        "tab_get",
        "tab_oauth_client_credentials",
        "tab_oauth_password_grant",
        "tab_oauth_refresh",
    ];
}
