using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>S5 and S8: matches or markets alone. No response is recorded: the keys are those that clients read
/// (docs/upstream/sports.md#s8-markets-of-a-match).</summary>
internal static class MarketsOfBody
{
    public static void WriteMatches(
        Utf8JsonWriter json,
        IReadOnlyList<MatchPlan> matches,
        SportsView view,
        int top = int.MaxValue
    ) => json.Object(key: null, () => json.Items("matches", matches, match => MatchBody.Write(json, match, view, top)));

    /// <remarks>Assumption: for a bet option that no match offers, the list is empty.</remarks>
    public static void WriteMarkets(
        Utf8JsonWriter json,
        IReadOnlyList<MatchPlan> matches,
        string? betOption,
        SportsView view
    )
    {
        bool IsWanted(MarketPlan market) =>
            betOption is null || string.Equals(market.Kind.BetOption, betOption, StringComparison.Ordinal);
        var kinds = matches
            .SelectMany(match => match.MarketsAt(view.Now))
            .Where(IsWanted)
            .Select(market => market.Kind)
            .OrderBy(kind => kind.Priority)
            .Select(kind => kind.BetOption)
            .Distinct(StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartArray("markets");
        foreach (var match in matches)
        {
            var state = new MarketState(match, view.Now);
            foreach (var market in match.MarketsAt(view.Now).Where(IsWanted))
                MarketBody.Write(json, match, market, state);
        }

        json.WriteEndArray();
        json.Strings("betOptionPriority", kinds);
        json.WriteEndObject();
    }
}
