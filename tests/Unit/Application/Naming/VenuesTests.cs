using TabMcp.Application.Errors;
using TabMcp.Application.Naming;
using TabMcp.Application.Racing;
using TabMcp.Domain.Racing;
using TabMcp.UnitTests.Application.Racing;

namespace TabMcp.UnitTests.Application.Naming;

/// <summary>A venue by mnemonic or by name, seen through the tool that most callers use.</summary>
public sealed class VenuesTests : IDisposable
{
    private const string Meetings = "meetings 2026-04-14 VIC";

    private readonly ApplicationHost _app = new();

    public VenuesTests()
    {
        _app.Racing.Race = RacingExamples.Race with { MeetingName = null, Location = null };
        _app.Racing.Known.AddRange(["HAW", "AYX", "WAF", "Monmore (GBR)"]);
        _app.Racing.Meetings.AddRange([
            RacingExamples.Meeting("HAWKESBURY", "HAW"),
            RacingExamples.Meeting("WARWICK FARM", "WAF"),
            RacingExamples.Meeting("AYR", "AYX") with
            {
                Location = "GBR",
            },
            RacingExamples.Meeting(
                "Monmore (GBR)",
                venue: null,
                RacingExamples.Summary(2, RaceStatus.Normal, 10) with
                {
                    MatchName = "MONMORE R02 15/04 PLC 1-2",
                },
                RacingExamples.Summary(3, RaceStatus.Normal, 30)
            ),
            RacingExamples.Meeting("WARRAGUL", "WGL") with
            {
                RaceType = RaceType.Greyhound,
            },
            RacingExamples.Meeting("NAMELESS", "NMS") with
            {
                Venue = null,
            },
        ]);
    }

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("HAW")]
    [InlineData("haw")]
    [InlineData(" HAW ")]
    public async Task A_mnemonic_goes_straight_upstream(string venue)
    {
        var race = await AskAsync(venue);

        race.VenueMnemonic.ShouldBe("HAW");
        _app.Racing.Asked.ShouldBe(["race 2026-04-14 R HAW 3 VIC"]);
    }

    [Theory]
    [InlineData("Hawkesbury", "HAW", "HAWKESBURY")]
    [InlineData(" HAWKESBURY ", "HAW", "HAWKESBURY")]
    [InlineData("farm", "WAF", "WARWICK FARM")]
    public async Task A_name_is_looked_up_and_the_answer_says_which_it_was(string venue, string mnemonic, string name)
    {
        var race = await AskAsync(venue);

        race.VenueMnemonic.ShouldBe(mnemonic);
        race.MeetingName.ShouldBe(name);
        _app.Racing.Asked.ShouldBe([Meetings, $"race 2026-04-14 R {mnemonic} 3 VIC"]);
    }

    [Fact]
    public async Task Three_letters_that_are_no_mnemonic_may_be_a_name()
    {
        var race = await AskAsync("Ayr");

        race.VenueMnemonic.ShouldBe("AYX");
        race.Location.ShouldBe("GBR");
        race.Start?.TimeZone.ShouldBe("Europe/London");
        _app.Racing.Asked.ShouldBe(["race 2026-04-14 R AYR 3 VIC", Meetings, "race 2026-04-14 R AYX 3 VIC"]);
    }

    [Fact]
    public async Task A_race_that_a_known_meeting_lacks_is_not_looked_for_elsewhere()
    {
        _app.Racing.Known.Remove("HAW");

        var refusal = await RefusalOfAsync("HAW");

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe("There is nothing there.");
        _app.Racing.Asked.ShouldBe(["race 2026-04-14 R HAW 3 VIC", Meetings]);
    }

    [Fact]
    public async Task A_mnemonic_that_is_none_offers_the_nearest_mnemonics_and_names()
    {
        var refusal = await RefusalOfAsync("WAR");

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe(
            "venue_mnemonic names no meeting of race_type R on 2026-04-14. choices holds the nearest. racing_get_meetings lists them all."
        );
        refusal.Choices.Take(2).ShouldBe(["WARWICK FARM", "HAWKESBURY"]);
        refusal.Arguments.ShouldBe(["venue_mnemonic"]);
    }

    [Fact]
    public async Task A_name_that_is_none_offers_the_nearest()
    {
        var refusal = await RefusalOfAsync("Hawksbury");

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Choices[0].ShouldBe("HAWKESBURY");
        refusal.Choices.ShouldContain("Monmore (GBR)");
        refusal.Message.ShouldNotContain("Hawksbury");
        _app.Racing.Asked.ShouldBe([Meetings]);
    }

    [Fact]
    public async Task A_name_that_fits_several_says_so_and_lists_them()
    {
        _app.Racing.Meetings.Add(RacingExamples.Meeting("BANKSTOWN FARM", "BFA"));

        var refusal = await RefusalOfAsync("farm");

        refusal.Message.ShouldBe(
            "venue_mnemonic fits several meetings of race_type R on 2026-04-14. Give one of choices. racing_get_meetings lists them all."
        );
        refusal.Choices.ShouldBe(["WARWICK FARM", "BANKSTOWN FARM"]);
    }

    [Fact]
    public async Task Each_choice_leads_to_its_meeting_as_it_stands()
    {
        _app.Racing.Known.AddRange(["FRM", "FAR", "WAG", "LNG"]);
        _app.Racing.Meetings.AddRange([
            RacingExamples.Meeting("FAR", "FRM"),
            RacingExamples.Meeting("FARM", "FAR"),
            RacingExamples.Meeting("WARWICK FARM", "WAG"),
            RacingExamples.Meeting(new string('F', VenueKey.MaxLength + 1), "LNG"),
        ]);

        var choices = (await RefusalOfAsync("Farn")).Choices;

        choices.ShouldBe(
            ["FRM", "FARM", "WAF", "WAG", "HAWKESBURY", "AYR", "Monmore (GBR)", "LNG"],
            ignoreOrder: true,
            "a name that is another's name or mnemonic, or too long to be given, leads elsewhere"
        );
        foreach (var choice in choices.Except(["Monmore (GBR)"], StringComparer.Ordinal))
            (await AskAsync(choice)).VenueMnemonic.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Warragul")]
    [InlineData("WGL")]
    public async Task A_venue_of_another_code_of_racing_is_named(string venue)
    {
        var refusal = await RefusalOfAsync(venue);

        refusal.Message.ShouldContain(" A meeting of race_type G goes by it.");
        refusal.Choices.ShouldNotContain("WARRAGUL", "race_type R has none of that name");
        refusal.Arguments.ShouldBe(["venue_mnemonic", "race_type"]);
    }

    [Fact]
    public async Task A_day_without_a_meeting_of_that_code_says_so()
    {
        var refusal = await _app.RefusalOfAsync(
            RacingExamples.Call with
            {
                RaceType = RaceType.Harness,
                VenueMnemonic = "Menangle",
            }
        );

        refusal.Message.ShouldBe(
            "There are no meetings of race_type H on 2026-04-14. racing_get_meetings lists what there is."
        );
        refusal.Arguments.ShouldBe(["race_type", "meeting_date"]);
    }

    [Theory]
    [InlineData("Monmore (GBR)")]
    [InlineData(" Monmore (GBR) ")]
    [InlineData("monmore")]
    public async Task A_race_with_fixed_odds_only_is_read_by_the_name_that_its_number_has(string venue)
    {
        var race = await _app.AskAsync(RacingExamples.Call with { VenueMnemonic = venue, RaceNumber = 2 });

        (race.VenueMnemonic, race.RaceNumber, race.MeetingName).ShouldBe(("Monmore (GBR)", 2, "Monmore (GBR)"));
        _app.Racing.Asked.ShouldBe([
            Meetings,
            "race 2026-04-14 R Monmore (GBR) 2 by name MONMORE R02 15/04 PLC 1-2 VIC",
        ]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_number_without_a_name_to_ask_by_lists_the_numbers_there_are(int number)
    {
        var refusal = await _app.RefusalOfAsync(
            RacingExamples.Call with
            {
                VenueMnemonic = "Monmore",
                RaceNumber = number,
            }
        );

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe(
            $"race_number: that meeting has no race {number} to ask for on 2026-04-14. Its races: 2, 3."
        );
        refusal.Arguments.ShouldBe(["race_number"]);
    }

    [Fact]
    public async Task What_only_a_meeting_with_pools_has_is_refused_with_the_reason()
    {
        var sought = new SoughtRace(
            new(RacingExamples.Day, RaceType.Thoroughbred, "Monmore", default),
            RaceNumber.Parse(1)
        );

        var refusal = await Should.ThrowAsync<ToolException>(() =>
            Venues.ReadAsync(_app.Racing, sought, Task.FromResult, "form", TestContext.Current.CancellationToken)
        );

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe(
            "venue_mnemonic names a meeting with fixed odds only, and TAB has no form for such a meeting. racing_get_race gives its fields and prices."
        );
        refusal.Arguments.ShouldBe(["venue_mnemonic"]);
    }

    [Fact]
    public async Task A_failure_that_is_no_not_found_is_passed_on_without_a_look_up()
    {
        var sought = new SoughtRace(
            new(RacingExamples.Day, RaceType.Thoroughbred, "HAW", default),
            RaceNumber.Parse(1)
        );
        var failure = new ToolException(ErrorKind.Blocked, "Refused.");

        var thrown = await Should.ThrowAsync<ToolException>(() =>
            Venues.ReadAsync<string>(
                _app.Racing,
                sought,
                _ => Task.FromException<string>(failure),
                "form",
                TestContext.Current.CancellationToken
            )
        );

        thrown.ShouldBeSameAs(failure);
        _app.Racing.Asked.ShouldBeEmpty();
    }

    private Task<GetRace.Result> AskAsync(string venue) =>
        _app.AskAsync(RacingExamples.Call with { VenueMnemonic = venue });

    private Task<ToolException> RefusalOfAsync(string venue) =>
        _app.RefusalOfAsync(RacingExamples.Call with { VenueMnemonic = venue });
}
