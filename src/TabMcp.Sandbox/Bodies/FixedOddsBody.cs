using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>The fixed odds of one runner (docs/upstream/racing.md#r5-fixed-odds).</summary>
internal static class FixedOddsBody
{
    private const int MostFlucs = 4;

    public static JsonObject Of(RacePlan race, RunnerPlan runner, FixedMarket market, DateTimeOffset now)
    {
        if (runner.IsVacant || race.Meeting.IsToteOnly)
            return Unpriced();
        var changes = market.ChangesOf(runner);
        var scratched = runner.IsScratchedAt(now);
        var price = market.PriceOf(runner);
        var open = race.TakesFixedOddsAt(now) && !scratched;
        var midnight = SydneyTime.MidnightOf(changes.Count > 0 && changes[^1].At < now ? changes[^1].At : now);
        return new JsonObject { ["returnWin"] = Json.Number(price) }
            .When(changes.Count > 0, "returnWinTime", () => Json.Second(changes[^1].At))
            .With("returnWinOpen", Json.Number(changes.Count > 0 ? changes[0].Price : 0))
            .With("returnWinOpenDaily", Json.Number(OpenDaily(changes, midnight)))
            .With("returnPlace", Json.Number(price == 0 ? 0 : PriceLadder.Place(price, race.PlacesAt(now))))
            .With("isFavouriteWin", market.IsFavourite(runner))
            .With("isFavouritePlace", market.IsFavourite(runner))
            .With("bettingStatus", Status(race, runner, now))
            .With("propositionNumber", runner.Proposition)
            .With("differential", null)
            .When(changes.Count > 1, "flucs", () => Flucs(changes, midnight))
            .With("returnHistory", History(changes, midnight))
            .When(changes.Count > 0, "percentageChange", () => PercentageChange(changes))
            .With("allowPlace", open && race.PlacesAt(now) > 0)
            .When(scratched, "winDeduction", () => market.DeductionFor(runner))
            .When(scratched, "placeDeduction", () => market.DeductionFor(runner))
            .When(scratched, "scratchedTime", () => Json.Second(runner.ScratchedAt!.Value));
    }

    /// <summary>Fixed odds say LateScratched for early scratchings too.</summary>
    public static string Status(RacePlan race, RunnerPlan runner, DateTimeOffset now)
    {
        if (runner.IsScratchedAt(now))
            return "LateScratched";
        return race.StatusAt(now) switch
        {
            RacePhase.Normal => now >= race.Life.Priced ? "Open" : "Reserve",
            RacePhase.Interim => Finish(race, runner, unplaced: "Closed"),
            RacePhase.Paying => Finish(race, runner, unplaced: "Loser"),
            _ => "Closed",
        };
    }

    private static string Finish(RacePlan race, RunnerPlan runner, string unplaced)
    {
        var position = race.Result.PositionOf(runner.Number);
        return position == 1 ? "Winner"
            : position > 0 && position <= Math.Min(3, race.PlacesAt(race.Life.Jump)) ? "Placing"
            : unplaced;
    }

    private static JsonObject Unpriced() =>
        new()
        {
            ["returnWin"] = null,
            ["returnPlace"] = null,
            ["isFavouriteWin"] = false,
            ["isFavouritePlace"] = false,
            ["bettingStatus"] = null,
            ["propositionNumber"] = null,
            ["differential"] = null,
            ["returnHistory"] = NoHistory(),
            ["allowPlace"] = null,
        };

    private static JsonArray NoHistory() => new(new JsonObject { ["returnWin"] = null, ["returnWinTime"] = null });

    /// <summary>The price at the start of the day, or else the first one set on that day.</summary>
    private static decimal OpenDaily(IReadOnlyList<PriceChange> changes, DateTimeOffset midnight) =>
        changes.Count == 0 ? 0 : changes.LastOrDefault(change => change.At <= midnight, changes[0]).Price;

    /// <summary>Past prices, newest first, without the current price.</summary>
    private static JsonArray Flucs(IReadOnlyList<PriceChange> changes, DateTimeOffset midnight) =>
        Json.Array(
            changes
                .Reverse()
                .Skip(1)
                .Take(MostFlucs)
                .Select(change =>
                    new JsonObject
                    {
                        ["returnWin"] = Json.Number(change.Price),
                        ["returnWinTime"] = Json.Second(change.At),
                    }.When(change.At < midnight, "isPreviousDay", () => true)
                )
        );

    /// <summary>Price changes, oldest first, except that those of earlier days come at the end: readers must
    /// sort.</summary>
    private static JsonArray History(IReadOnlyList<PriceChange> changes, DateTimeOffset midnight) =>
        changes.Count == 0
            ? NoHistory()
            : Json.Array(
                changes
                    .Where(change => change.At >= midnight)
                    .Concat(changes.Where(change => change.At < midnight))
                    .Select(change => new JsonObject
                    {
                        ["returnWin"] = Json.Number(change.Price),
                        ["returnWinTime"] = Json.Time(change.At),
                    })
            );

    private static int PercentageChange(IReadOnlyList<PriceChange> changes) =>
        changes.Count < 2 ? 0 : (int)Math.Round(100 * ((changes[^1].Price / changes[^2].Price) - 1));
}
