using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>Pools, dividends, approximates and bet types of R5 (docs/upstream/racing.md#r5-pools).</summary>
internal static class PoolsBody
{
    private const int HistoryLength = 5;

    public static JsonArray Of(RacePlan race, View view)
    {
        if (race.Meeting.IsFixedOddsOnly)
            return [];
        var tote = new Tote(race);
        return Json.Array([
            .. tote.Products.Select(product => SingleRace(race, tote, product, view)),
            .. LegsOn(race).Select(legs => Several(race, legs, view.Now)),
        ]);
    }

    /// <summary>The runner that replaces a scratched selection: the tote favourite.</summary>
    public static int SubstituteOf(RacePlan race) =>
        race.StartersAt(race.Life.Jump).MaxBy(runner => runner.Ability)!.Number;

    /// <summary>The multi-leg bets that include this race.</summary>
    public static IEnumerable<MultiLeg> LegsOn(RacePlan race) =>
        // A race shows the running double that starts with it; the last race shows none.
        race.Meeting.MultiLegs.Where(legs =>
            legs.Product is "RunningDouble" ? legs.Races[0] == race.Number : legs.LegOf(race.Number) > 0
        );

    public static JsonArray BetTypes(RacePlan race, DateTimeOffset now)
    {
        if (race.Meeting.IsFixedOddsOnly || race.StatusAt(now) != RacePhase.Normal)
            return [];
        return Json.Array([
            .. new Tote(race).Products.Select(product => BetType(product, race, name: null)),
            .. LegsOn(race)
                .Where(legs => Parts.PoolStatus(race.Meeting, legs, now) is "Open")
                .Select(legs => BetType(legs.Product, race.Meeting.Races[legs.Races[0] - 1], legs.Name)),
        ]);
    }

    public static JsonArray Dividends(RacePlan race, DateTimeOffset now)
    {
        if (race.Meeting.IsFixedOddsOnly)
            return [];
        var dividends = new Dividends(race);
        return Json.Array(
            dividends
                .SingleRace()
                .Concat(dividends.MultiLeg(now))
                .Select(dividend => new JsonObject
                {
                    ["wageringProduct"] = dividend.Product,
                    ["poolStatusCode"] = "Closed",
                    ["countBackLevelDescription"] = null,
                    ["jackpotCarriedOver"] = Json.Number(dividend.JackpotCarriedOver),
                    ["poolDividends"] = Rows(dividend),
                })
        );
    }

    /// <summary>A leg without a winner is written as the field, <c>"F"</c>.</summary>
    public static JsonArray Rows(Dividend dividend) =>
        Json.Array(
            dividend.Rows.Select(row => new JsonObject
            {
                ["selections"] = Json.Array(
                    row.Selections.Select(number => number is { } runner ? JsonValue.Create(runner) : (JsonNode)"F")
                ),
                ["amount"] = Json.Number(row.Amount),
            })
        );

    /// <summary>The approximate dividend per runner of the last leg, once the earlier legs are known.</summary>
    public static JsonArray MultiLegApproximates(RacePlan race, DateTimeOffset now)
    {
        var meeting = race.Meeting;
        var ready = meeting.MultiLegs.Where(legs =>
            legs.Races[^1] == race.Number
            && legs.Races.SkipLast(1).All(leg => meeting.Races[leg - 1].HasResultAt(now))
            && race.StatusAt(now) != RacePhase.Abandoned
        );
        return Json.Array(ready.Select(legs => Approximates(race, legs, now)));
    }

    private static JsonObject Approximates(RacePlan race, MultiLeg legs, DateTimeOffset now)
    {
        var decided = legs.Races.SkipLast(1).Select(leg => race.Meeting.Races[leg - 1]).ToList();
        var before = decided.Aggregate(
            1.0,
            (odds, leg) => odds / PriceWalk.Chance(leg, leg.Runner(leg.Result.Winners[0])!, leg.Life.Jump)
        );
        return new JsonObject
        {
            ["wageringProduct"] = legs.Product,
            ["approximateSets"] = new JsonArray(
                new JsonObject
                {
                    ["results"] = Json.Array(
                        decided.Select(
                            (leg, index) =>
                                new JsonObject
                                {
                                    ["legNumber"] = index + 1,
                                    ["result"] = leg.Result.Winners[0],
                                    ["runnerName"] = leg.Runner(leg.Result.Winners[0])!.Name,
                                }
                        )
                    ),
                    ["approximates"] = Json.Array(
                        race.Runners.Select(runner => new JsonObject
                        {
                            ["selection"] = runner.Number,
                            ["return"] = Json.Number(
                                runner.IsScratchedAt(now)
                                    ? 0
                                    : Tote.TenCents(Tote.Kept * before / PriceWalk.Chance(race, runner, now))
                            ),
                        })
                    ),
                }
            ),
        };
    }

    private static JsonObject SingleRace(RacePlan race, Tote tote, string product, View view)
    {
        var now = view.Now;
        var open = race.StatusAt(now) == RacePhase.Normal;
        return new JsonObject
        {
            ["wageringProduct"] = product,
            ["legNumber"] = 1,
            ["poolStatusCode"] = open ? "Open" : "Closed",
            ["cashOutEligibility"] = "Disabled",
            ["legs"] = Parts.Legs(race.Meeting, [race.Number]),
        }
            .When(product is "Win", "poolHistory", () => History(tote, now))
            .With("poolTotal", Json.Number(tote.Total(product, now)))
            .With("jackpot", Json.Number(Jackpot(race.Dice.For(product))))
            .Hosted(race.Meeting, product)
            .With("substitute", race.HasResultAt(now) ? "NR" : "NYD")
            .When(
                product is "Quinella" or "Exacta" or "Duet",
                "_links",
                () => new JsonObject { ["approximates"] = view.Approximates(race, product) }
            );
    }

    private static JsonObject Several(RacePlan race, MultiLeg legs, DateTimeOffset now)
    {
        var status = Parts.PoolStatus(race.Meeting, legs, now);
        return new JsonObject
        {
            ["wageringProduct"] = legs.Product,
            ["legNumber"] = legs.LegOf(race.Number),
            // R5 says Closed when the lists say Paying (docs/upstream/racing.md#race-status).
            ["poolStatusCode"] = status is "Open" ? "Open" : "Closed",
            ["cashOutEligibility"] = legs.Product is "Quaddie" or "EarlyQuaddie" ? "Enabled" : "Disabled",
            ["legs"] = Parts.Legs(race.Meeting, legs.Races),
            ["poolTotal"] = Json.Number(Tote.Total(legs, race.Meeting, now)),
            ["jackpot"] = Json.Number(Jackpot(race.Meeting, legs)),
        }
            .Hosted(race.Meeting, legs.Product)
            .With("substitute", race.HasResultAt(now) ? SubstituteOf(race) : (JsonNode)"NYD")
            .When(legs.Name is not null, "name", () => legs.Name);
    }

    /// <summary>The jackpot of a multi-leg pool, in dollars.</summary>
    public static decimal Jackpot(MeetingPlan meeting, MultiLeg legs) => Jackpot(meeting.Dice.For(legs.Product));

    private static decimal Jackpot(Dice dice) =>
        dice.For("jackpot").OneIn(12) ? dice.For("carried").Between(100, 30_000) / 100m : 0;

    private static JsonArray History(Tote tote, DateTimeOffset now) =>
        Json.Array(
            tote.Updates(now, HistoryLength)
                .Select(at => new JsonObject
                {
                    ["poolTotal"] = Json.Number(tote.Total("Win", at)),
                    ["poolTotalTime"] = Json.Second(at),
                    ["specialDisplayIndicator"] = false,
                })
        );

    /// <summary>The pool's operator: Hong Kong and the Americas have their own pools.</summary>
    private static JsonObject Hosted(this JsonObject pool, MeetingPlan meeting, string product)
    {
        var (host, name) = meeting.Venue.Location switch
        {
            "HKG" when product is not ("Exacta" or "FirstFour" or "RunningDouble") => ("HKJ", "HONG KONG JOCKEY CLUB"),
            "USA" => ("IOM", "EUR - JPN/KOR/MYS/AME"),
            _ => ("NSW", "NSW TAB"),
        };
        pool["cominglingHost"] = host;
        pool["cominglingHostName"] = name;
        pool["cominglingGuests"] = host is "NSW";
        return pool;
    }

    private static JsonObject BetType(string product, RacePlan firstLeg, string? name) =>
        new JsonObject
        {
            ["wageringProduct"] = product,
            ["firstLeg"] = new JsonObject
            {
                ["raceNumber"] = firstLeg.Number,
                ["venueMnemonic"] = firstLeg.Meeting.Venue.Mnemonic,
                ["raceType"] = firstLeg.Meeting.TypeLetter,
            },
        }.When(name is not null, "name", () => name);
}
