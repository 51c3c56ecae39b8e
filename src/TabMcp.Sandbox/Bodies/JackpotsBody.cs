using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R13 and R14: the multi-leg pools that have a jackpot.</summary>
/// <remarks>Assumption: the whole body, because no response is recorded. The keys are those of a meeting's exotic
/// pools (docs/upstream/racing.md#r2-meetings) plus the meeting; only the list of a day has the legs.</remarks>
internal static class JackpotsBody
{
    /// <summary>R13: the jackpot pools that still take bets.</summary>
    public static JsonObject Open(IEnumerable<MeetingPlan> meetings, View view) =>
        new()
        {
            ["jackpots"] = Json.Array(
                Carrying(meetings)
                    .Where(pool => Parts.PoolStatus(pool.Meeting, pool.Legs, view.Now) is "Open")
                    .Select(pool => Pool(pool.Meeting, pool.Legs, view.Now))
            ),
        };

    /// <summary>R14: all jackpot pools of a day.</summary>
    public static JsonObject OfDay(IEnumerable<MeetingPlan> meetings, View view) =>
        new()
        {
            ["jackpotPools"] = Json.Array(
                Carrying(meetings)
                    .Select(pool =>
                        Pool(pool.Meeting, pool.Legs, view.Now).With("legs", Parts.Legs(pool.Meeting, pool.Legs.Races))
                    )
            ),
        };

    private static IEnumerable<(MeetingPlan Meeting, MultiLeg Legs)> Carrying(IEnumerable<MeetingPlan> meetings) =>
        from meeting in meetings
        from legs in meeting.MultiLegs
        where legs.Product is not "RunningDouble" && PoolsBody.Jackpot(meeting, legs) > 0
        select (meeting, legs);

    private static JsonObject Pool(MeetingPlan meeting, MultiLeg legs, DateTimeOffset now) =>
        new()
        {
            ["wageringProduct"] = legs.Product,
            ["poolStatusCode"] = Parts.PoolStatus(meeting, legs, now),
            ["meetingName"] = meeting.Name,
            ["meetingDate"] = Json.Date(meeting.Date),
            ["venueMnemonic"] = meeting.Venue.Mnemonic,
            ["raceType"] = meeting.TypeLetter,
            ["location"] = meeting.Venue.Location,
            ["startTime"] = Json.Time(meeting.Races[legs.Races[0] - 1].Start),
            ["jackpot"] = Json.Number(PoolsBody.Jackpot(meeting, legs)),
            ["poolTotal"] = Json.Number(Tote.Total(legs, meeting, now)),
        };
}
