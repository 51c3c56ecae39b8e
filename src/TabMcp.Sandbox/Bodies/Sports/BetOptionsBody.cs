using System.Globalization;
using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>The bet options of a competition's matches, most important first, with the keys of S4.</summary>
internal static class BetOptionsBody
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<MatchPlan> matches, string path, SportsView view)
    {
        // Suspended markets count as open (sample competition-nbl-2026-04-01-sa.json).
        var options = matches
            .SelectMany(match => match.MarketsAt(view.Now))
            .GroupBy(market => market.Kind.BetOption, market => market.Kind, StringComparer.Ordinal)
            .Select(option => (Kind: option.First(), Open: option.Count()))
            .OrderBy(option => option.Kind.Priority)
            .ToList();
        json.WriteBoolean("hasMarkets", options.Count > 0);
        json.Strings("betOptionPriority", options.Select(option => option.Kind.BetOption));
        json.Items(
            "betOptions",
            options,
            option =>
                json.Object(
                    key: null,
                    () =>
                    {
                        json.WriteString("name", option.Kind.BetOption);
                        json.WriteBoolean("hasFutureMarket", option.Kind.IsFuture);
                        json.WriteNumber("openMarketCount", option.Open);
                        json.Object(
                            "_links",
                            () => json.WriteString("markets", view.MarketsOf(path, option.Kind.BetOption))
                        );
                    }
                )
        );
        json.Items(
            "betOptionGroups",
            options.GroupBy(option => option.Kind.Group, option => option.Kind, StringComparer.Ordinal),
            group => WriteGroup(json, group)
        );
    }

    private static void WriteGroup(Utf8JsonWriter json, IGrouping<string, MarketKind> group) =>
        json.Object(
            key: null,
            () =>
            {
                json.WriteString("name", group.Key);
                json.Strings("types", group.All(kind => kind.SameGame) ? ["ALL", "SGM"] : ["ALL"]);
                json.Strings(
                    "betOptions",
                    group.Select(kind => kind.SpectrumId.ToString(CultureInfo.InvariantCulture))
                );
            }
        );
}
