using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TabMcp.Infrastructure.Sports;

namespace TabMcp.UnitTests.Infrastructure.Samples;

/// <summary>The unread keys of a competition, which is walked member by member with a contract for each part.</summary>
internal static class UnreadSportsKeys
{
    public static SortedSet<string> In(JsonElement competition)
    {
        var unread = new SortedSet<string>(StringComparer.Ordinal);
        unread.UnionWith(Except(competition, SportsJson.Default.CompetitionContract, "matches", "tournaments"));
        foreach (var match in competition.GetProperty("matches").EnumerateArray())
        {
            unread.UnionWith(Below("matches[]", Except(match, SportsJson.Default.MatchContract, "markets")));
            foreach (var market in match.GetProperty("markets").EnumerateArray())
            {
                var unranked = UnreadKeys.In(market, SportsJson.Default.MarketRankContract);
                var unkept = UnreadKeys.In(market, SportsJson.Default.MarketContract);
                unread.UnionWith(Below("matches[].markets[]", unkept.Where(path => IsUnread(path, unranked))));
            }
        }

        return unread;
    }

    private static IEnumerable<string> Except(JsonElement body, JsonTypeInfo contract, params string[] walked) =>
        UnreadKeys.In(body, contract).Except(walked, StringComparer.Ordinal);

    private static IEnumerable<string> Below(string place, IEnumerable<string> paths) =>
        paths.Select(path => $"{place}.{path}");

    // A path below the first level is no concern of the rank, which reads plain members alone.
    private static bool IsUnread(string path, SortedSet<string> unranked) => unranked.Contains(path.Split('[', '.')[0]);
}
