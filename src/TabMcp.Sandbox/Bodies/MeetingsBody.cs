using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R2: every meeting of a day with a summary of its races (docs/upstream/racing.md#r2-meetings).</summary>
internal static class MeetingsBody
{
    /// <summary>Finished meetings come last.</summary>
    public static JsonObject Of(IEnumerable<MeetingPlan> meetings, View view) =>
        new()
        {
            ["meetings"] = Json.Array(
                meetings.OrderBy(meeting => IsOver(meeting, view.Now)).Select(meeting => Meeting(meeting, view))
            ),
        };

    private static bool IsOver(MeetingPlan meeting, DateTimeOffset now) =>
        meeting.Races.All(race => race.StatusAt(now) is RacePhase.Paying or RacePhase.Abandoned);

    private static JsonObject Meeting(MeetingPlan meeting, View view) =>
        meeting.IsFixedOddsOnly
            ? new JsonObject
            {
                ["meetingName"] = meeting.Name,
                ["meetingDate"] = Json.Date(meeting.Date),
                ["displayMeetingName"] = meeting.Venue.Name,
                ["location"] = meeting.Venue.Location,
                ["raceType"] = meeting.TypeLetter,
                ["fixedOddsOnly"] = true,
                ["races"] = Json.Array(meeting.Races.Select(race => FixedOddsOnlyRace(race, view))),
            }
            : new JsonObject
            {
                ["meetingName"] = meeting.Name,
                ["location"] = meeting.Venue.Location,
                ["raceType"] = meeting.TypeLetter,
                ["meetingDate"] = Json.Date(meeting.Date),
                ["prizeMoney"] = Json.Money(meeting.Races.Sum(race => race.PrizeMoney)),
                ["weatherCondition"] = meeting.Weather,
                ["trackCondition"] = meeting.Track,
                ["railPosition"] = meeting.Rail,
                ["sellCode"] = Parts.SellCode(meeting),
                ["venueMnemonic"] = meeting.Venue.Mnemonic,
            }
                .When(!meeting.Fixture.Extra, "exoticPools", () => ExoticPools(meeting, view.Now))
                .With("_links", new JsonObject { ["races"] = view.Races(meeting) })
                .With("races", Json.Array(meeting.Races.Select(race => RaceSummary(race, view.Now))));

    private static JsonArray ExoticPools(MeetingPlan meeting, DateTimeOffset now) =>
        Json.Array(
            meeting
                .MultiLegs.Where(legs => legs.Product is not "RunningDouble")
                .Select(legs => ExoticPool(meeting, legs, now))
        );

    private static JsonObject ExoticPool(MeetingPlan meeting, MultiLeg legs, DateTimeOffset now)
    {
        var first = meeting.Races[legs.Races[0] - 1];
        var dice = meeting.Dice.For(legs.Product);
        return new JsonObject
        {
            ["wageringProduct"] = legs.Product,
            ["poolStatusCode"] = Parts.PoolStatus(meeting, legs, now),
            ["cashOutEligibility"] = Parts.CashOut(dice),
        }
            .When(ApproximatesAreOut(meeting, legs, now), "multiLegApproximatesAvailable", () => true)
            .With("startTime", Json.Time(first.Start))
            // The first leg, whether or not it has started, as in the captured bodies.
            .With("nextRaceToJump", Parts.Leg(first, 1))
            .With("legs", Parts.Legs(meeting, legs.Races))
            .With("jackpot", 0)
            .With("poolTotal", Json.Number(Tote.Total(legs, meeting, now)))
            .When(legs.Name is not null, "name", () => legs.Name);
    }

    private static bool ApproximatesAreOut(MeetingPlan meeting, MultiLeg legs, DateTimeOffset now) =>
        meeting.Races[legs.Races[^1] - 1].StatusAt(now) == RacePhase.Normal
        && legs.Races.SkipLast(1).All(race => meeting.Races[race - 1].HasResultAt(now));

    private static JsonObject RaceSummary(RacePlan race, DateTimeOffset now) =>
        new JsonObject
        {
            ["raceNumber"] = race.Number,
            ["raceClassConditions"] =
                race.Meeting.Venue.Location is "TUR" && race.Number == 1 ? null : RaceNames.Conditions(race),
            ["raceName"] = race.Name,
            ["raceStartTime"] = Json.Time(race.Start),
            ["raceStatus"] = race.StatusAt(now).ToString(),
            ["raceDistance"] = race.Distance,
            ["hasParimutuel"] = true,
            ["hasFixedOdds"] = race.TakesFixedOddsAt(now),
            ["broadcastChannel"] = "Sky Racing 1",
            ["broadcastChannels"] = new JsonArray("Sky Racing 1"),
        }
            .When(Parts.HasReplay(race), "skyRacing", () => Parts.Replay(race))
            .With("willHaveFixedOdds", !race.Meeting.IsToteOnly)
            .With("allIn", false)
            .When(!race.Meeting.IsToteOnly, "cashOutEligibility", () => Parts.CashOut(race.Dice))
            .With("allowBundle", false)
            .With("results", Parts.Results(race, now))
            .With("scratchings", Scratchings(race, now))
            .With("isJackpotRace", false)
            .When(RunningDoubleIsLive(race, now), "multiLegApproximates", () => RunningDouble(race, now));

    private static JsonArray Scratchings(RacePlan race, DateTimeOffset now) =>
        Json.Array(
            race.Runners.Where(runner => !runner.IsVacant && Parts.ToteKnowsScratching(runner, now))
                .Select(runner => new JsonObject
                {
                    ["runnerNumber"] = runner.Number,
                    ["runnerName"] = runner.Name,
                    ["bettingStatus"] = Parts.ToteStatus(race, runner, now),
                })
        );

    /// <summary>The race after one that has a result, until it is paid.</summary>
    private static bool RunningDoubleIsLive(RacePlan race, DateTimeOffset now) =>
        race.Number > 1
        && race.StatusAt(now) is RacePhase.Normal or RacePhase.Closed
        && race.Meeting.Races[race.Number - 2].HasResultAt(now);

    private static JsonArray RunningDouble(RacePlan race, DateTimeOffset now)
    {
        var legs = race.Meeting.MultiLegs.First(candidate =>
            candidate.Product is "RunningDouble" && candidate.Races[^1] == race.Number
        );
        return new JsonArray(
            new JsonObject
            {
                ["wageringProduct"] = legs.Product,
                ["jackpot"] = 0,
                ["poolTotal"] = Json.Number(Tote.Total(legs, race.Meeting, now)),
            }
        );
    }

    private static JsonObject FixedOddsOnlyRace(RacePlan race, View view) =>
        new()
        {
            ["raceNumber"] = race.Number,
            ["raceStatus"] = race.StatusAt(view.Now).ToString(),
            ["hasParimutuel"] = false,
            ["hasFixedOdds"] = race.TakesFixedOddsAt(view.Now),
            ["broadcastChannel"] = null,
            ["broadcastChannels"] = new JsonArray(),
            ["willHaveFixedOdds"] = true,
            ["allIn"] = false,
            ["cashOutEligibility"] = "Disabled",
            ["allowBundle"] = false,
            ["raceStartTime"] = Json.Time(race.Start),
            ["meetingDate"] = Json.Date(race.Meeting.Date),
            ["raceName"] = race.Name,
            ["matchName"] = race.MatchName,
            ["raceDistance"] = race.Distance,
            ["fixedOddsOnlineBetting"] = true,
            ["scratchings"] = Scratchings(race, view.Now),
            ["isJackpotRace"] = false,
            ["_links"] = view.RaceLinks(race),
        };
}
