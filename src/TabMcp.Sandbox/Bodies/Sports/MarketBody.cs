using System.Globalization;
using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>One market of a match (docs/upstream/sports.md#market).</summary>
internal static class MarketBody
{
    public static void Write(Utf8JsonWriter json, MatchPlan match, MarketPlan market, MarketState state)
    {
        var kind = market.Kind;
        json.WriteStartObject();
        json.WriteString("id", market.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("name", NameOf(match, market, contest => (contest.Home.Name, contest.Away.Name)));
        json.WriteString("shortName", NameOf(match, market, contest => (contest.Home.Short, contest.Away.Short)));
        json.WriteString("betOption", kind.BetOption);
        json.WriteString("betOptionSpectrumId", kind.SpectrumId.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("betOptionPriority", kind.Priority);
        json.WriteNumber("marketUniqueId", market.Id);
        json.WriteString("closeTime", Json.Time(match.Start));
        json.WriteString("bettingStatus", state.Word);
        json.WriteString("message", kind.Note);
        json.WriteString("informationMessage", kind.Note);
        json.WriteBoolean("isFuture", kind.IsFuture);
        // Bets in play are taken by telephone only.
        json.WriteBoolean("onlineBetting", !state.IsInPlay);
        json.WriteBoolean("phoneBettingOnly", state.IsInPlay);
        json.WriteBoolean("inPlay", state.IsInPlay);
        json.WriteBoolean("goingInPlay", kind.IsLive && MatchBody.IsGoingInPlay(match, state));
        WriteRules(json, kind, state);
        json.WriteStartArray("propositions");
        for (var place = 0; place < market.Selections.Count; place++)
            PropositionBody.Write(json, market, place, state);
        json.WriteEndArray();
        if (state.TakesSameGame(market))
        {
            json.WriteBoolean("sameGame", true);
            json.WriteBoolean("sameGameMultipleSelections", kind.Several);
        }

        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, MarketKind kind, MarketState state)
    {
        var hasPlaces = kind.Places > 0;
        json.WriteBoolean("allowWin", true);
        json.WriteBoolean("allowPlace", hasPlaces);
        json.WriteBoolean("allowEachWay", hasPlaces);
        json.WriteBoolean("allowMulti", true);
        json.WriteBoolean("allowMultiWin", true);
        json.WriteBoolean("allowMultiPlace", hasPlaces);
        json.WriteBoolean("allowMultiEachWay", hasPlaces);
        json.WriteNumber("numberOfPlaces", kind.Places);
        json.WriteString(
            "cashOutEligibility",
            kind.IsFuture ? "Disabled"
                : kind.IsLive ? "Enabled"
                : state.IsInPlay ? "Disabled"
                : "PreMatch"
        );
        json.WriteBoolean("allowBundle", false);
    }

    /// <summary>Competition, sides and kind: <c>NRL Canb-Warr Line +2.5</c>.</summary>
    private static string NameOf(MatchPlan match, MarketPlan market, Func<Contest, (string Home, string Away)> sides)
    {
        var who = match.Contest is { } contest && sides(contest) is var (home, away) ? $"{home}-{away}" : match.Name;
        return $"{match.Competition.Name} {who} {market.Kind.Short} {market.Label}".TrimEnd();
    }
}
