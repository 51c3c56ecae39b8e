using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R12, in the only captured shape (sample <c>next-to-go-fragment-2018-01-19.json</c>).</summary>
/// <remarks>Assumption: today's response has no other keys (docs/upstream/racing.md#r12-next-to-go).</remarks>
internal static class NextToGoBody
{
    public static JsonObject Of(IEnumerable<RacePlan> races, View view) =>
        new() { ["races"] = Json.Array(races.Select(race => Race(race, view))) };

    private static JsonObject Race(RacePlan race, View view) =>
        new()
        {
            ["raceStartTime"] = Json.Time(race.Start),
            ["raceNumber"] = race.Number,
            ["raceName"] = race.Name,
            ["raceDistance"] = race.Distance,
            ["broadcastChannel"] = "Sky Racing 1",
            ["broadcastChannels"] = new JsonArray("Sky Racing 1"),
            ["meeting"] = Meeting(race.Meeting),
            ["_links"] = new JsonObject
            {
                ["self"] = view.Race(race),
                ["form"] = view.Form(race),
                ["bigBets"] = view.BigBets(race),
            },
        };

    private static JsonObject Meeting(MeetingPlan meeting) =>
        new()
        {
            ["sellCode"] = Parts.SellCode(meeting),
            ["raceType"] = meeting.TypeLetter,
            ["meetingName"] = meeting.Name,
            ["location"] = meeting.Venue.Location,
            ["weatherCondition"] = meeting.Weather,
            ["trackCondition"] = meeting.Track,
            ["railPosition"] = meeting.Rail,
            ["venueMnemonic"] = meeting.Venue.Mnemonic,
            ["meetingDate"] = Json.Date(meeting.Date),
        };
}
