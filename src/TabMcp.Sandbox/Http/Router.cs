using System.Globalization;
using System.Text.Json.Nodes;
using TabMcp.Sandbox.Bodies;
using TabMcp.Sandbox.Bodies.Sports;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Http;

/// <summary>Routes a GET request by the decoded, case-sensitive segments of its path. All other paths return
/// 404.</summary>
internal sealed class Router(SandboxWorld world, Uri host)
{
    // The jurisdictions that were seen to work or that clients accept; two clients use lower case
    // (docs/upstream/services-and-links.md#jurisdiction).
    private static readonly HashSet<string> Jurisdictions = new(
        ["NSW", "VIC", "QLD", "SA", "TAS", "ACT", "NT"],
        StringComparer.OrdinalIgnoreCase
    );

    public Answer Route(IReadOnlyList<string> segments, IQueryCollection query) =>
        segments.ToArray() switch
        {
            ["v1", "tab-info-service", "racing", .. var rest] => Info(rest, query),
            ["v1", "tab-info-service", "sports", .. var rest] => Sports(rest, query),
            ["v1", "historical-results-service", var jurisdiction, "racing", .. var rest]
                when Jurisdictions.Contains(jurisdiction) => new ResultsRoutes(world).Route(
                rest,
                new View(host, jurisdiction.ToUpperInvariant(), world.Now)
            ),
            _ => Unknown(),
        };

    private Answer Sports(string[] rest, IQueryCollection query) =>
        JurisdictionOf(query) is { } jurisdiction
            ? new SportsRoutes(world, new SportsView(host, jurisdiction, world.Now)).Route(rest, query)
            : NoJurisdiction();

    private Answer Info(string[] rest, IQueryCollection query)
    {
        if (JurisdictionOf(query) is not { } jurisdiction)
            return NoJurisdiction();
        var view = new View(host, jurisdiction, world.Now);
        return rest switch
        {
            ["dates"] => Answer.Ok(
                DatesBody.Of(
                    Enumerable.Range(0, RacingCalendar.DaysAhead + 1).Select(world.Today.AddDays),
                    world.Today,
                    view
                )
            ),
            ["next-to-go", "races"] => NextToGo(query, view),
            ["jackpots"] => Answer.Ok(
                JackpotsBody.Open(
                    Enumerable
                        .Range(0, RacingCalendar.DaysAhead + 1)
                        .SelectMany(days => world.MeetingsOn(world.Today.AddDays(days))),
                    view
                )
            ),
            // Assumption: the futures bucket exists and is empty (no response of R3 is recorded).
            ["dates", "futures", "meetings"] => Answer.Ok(MeetingsBody.Of([], view)),
            ["dates", var date, "meetings"] => Meetings(date, meetings => MeetingsBody.Of(meetings, view)),
            ["dates", var date, "jackpot-pools"] => Meetings(date, meetings => JackpotsBody.OfDay(meetings, view)),
            ["dates", var date, "meetings", var type, var venue, "races"] => Races(date, type, venue, view),
            ["dates", var date, "meetings", var type, var venue, "races", var race, .. var part] => Race(
                FindRace(date, type, venue, race, query["fixedOdds"] == "true"),
                part,
                view
            ),
            _ => Unknown(),
        };
    }

    private Answer NextToGo(IQueryCollection query, View view)
    {
        // Assumption: the default is ten races; the true default is unknown
        // (docs/upstream/racing.md#r12-next-to-go).
        var count = 10;
        if (
            query.TryGetValue("maxRaces", out var asked)
            && !int.TryParse(asked, CultureInfo.InvariantCulture, out count)
        )
            return Answer.InvalidSyntax("maxRaces must be a whole number.");
        var races = world.NextToGo(Math.Clamp(count, 0, 100));
        return Answer.Ok(
            NextToGoBody.Of(
                query["includeRecentlyClosed"] == "true" ? [.. world.RecentlyClosed(), .. races] : races,
                view
            )
        );
    }

    private Answer Meetings(string date, Func<IReadOnlyList<MeetingPlan>, JsonNode> body)
    {
        if (Dates.Parse(date, world.Today) is not { } day)
            return Answer.InvalidSyntax("The date must be YYYY-MM-DD, today or tomorrow.");
        var meetings = world.MeetingsOn(day);
        return meetings.Count == 0 ? Unknown() : Answer.Ok(body(meetings));
    }

    private Answer Races(string date, string type, string venue, View view) =>
        FindMeeting(date, type, venue) is { IsFixedOddsOnly: false } meeting
            ? Answer.Ok(RacesBody.Of(meeting, view))
            : Unknown();

    private static Answer Race(RacePlan? race, string[] part, View view) =>
        (race, part) switch
        {
            (null, _) => Unknown(),
            (_, []) => Answer.Ok(RaceBody.Of(race, view)),
            (_, ["form"]) => Answer.Ok(FormBody.Of(race, view)),
            (_, ["form", var number]) when FormBody.RunnerOf(race, number) is { } runner => Answer.Ok(
                FormBody.Of(race, runner, view)
            ),
            (_, ["pools", var product, "approximates"]) when ApproximatesBody.IsServed(race, product) => Answer.Ok(
                ApproximatesBody.Of(race, product, view)
            ),
            _ => Unknown(),
        };

    /// <summary><c>fixedOdds=true</c> means that the last segment is a name, so a number matches nothing
    /// (docs/upstream/racing.md#fixedodds-means-by-name).</summary>
    private RacePlan? FindRace(string date, string type, string venue, string race, bool byName)
    {
        if (FindMeeting(date, type, venue) is not { } meeting)
            return null;
        if (byName)
            return meeting.Races.FirstOrDefault(candidate =>
                meeting.IsFixedOddsOnly && string.Equals(candidate.MatchName, race, StringComparison.Ordinal)
            );
        return
            !meeting.IsFixedOddsOnly
            && int.TryParse(race, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? meeting.Races.ElementAtOrDefault(number - 1)
            : null;
    }

    private MeetingPlan? FindMeeting(string date, string type, string venue) =>
        Dates.Parse(date, world.Today) is { } day && RaceTypes.Parse(type) is { } raceType
            ? world.Meeting(day, raceType, venue)
            : null;

    private static string? JurisdictionOf(IQueryCollection query) =>
        query["jurisdiction"].ToString() is var word && Jurisdictions.Contains(word) ? word.ToUpperInvariant() : null;

    private static Answer NoJurisdiction() => Answer.InvalidSyntax("jurisdiction is missing or unknown.");

    private static Answer Unknown() => Answer.NotFound("There is nothing at this address.");
}
