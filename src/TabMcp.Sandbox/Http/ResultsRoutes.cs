using System.Globalization;
using TabMcp.Sandbox.Bodies;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Http;

/// <summary>Routes of the results service: by sell code, for finished days
/// (docs/upstream/results.md#results-endpoints).</summary>
internal sealed class ResultsRoutes(SandboxWorld world)
{
    public Answer Route(string[] rest, View view)
    {
        // One author notes that results of the current day are refused (C·1); so later days must be too.
        if (
            rest is not [var word, .. var place]
            || Dates.Parse(word, world.Today) is not { } date
            || date >= world.Today
        )
            return Unknown();
        var meetings = world
            .MeetingsOn(date)
            .Where(meeting => !meeting.IsFixedOddsOnly && IsOver(meeting, view))
            .ToList();
        return place switch
        {
            [] when meetings.Count > 0 => Answer.Ok(ResultsDayBody.Of(meetings, view)),
            [var code, var type] when Find(meetings, code, type) is { } meeting => Answer.Ok(
                ResultsDayBody.Meeting(meeting, view)
            ),
            [var code, var type, "races", var number]
                when Find(meetings, code, type) is { } meeting && RaceOf(meeting, number) is { } race => Answer.Ok(
                ResultsRaceBody.Of(race, view)
            ),
            _ => Unknown(),
        };
    }

    /// <summary>A racing day runs into the next morning, so a meeting has no results page until its last race is
    /// paid.</summary>
    private static bool IsOver(MeetingPlan meeting, View view) =>
        meeting.Races.All(race => race.StatusAt(view.Now) is RacePhase.Paying or RacePhase.Abandoned);

    private static MeetingPlan? Find(List<MeetingPlan> meetings, string code, string type) =>
        meetings.Find(meeting =>
            string.Equals(meeting.SellCode, code, StringComparison.Ordinal)
            && string.Equals(meeting.TypeLetter, type, StringComparison.Ordinal)
        );

    private static RacePlan? RaceOf(MeetingPlan meeting, string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? meeting.Races.ElementAtOrDefault(number - 1)
            : null;

    private static Answer Unknown() => Answer.NotFound("There are no results at this address.");
}
