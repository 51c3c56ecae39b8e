using System.Globalization;
using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>One match with its markets: the whole body of S7 and S9, and each match within S4, S5 and S6
/// (docs/upstream/sports.md#match).</summary>
internal static class MatchBody
{
    /// <param name="json">The writer.</param>
    /// <param name="match">The match.</param>
    /// <param name="view">The caller's jurisdiction, the time and the URLs.</param>
    /// <param name="top">The number of markets to keep, the most important ones.</param>
    /// <remarks>Assumption: the counts include the markets that <c>numTopMarkets</c> leaves out.</remarks>
    public static void Write(Utf8JsonWriter json, MatchPlan match, SportsView view, int top = int.MaxValue)
    {
        var state = new MarketState(match, view.Now);
        var markets = match.MarketsAt(view.Now).ToList();
        var futures = markets.Count(market => market.Kind.IsFuture);
        json.WriteStartObject();
        json.WriteString("id", match.Id);
        json.WriteString("name", match.Name);
        json.WriteString("spectrumId", match.Id);
        json.WriteNumber("spectrumUniqueId", match.Number);
        json.WriteString("competitionSpectrumId", match.Competition.Id);
        json.WriteString("round", match.Round);
        json.WriteString("broadcastChannel", match.Competition.League.Channel);
        json.Strings("broadcastChannels", [match.Competition.League.Channel]);
        json.WriteString("startTime", Json.Time(match.Start));
        WriteLinks(json, match, view);
        if (match.Competition.League.HasVision)
            WriteVision(json, match, view);
        ContestantsBody.Write(json, match);
        // Suspended markets count too (sample competition-nbl-2026-04-01-sa.json).
        json.WriteNumber("openMarketCount", state.Phase == MatchPhase.Resulted ? 0 : markets.Count);
        json.WriteNumber("futureMarketCount", futures);
        json.WriteNumber("nonFutureMarketCount", markets.Count - futures);
        json.Items("markets", markets.Take(top), market => MarketBody.Write(json, match, market, state));
        json.WriteBoolean("inPlay", state.IsInPlay);
        json.WriteBoolean("goingInPlay", IsGoingInPlay(match, state));
        if (HasStats(match) && !state.IsInPlay)
        {
            json.WriteBoolean("sameGame", true);
            json.WriteBoolean("stats", true);
        }

        json.WriteEndObject();
    }

    public static bool IsGoingInPlay(MatchPlan match, MarketState state) =>
        match.Life.GoesInPlay && state.Phase is MatchPhase.Open or MatchPhase.Suspended;

    private static bool HasStats(MatchPlan match) => match.Competition.League.SameGame;

    private static void WriteLinks(Utf8JsonWriter json, MatchPlan match, SportsView view)
    {
        json.WriteStartObject("_links");
        if (match.PhaseAt(view.Now) == MatchPhase.Resulted)
        {
            // The match's own URL no longer works: the result has another.
            json.WriteString("self", view.Ask(view.ResultsOf(match)));
            json.WriteEndObject();
            return;
        }

        var path = view.PathOf(match);
        json.WriteString("self", view.Ask(path));
        json.WriteString("selfTemplate", SportsView.Template(path));
        json.WriteString("markets", view.Ask($"{path}/markets"));
        if (HasStats(match))
            json.WriteString("stats", view.StatsOf(match));
        json.WriteEndObject();
    }

    /// <summary>Vision times have no fraction of a second, unlike all others (sample
    /// <c>competition-nba-2025-01-24-sa.json</c>).</summary>
    private static void WriteVision(Utf8JsonWriter json, MatchPlan match, SportsView view) =>
        json.Object(
            "vision",
            () =>
                json.Object(
                    "unas",
                    () =>
                    {
                        json.WriteString(
                            "startTime",
                            match
                                .Start.AddMinutes(-10)
                                .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                        );
                        json.WriteBoolean("requiresAuthentication", true);
                        json.Object("_links", () => json.WriteString("self", view.VisionOf(match)));
                    }
                )
        );
}
