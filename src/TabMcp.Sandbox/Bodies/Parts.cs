using System.Globalization;
using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>JSON fragments that several bodies share.</summary>
internal static class Parts
{
    public static JsonObject SellCode(MeetingPlan meeting) =>
        new() { ["meetingCode"] = meeting.SellCode, ["scheduledType"] = meeting.TypeLetter };

    /// <summary>Replay URLs; some small overseas meetings have none.</summary>
    public static bool HasReplay(RacePlan race) => race.Meeting.Venue.ReplayCode.Length > 0;

    public static JsonObject Replay(RacePlan race) =>
        Replay(race.Meeting.Date, race.Meeting.Venue.ReplayCode, race.Number);

    public static JsonObject Replay(DateOnly date, string code, int raceNumber)
    {
        var stem = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy/MM/yyyyMMdd}{code}{raceNumber:00}");
        return new JsonObject
        {
            ["audio"] = $"https://mediatabs.skyracing.com.au/Audio_Replay/{stem}.mp3",
            ["video"] = $"https://mediatabs.skyracing.com.au/Race_Replay/{stem}_V.mp4",
        };
    }

    /// <remarks>Assumption: an abandoned race has no positions here, like a race that has not been run. Four empty
    /// positions were captured only from the results service.</remarks>
    public static JsonArray Results(RacePlan race, DateTimeOffset now) =>
        race.HasResultAt(now) ? Json.Results(race.Result.Slots) : [];

    public static string ToteStatus(RacePlan race, RunnerPlan runner, DateTimeOffset now) =>
        ToteKnowsScratching(runner, now) ? (runner.IsLateScratching ? "LateScratched" : "Scratched")
        : race.StatusAt(now) == RacePhase.Normal ? "Open"
        : "Closed";

    /// <summary>The tote shows a late scratching one minute after fixed odds do
    /// (docs/upstream/racing.md#scratchings).</summary>
    public static bool ToteKnowsScratching(RunnerPlan runner, DateTimeOffset now) =>
        runner.IsVacant
        || now - (runner.IsLateScratching ? TimeSpan.FromMinutes(1) : TimeSpan.Zero) >= runner.ScratchedAt;

    public static JsonArray Legs(MeetingPlan meeting, IEnumerable<int> races) =>
        Json.Array(races.Select((race, index) => Leg(meeting.Races[race - 1], index + 1)));

    public static JsonObject Leg(RacePlan race, int legNumber) =>
        new()
        {
            ["legNumber"] = legNumber,
            ["raceNumber"] = race.Number,
            ["venueMnemonic"] = race.Meeting.Venue.Mnemonic,
            ["raceType"] = race.Meeting.TypeLetter,
            ["startTime"] = Json.Time(race.Start),
        };

    /// <summary>Open until the first leg starts, paying once the last leg pays, closed in between.</summary>
    public static string PoolStatus(MeetingPlan meeting, MultiLeg legs, DateTimeOffset now) =>
        meeting.Races[legs.Races[0] - 1].StatusAt(now) == RacePhase.Normal ? "Open"
        : legs.Races.All(race => meeting.Races[race - 1].StatusAt(now) is RacePhase.Paying or RacePhase.Abandoned)
            ? "Paying"
        : "Closed";

    public static string CashOut(Dice dice) => dice.For("cash out").OneIn(4) ? "Enabled" : "Disabled";
}
