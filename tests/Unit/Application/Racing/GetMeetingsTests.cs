using TabMcp.Application.Answers;
using TabMcp.Application.Racing;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetMeetingsTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("N")]
    [InlineData("NEWS")]
    [InlineData("N1")]
    [InlineData("NSW\n")]
    [InlineData("NS\u212a")]
    public async Task Refuses_a_location_that_is_none(string location)
    {
        var refusal = await _app.RefusalOfAsync(new GetMeetings(Location: location));

        refusal.Message.ShouldBe(
            "location must be two or three letters such as NSW or NZL; leave it out for everywhere."
        );
        _app.Racing.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_day_and_words_that_are_none()
    {
        var refusal = await _app.RefusalOfAsync(new GetMeetings("someday", (Jurisdiction)7, (RaceType)7));

        refusal.Faults.Select(fault => fault.Argument).ShouldBe(["meeting_date", "jurisdiction", "race_type"]);
        refusal.Message.ShouldContain("YYYY-MM-DD");
    }

    [Fact]
    public async Task Asks_for_today_with_the_caller_s_jurisdiction_by_default()
    {
        await _app.AskAsync(new GetMeetings());
        await _app.AskAsync(new GetMeetings("tomorrow", Jurisdiction.NT));

        _app.Racing.Asked.ShouldBe(["meetings 2026-04-14 VIC", "meetings 2026-04-15 NT"]);
    }

    [Fact]
    public async Task Puts_what_jumps_soonest_first_and_what_is_over_last_by_name()
    {
        _app.Racing.Meetings.AddRange([
            RacingExamples.Meeting("OVER B", "OVB", RacingExamples.Summary(1, RaceStatus.Paying, -60)),
            RacingExamples.Meeting("LATER", "LAT", RacingExamples.Summary(1, RaceStatus.Normal, 30)),
            RacingExamples.Meeting("OVER A", "OVA"),
            RacingExamples.Meeting(
                "SOON",
                "SOO",
                RacingExamples.Summary(1, RaceStatus.Paying, -90),
                RacingExamples.Summary(2, RaceStatus.Normal, 5)
            ),
            RacingExamples.Meeting("ALSO LATER", "ALS", RacingExamples.Summary(1, RaceStatus.Normal, 30)),
        ]);

        var names = (await _app.AskAsync(new GetMeetings())).Meetings.Select(meeting => meeting.MeetingName);

        names.ShouldBe(["SOON", "ALSO LATER", "LATER", "OVER A", "OVER B"]);
    }

    [Fact]
    public async Task Filters_by_code_of_racing_and_by_location_in_either_case()
    {
        _app.Racing.Meetings.AddRange([
            RacingExamples.Meeting("HERE", "HER"),
            RacingExamples.Meeting("AWAY", "AWA") with
            {
                Location = "NZL",
            },
            RacingExamples.Meeting("NOWHERE", "NOW") with
            {
                Location = null,
            },
            RacingExamples.Meeting("DOGS", "DOG") with
            {
                RaceType = RaceType.Greyhound,
            },
        ]);

        var here = await _app.AskAsync(new GetMeetings(RaceType: RaceType.Thoroughbred, Location: "nsw"));

        here.Meetings.ShouldHaveSingleItem().MeetingName.ShouldBe("HERE");
        here.MeetingsInAll.ShouldBe(4);
    }

    [Fact]
    public async Task Shows_the_next_race_with_the_seconds_to_its_jump()
    {
        _app.Racing.Meetings.Add(
            RacingExamples.Meeting(
                "HAWKESBURY",
                "HAW",
                RacingExamples.Summary(1, RaceStatus.Abandoned, -30),
                RacingExamples.Summary(2, RaceStatus.Normal, 10)
            )
        );

        var meeting = (await _app.AskAsync(new GetMeetings())).Meetings.ShouldHaveSingleItem();

        meeting.Races.ShouldBe(2);
        meeting.Abandoned.ShouldBe(1);
        meeting.NextRace?.RaceNumber.ShouldBe(2);
        meeting.NextRace?.Start?.SecondsToJump.ShouldBe(600);
        meeting.FixedOddsOnly.ShouldBeNull();
    }

    [Fact]
    public async Task A_meeting_with_fixed_odds_only_says_so_and_goes_by_its_name()
    {
        _app.Racing.Meetings.Add(
            RacingExamples.Meeting("Monmore (GBR)", venue: null, RacingExamples.Summary(1, RaceStatus.Normal, 10))
        );

        var answer = await _app.AskAsync(new GetMeetings());

        var meeting = answer.Meetings.ShouldHaveSingleItem();
        meeting.FixedOddsOnly.ShouldBe(true);
        meeting.VenueMnemonic.ShouldBe("Monmore (GBR)");
        meeting.Abandoned.ShouldBeNull();
        answer.Next.ShouldBe(NextCall.Race);
    }

    [Fact]
    public async Task A_meeting_that_no_call_could_name_leads_to_no_race()
    {
        _app.Racing.Meetings.Add(RacingExamples.Meeting("HAWKESBURY", "HAW") with { Venue = null });

        (await _app.AskAsync(new GetMeetings())).Next.ShouldBeNull();
    }

    [Fact]
    public async Task Points_to_the_race_tool_where_there_is_a_race_to_ask_for()
    {
        _app.Racing.Meetings.Add(RacingExamples.Meeting("HAWKESBURY", "HAW"));

        var answer = await _app.AskAsync(new GetMeetings());

        answer.Next?.Tool.ShouldBe("racing_get_race");
        answer.MeetingDate.ShouldBe("2026-04-14");
        answer.Jurisdiction.ShouldBe(Jurisdiction.VIC);
        answer.AsOf.ShouldBe(RacingExamples.Noon);
    }

    [Fact]
    public void Points_to_a_tool_that_there_is()
    {
        ToolDescriptors.Of(typeof(GetRace)).Name.ShouldBe(NextCall.Race.Tool);
        ToolDescriptors.Of(typeof(GetMeetings)).Name.ShouldBe(NextCall.Meetings.Tool);
    }
}
