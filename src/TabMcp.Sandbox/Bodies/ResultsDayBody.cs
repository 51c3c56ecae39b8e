using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R16: the results of a day (docs/upstream/results.md#r16-results-of-a-day). Here <c>venueMnemonic</c> is
/// the sell code's letter.</summary>
internal static class ResultsDayBody
{
    public static JsonObject Of(IEnumerable<MeetingPlan> meetings, View view) =>
        new() { ["meetings"] = Json.Array(meetings.Select(meeting => Meeting(meeting, view))) };

    /// <summary>The entry of one meeting; R18 returns it alone.</summary>
    /// <remarks>Assumption: only R18's link is known, so R18 returns the meeting as R16 lists it.</remarks>
    public static JsonObject Meeting(MeetingPlan meeting, View view) =>
        new()
        {
            ["meetingName"] = meeting.Name,
            ["location"] = meeting.Venue.Location,
            ["venueMnemonic"] = meeting.SellCode,
            ["raceType"] = meeting.TypeLetter,
            ["meetingDate"] = Json.Date(meeting.Date),
            ["weatherCondition"] = meeting.Weather,
            ["trackCondition"] = meeting.Track,
            ["exoticPools"] = Json.Array(meeting.MultiLegs.Select(legs => ExoticPool(meeting, legs, view))),
            ["_links"] = new JsonObject { ["self"] = view.Results(meeting) },
            ["races"] = Json.Array(meeting.Races.Select(race => Race(race, view))),
            ["sellCode"] = Parts.SellCode(meeting),
        };

    public static JsonArray Legs(MeetingPlan meeting, IEnumerable<int> races) =>
        Json.Array(
            races.Select(
                (race, index) =>
                    new JsonObject
                    {
                        ["legNumber"] = index + 1,
                        ["raceNumber"] = race,
                        ["venueMnemonic"] = meeting.SellCode,
                        ["raceType"] = meeting.TypeLetter,
                        ["startTime"] = Json.OffsetTime(meeting.Races[race - 1].Start),
                    }
            )
        );

    public static JsonArray Results(RacePlan race, DateTimeOffset now) =>
        race.StatusAt(now) == RacePhase.Abandoned
            ? Json.Results([
                [],
                [],
                [],
                [],
            ])
            : Json.Results(race.Result.Slots);

    private static JsonObject ExoticPool(MeetingPlan meeting, MultiLeg legs, View view) =>
        new()
        {
            ["poolStatusCode"] = "Paying",
            ["wageringProduct"] = legs.Product,
            ["poolTotal"] = Json.Number(Tote.Total(legs, meeting, view.Now)),
            ["jackpot"] = 0,
            ["poolCloseTime"] = Json.OffsetTime(meeting.Races[legs.Races[0] - 1].Life.Jump),
            ["legs"] = Legs(meeting, legs.Races),
        };

    private static JsonObject Race(RacePlan race, View view) =>
        new JsonObject
        {
            ["raceNumber"] = race.Number,
            ["raceName"] = race.Name,
            ["raceStatus"] = race.StatusAt(view.Now).ToString(),
            ["results"] = Results(race, view.Now),
            ["scratchings"] = new JsonArray(),
            ["raceStartTime"] = Json.OffsetTime(race.Start),
            ["raceDistance"] = race.Distance,
            ["hasFixedOdds"] = false,
        }
            .When(Parts.HasReplay(race), "skyRacing", () => Parts.Replay(race))
            .With("_links", new JsonObject { ["self"] = view.Results(race) });
}
