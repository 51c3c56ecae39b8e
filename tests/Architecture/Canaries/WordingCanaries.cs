using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.WordingRules;

namespace TabMcp.Infrastructure.Canary;

[Breaks(nameof(Infrastructure_names_no_tool_argument_setting_or_flag), "AdvisesCallers.Tool names racing_get_meetings")]
[Breaks(
    nameof(Infrastructure_names_no_tool_argument_setting_or_flag),
    "AdvisesCallers.get_Alias names get_racing_next"
)]
[Breaks(
    nameof(Infrastructure_names_no_tool_argument_setting_or_flag),
    "AdvisesCallers.get_Argument names venue_mnemonic"
)]
[Breaks(nameof(Infrastructure_names_no_tool_argument_setting_or_flag), "AdvisesCallers.Setting names TAB_BASE_URL")]
[Breaks(nameof(Infrastructure_names_no_tool_argument_setting_or_flag), "AdvisesCallers.Flag names --stdio")]
internal static class AdvisesCallers
{
    public const string Tool = "racing_get_meetings lists them.";

    public static string Alias => "Call get_racing_next.";

    public static Func<int, string> Argument => number => $"Check venue_mnemonic of race {number}.";

    public static async Task<string> Setting()
    {
        await Task.Yield();
        return "Check TAB_BASE_URL.";
    }

    public static string Flag() => "Start it with --stdio.";
}

/// <summary>Nothing wrong with it: the names are TAB's, or are parts of longer words.</summary>
internal static class SpeaksToTab
{
    public const string Key = "grant_type";

    public static string Path(int series) => $"/v1/sports?series={series}&my_venue_mnemonic=1 -- TAB_BASE_URLS";
}
