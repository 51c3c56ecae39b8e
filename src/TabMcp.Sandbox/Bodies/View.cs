using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>The caller's jurisdiction, the time, and the URLs in a response: TAB's own paths on the sandbox's
/// host.</summary>
internal sealed record View(Uri Host, string Jurisdiction, DateTimeOffset Now)
{
    private const string Info = "v1/tab-info-service/racing";
    private const string OptionalKeys = "channelType,cashSales,homeState,returnPromo,returnOffers";

    public string Races(MeetingPlan meeting) => $"{MeetingPath(meeting)}/races?jurisdiction={Jurisdiction}";

    public JsonObject RaceLinks(RacePlan race)
    {
        var (path, flag) = (RacePath(race), race.Meeting.IsFixedOddsOnly);
        return new JsonObject
        {
            ["self"] = $"{path}?jurisdiction={Jurisdiction}{(flag ? "&fixedOdds=true" : "")}",
            ["selfTemplate"] = flag
                ? $"{path}?fixedOdds=true&jurisdiction={{jurisdiction}}{{&{OptionalKeys}}}"
                : $"{path}?jurisdiction={{jurisdiction}}{{&fixedOdds,{OptionalKeys}}}",
            ["self:all-channels"] = $"{path}/all-channels?jurisdiction={Jurisdiction}{(flag ? "&fixedOdds=true" : "")}",
        };
    }

    public string Race(RacePlan race) => $"{RacePath(race)}?jurisdiction={Jurisdiction}";

    public string Form(RacePlan race) => $"{RacePath(race)}/form?jurisdiction={Jurisdiction}";

    public string BigBets(RacePlan race) => $"{RacePath(race)}/big-bets?jurisdiction={Jurisdiction}";

    public string FormOf(RacePlan race, RunnerPlan runner) =>
        $"{RacePath(race)}/form/{runner.Number}?jurisdiction={Jurisdiction}";

    public string Approximates(RacePlan race, string product) =>
        $"{RacePath(race)}/pools/{product}/approximates?jurisdiction={Jurisdiction}";

    public string Silk(RunnerPlan runner) => $"{Host}{Info}/silk/{Uri.EscapeDataString(runner.Silk)}";

    public string Meetings(DateOnly date) =>
        $"{Host}{Info}/dates/{Json.Date(date)}/meetings?jurisdiction={Jurisdiction}";

    public string Futures => $"{Host}{Info}/dates/futures/meetings?jurisdiction={Jurisdiction}";

    public string Results(MeetingPlan meeting) =>
        $"{Host}v1/historical-results-service/{Jurisdiction}/racing/{Json.Date(meeting.Date)}/{meeting.SellCode}/{meeting.TypeLetter}";

    public string Results(RacePlan race) => $"{Results(race.Meeting)}/races/{race.Number}";

    private string RacePath(RacePlan race) =>
        $"{MeetingPath(race.Meeting)}/races/{(race.Meeting.IsFixedOddsOnly ? Segment(race.MatchName) : race.Number)}";

    private string MeetingPath(MeetingPlan meeting) =>
        $"{Host}{Info}/dates/{Json.Date(meeting.Date)}/meetings/{meeting.TypeLetter}/{Segment(meeting.PathName)}";

    /// <summary>Real links do not escape parentheses: <c>Monmore%20(GBR)</c>.</summary>
    internal static string Segment(string name) =>
        Uri.EscapeDataString(name)
            .Replace("%28", "(", StringComparison.Ordinal)
            .Replace("%29", ")", StringComparison.Ordinal);
}
