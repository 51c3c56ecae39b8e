using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.Racing;
using TabMcp.Domain;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetAllRacesInMeetingTests : IDisposable
{
    private static readonly GetAllRacesInMeeting Call = new("today", RaceType.Thoroughbred, "HAW");

    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Refuses_words_that_name_no_meeting()
    {
        var refusal = await _app.RefusalOfAsync(new GetAllRacesInMeeting("soon", (RaceType)7, " ", (Jurisdiction)7));

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe(["meeting_date", "race_type", "venue_mnemonic", "jurisdiction"]);
        _app.Racing.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_each_race_with_the_pools_that_are_open()
    {
        _app.Racing.Races =
        [
            RacingExamples.Summary(1, RaceStatus.Normal, 10) with
            {
                Class = "MDN",
                Starters = 9,
                Pools =
                [
                    new(WageringProduct.Win, PoolStatus.Open, null, null, [1]),
                    new(WageringProduct.Duet, "Closed", null, null, [1]),
                    new(WageringProduct.Quaddie, PoolStatus.Open, null, null, [1, 2, 3, 4]),
                ],
            },
        ];

        var answer = await _app.AskAsync(Call);

        (answer.MeetingDate, answer.RaceType, answer.VenueMnemonic, answer.Jurisdiction).ShouldBe(
            ("2026-04-14", RaceType.Thoroughbred, "HAW", Jurisdiction.VIC)
        );
        answer.AsOf.ShouldBe(RacingExamples.Noon);
        answer.Next.ShouldBe(NextCall.Race);
        var race = answer.Races.ShouldHaveSingleItem();
        (race.RaceNumber, race.RaceName, race.Status, race.DistanceMetres).ShouldBe((1, "RACE 1", "Normal", 1200));
        (race.Class, race.Starters, race.Start?.SecondsToJump).ShouldBe(("MDN", 9, 600));
        race.OpenPools.ShouldBe(["Win", "Quaddie"]);
        race.Results.ShouldBeNull();
        _app.Racing.Asked.ShouldBe(["races 2026-04-14 R HAW VIC", "meetings 2026-04-14 VIC"]);
    }

    [Theory]
    [InlineData("DBN", "DOOMBEN", "QLD", "Australia/Brisbane", "12:10 +10:00")]
    [InlineData("ASC", "ASCOT", "WA", "Australia/Perth", "10:10 +08:00")]
    public async Task Shows_the_clock_at_the_venue_whether_it_goes_by_mnemonic_or_by_name(
        string mnemonic,
        string name,
        string location,
        string zone,
        string local
    )
    {
        _app.Racing.Races = [RacingExamples.Summary(1, RaceStatus.Normal, 10)];
        _app.Racing.Meetings.Add(RacingExamples.Meeting("ANOTHER", mnemonic) with { RaceType = RaceType.Greyhound });
        _app.Racing.Meetings.Add(RacingExamples.Meeting(name, mnemonic) with { Location = location });

        foreach (var venue in (string[])[mnemonic, name])
        {
            var answer = await _app.AskAsync(Call with { VenueMnemonic = venue });

            answer.MeetingName.ShouldBe(name);
            var start = answer.Races[0].Start.ShouldNotBeNull();
            start.TimeZone.ShouldBe(zone);
            start.Local?.ToString("HH:mm zzz").ShouldBe(local);
        }
    }

    [Fact]
    public async Task Claims_no_clock_where_the_day_s_list_does_not_have_the_meeting()
    {
        _app.Racing.Races = [RacingExamples.Summary(1, RaceStatus.Normal, 10)];

        var answer = await _app.AskAsync(Call);

        answer.MeetingName.ShouldBeNull();
        answer
            .Races[0]
            .Start.ShouldBe(new(RacingExamples.Noon.AddMinutes(10), Local: null, TimeZone: null, SecondsToJump: 600));
    }

    [Fact]
    public async Task Shows_the_result_of_a_race_that_was_run()
    {
        _app.Racing.Races =
        [
            RacingExamples.Summary(1, RaceStatus.Paying, -60) with
            {
                Results =
                [
                    [4],
                    [2],
                ],
                StartsAt = null,
            },
        ];

        var race = (await _app.AskAsync(Call)).Races.ShouldHaveSingleItem();

        race.Results.ShouldBe([
            [4],
            [2],
        ]);
        (race.OpenPools, race.Start).ShouldBe((null, null));
    }

    [Fact]
    public async Task Finds_the_meeting_by_name_and_says_which_it_was()
    {
        _app.Racing.Races = [RacingExamples.Summary(1, RaceStatus.Normal, 10)];
        _app.Racing.Meetings.Add(RacingExamples.Meeting("ASCOT", "ASC") with { Location = "WA" });

        var answer = await _app.AskAsync(Call with { VenueMnemonic = "Ascot", Jurisdiction = Jurisdiction.NSW });

        (answer.VenueMnemonic, answer.MeetingName, answer.FixedOddsOnly).ShouldBe(("ASC", "ASCOT", null));
        answer.Races[0].Start?.TimeZone.ShouldBe("Australia/Perth");
        _app.Racing.Asked.ShouldBe(["meetings 2026-04-14 NSW", "races 2026-04-14 R ASC NSW"]);
    }

    [Fact]
    public async Task A_meeting_with_fixed_odds_only_is_answered_from_the_day_s_list()
    {
        _app.Racing.Meetings.Add(
            RacingExamples.Meeting("Monmore (GBR)", venue: null, RacingExamples.Summary(2, RaceStatus.Normal, 10))
        );

        var answer = await _app.AskAsync(Call with { VenueMnemonic = "Monmore (GBR)" });

        (answer.VenueMnemonic, answer.FixedOddsOnly).ShouldBe(("Monmore (GBR)", true));
        answer.Races.ShouldHaveSingleItem().RaceNumber.ShouldBe(2);
        answer.AsOf.ShouldBe(RacingExamples.Noon);
        _app.Racing.Asked.ShouldBe(["meetings 2026-04-14 VIC"]);
    }

    [Fact]
    public async Task A_programme_without_a_race_leads_nowhere()
    {
        _app.Racing.Races = [];

        (await _app.AskAsync(Call)).Next.ShouldBeNull();
    }

    [Fact]
    public async Task A_day_without_a_list_takes_nothing_from_a_programme()
    {
        _app.Racing.Races = [RacingExamples.Summary(1, RaceStatus.Normal, 10)];
        _app.Racing.HasMeetings = false;

        (await _app.AskAsync(Call)).Races.ShouldHaveSingleItem().Start?.Local.ShouldBeNull();
    }

    [Fact]
    public async Task Passes_on_that_there_is_no_such_meeting()
    {
        (await _app.RefusalOfAsync(Call)).Kind.ShouldBe(ErrorKind.NotFound);
    }
}
