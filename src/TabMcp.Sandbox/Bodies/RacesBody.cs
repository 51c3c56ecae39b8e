using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R4: the races of one meeting (docs/upstream/racing.md#r4-races).</summary>
internal static class RacesBody
{
    public static JsonObject Of(MeetingPlan meeting, View view) =>
        new() { ["races"] = Json.Array(meeting.Races.Select(race => Race(race, view))) };

    private static JsonObject Race(RacePlan race, View view)
    {
        var now = view.Now;
        return new JsonObject
        {
            ["raceNumber"] = race.Number,
            ["raceName"] = race.Name,
            ["raceClassConditions"] = RaceNames.Conditions(race),
            ["raceDistance"] = race.Distance,
            ["numberOfStarters"] = race.StartersAt(now).Count(),
            ["isJackpotRace"] = false,
            ["hasParimutuel"] = true,
            ["hasFixedOdds"] = race.TakesFixedOddsAt(now),
            ["broadcastChannel"] = "Sky Racing 1",
            ["broadcastChannels"] = new JsonArray("Sky Racing 1"),
            ["willHaveFixedOdds"] = !race.Meeting.IsToteOnly,
            ["allIn"] = false,
        }
            .When(!race.Meeting.IsToteOnly, "cashOutEligibility", () => "Disabled")
            .With("allowBundle", false)
            .With("raceStartTime", Json.Time(race.Start))
            .With("raceStatus", race.StatusAt(now).ToString())
            .With("results", Parts.Results(race, now))
            .With("pools", Pools(race, now))
            .When(Parts.HasReplay(race), "skyRacing", () => Parts.Replay(race))
            .With("_links", Links(race, view));
    }

    private static JsonObject Links(RacePlan race, View view)
    {
        var links = view.RaceLinks(race);
        links["form"] = view.Form(race);
        links["bigBets"] = view.BigBets(race);
        return links;
    }

    private static JsonArray Pools(RacePlan race, DateTimeOffset now)
    {
        var status = race.StatusAt(now) switch
        {
            RacePhase.Normal => "Open",
            RacePhase.Paying => "Paying",
            _ => "Closed",
        };
        return Json.Array([
            .. new Tote(race).Products.Select(product => Pool(race, product, 1, status, [race.Number])),
            .. PoolsBody
                .LegsOn(race)
                .Select(legs =>
                    Pool(
                            race,
                            legs.Product,
                            legs.LegOf(race.Number),
                            Parts.PoolStatus(race.Meeting, legs, now),
                            legs.Races
                        )
                        .When(legs.Name is not null, "name", () => legs.Name)
                ),
        ]);
    }

    private static JsonObject Pool(
        RacePlan race,
        string product,
        int legNumber,
        string status,
        IReadOnlyList<int> races
    ) =>
        new()
        {
            ["wageringProduct"] = product,
            ["legNumber"] = legNumber,
            ["poolStatusCode"] = status,
            ["cashOutEligibility"] = product is "Quaddie" or "EarlyQuaddie" ? "Enabled" : "Disabled",
            ["legs"] = Parts.Legs(race.Meeting, races),
        };
}
