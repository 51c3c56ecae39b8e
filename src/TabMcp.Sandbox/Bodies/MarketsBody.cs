using System.Globalization;
using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>The extra markets (other than win and place) that some races have
/// (docs/upstream/racing.md#r5-side-markets).</summary>
internal static class MarketsBody
{
    /// <summary>"Favourite Out", which only open races have (sample
    /// <c>race-2026-04-14-R-hawkesbury-3.json</c>).</summary>
    public static bool HasFavouriteOut(RacePlan race, DateTimeOffset now) =>
        race.TakesFixedOddsAt(now) && race.Dice.For("favourite out").OneIn(6);

    /// <summary>"Top 1" to "Top 4", which stay after the race (sample
    /// <c>race-2026-04-14-G-manawatu-2.json</c>).</summary>
    public static bool HasSameRaceMulti(RacePlan race, DateTimeOffset now) =>
        race.Meeting is { IsToteOnly: false, IsFixedOddsOnly: false }
        && now >= race.Life.Priced
        && race.Dice.For("same race multi").OneIn(6);

    public static JsonArray FavouriteOut(RacePlan race, FixedMarket market, View view)
    {
        var name = $"{race.Meeting.Name}-R{race.Number}";
        return new JsonArray(
            new JsonObject
            {
                ["id"] = IdOf(race, 0),
                ["name"] = $"{name}-Fav Out",
                ["shortName"] = $"{name}-FavOut",
                ["betOption"] = "Favourite Out",
                ["message"] = "Must finish 1st or 2nd behind N/A Runner",
                ["informationMessage"] = null,
                ["cashOutEligibility"] = "Disabled",
                ["refundsAndDeductions"] = true,
                ["closeTime"] = Json.Time(race.Start),
                ["bettingStatus"] = "Open",
                ["allowWin"] = true,
                ["allowPlace"] = false,
                ["allowEachWay"] = false,
                ["allowMulti"] = true,
                ["allowMultiWin"] = true,
                ["allowMultiPlace"] = false,
                ["allowMultiEachWay"] = false,
                ["numberOfPlaces"] = 0,
                ["allowBundle"] = false,
                ["propositions"] = Json.Array(
                    race.StartersAt(view.Now)
                        .Select((runner, index) => FavouriteOutProposition(race, runner, index + 1, market, view))
                ),
            }
        );
    }

    public static JsonArray SameRaceMulti(RacePlan race, FixedMarket market, DateTimeOffset now) =>
        Json.Array(Enumerable.Range(1, 4).Select(top => Top(race, top, market, now)));

    private static JsonObject FavouriteOutProposition(
        RacePlan race,
        RunnerPlan runner,
        int order,
        FixedMarket market,
        View view
    )
    {
        // The favourite is excluded from this market: it has a row without a price.
        var open = !market.IsFavourite(runner);
        return new JsonObject
        {
            ["id"] = (IdOf(race, 100) + runner.Number).ToString(CultureInfo.InvariantCulture),
            ["name"] = runner.Name,
            ["returnWin"] = Json.Number(open ? PriceLadder.Nearest(1 + ((double)market.PriceOf(runner) * 0.6)) : 0),
            ["returnPlace"] = Json.Number(open ? 1.01m : 0),
            ["bettingStatus"] = open ? "Open" : "Reserve",
            ["allowPlace"] = false,
            ["sortOrder"] = order,
            ["number"] = runner.Proposition + 2_000_000,
            ["runnerNumber"] = runner.Number,
            ["isOpen"] = open,
            ["silkURL"] = view.Silk(runner),
            ["_links"] = new JsonObject { ["form"] = view.FormOf(race, runner) },
        };
    }

    private static JsonObject Top(RacePlan race, int top, FixedMarket market, DateTimeOffset now)
    {
        var name = $"{race.Meeting.Name}-R{race.Number}-Top{top}";
        return new JsonObject
        {
            ["id"] = IdOf(race, top),
            ["name"] = name,
            ["shortName"] = name,
            ["betOption"] = $"Top {top}",
            ["message"] = null,
            ["informationMessage"] = null,
            ["refundsAndDeductions"] = true,
            ["bettingStatus"] =
                race.StatusAt(now) == RacePhase.Normal ? "Open"
                : race.HasResultAt(now) ? "Resulted"
                : "Closed",
            ["allowMulti"] = race.StatusAt(now) == RacePhase.Normal,
            ["propositions"] = Json.Array(
                race.Runners.Select(runner => TopProposition(race, runner, top, market, now))
            ),
        };
    }

    private static JsonObject TopProposition(
        RacePlan race,
        RunnerPlan runner,
        int top,
        FixedMarket market,
        DateTimeOffset now
    )
    {
        var scratched = runner.IsScratchedAt(now);
        var win = market.PriceOf(runner);
        var price =
            win == 0 || runner.IsVacant
                ? 0
                : Math.Max(1.01m, PriceLadder.Nearest(1 + ((double)(win - 1) / (top * top))));
        return new JsonObject
        {
            // Only the number tells one empty box from the next.
            ["name"] = runner.IsVacant ? $".... {runner.Number}" : runner.Name,
            ["returnWin"] = Json.Number(scratched ? 0 : price),
            ["returnPlace"] = Json.Number(scratched ? 0 : 1.01m),
            ["bettingStatus"] = TopStatus(race, runner, top, now),
            ["allowPlace"] = false,
            ["number"] = runner.Proposition + (3_000_000 * top),
            ["runnerNumber"] = runner.Number,
        }
            .When(scratched, "winDeduction", () => 0)
            .When(scratched, "placeDeduction", () => 0)
            .When(scratched, "scratchedTime", () => Json.Second(runner.ScratchedAt ?? race.Life.Priced));
    }

    private static string TopStatus(RacePlan race, RunnerPlan runner, int top, DateTimeOffset now) =>
        runner.IsScratchedAt(now) ? "LateScratched"
        : race.StatusAt(now) == RacePhase.Normal ? "Open"
        : !race.HasResultAt(now) ? "Closed"
        : race.Result.PositionOf(runner.Number) is > 0 and var position && position <= top ? "Winner"
        : "Loser";

    private static int IdOf(RacePlan race, int kind) =>
        131_000_000 + race.Dice.For("market").For(kind).Between(0, 999_999);
}
