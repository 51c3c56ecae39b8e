using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Infrastructure.Racing;

public sealed class MeetingMappingTests : IDisposable
{
    private const string Ordinary = """
        "meetingName": "HAWKESBURY", "venueMnemonic": "HAW", "meetingDate": "2026-04-14", "location": "NSW",
        "raceType": "R", "weatherCondition": "FINE", "trackCondition": "GOOD4", "railPosition": "True",
        "sellCode": { "meetingCode": "S", "scheduledType": "R" }
        """;

    private readonly RacingBodies _bodies = new();

    public void Dispose() => _bodies.Dispose();

    [Fact]
    public void Reads_an_ordinary_meeting_without_drift()
    {
        var meeting = _bodies
            .Meetings(
                $$"""
                { "meetings": [{ {{Ordinary}}, "races": [
                  { "raceNumber": 2, "raceName": "B", "raceStatus": "Normal", "raceStartTime": "2026-04-14T03:00:00.000Z" },
                  { "raceNumber": 1, "raceName": "A", "raceStatus": "Paying", "raceStartTime": "2026-04-14T02:00:00.000Z",
                    "raceDistance": 1300, "results": [[4], [2], [1], [3]] }] }] }
                """
            )
            .ShouldHaveSingleItem();

        (meeting.Name, meeting.Location, meeting.Track).ShouldBe(("HAWKESBURY", "NSW", "GOOD4"));
        (meeting.Weather, meeting.Rail, meeting.IsFixedOddsOnly).ShouldBe(("FINE", "True", false));
        meeting.Date.ToString().ShouldBe("2026-04-14");
        meeting.Venue.ShouldBe(VenueKey.Of(VenueMnemonic.Parse("HAW")));
        meeting.SellCode.ShouldBe(SellCode.Parse("S", RaceType.Thoroughbred));
        meeting.Races.Select(race => race.Number).ShouldBe([1, 2]);
        meeting
            .Races[0]
            .Results.ShouldBe([
                [4],
                [2],
                [1],
                [3],
            ]);
        meeting.NextRace?.Number.ShouldBe(2);
        _bodies.Drift.ShouldBeEmpty();
    }

    [Fact]
    public void A_meeting_with_fixed_odds_only_goes_by_its_name_and_its_races_by_theirs()
    {
        var meeting = _bodies
            .Meetings(
                """
                { "meetings": [{ "meetingName": "Monmore (GBR)", "displayMeetingName": "Monmore", "fixedOddsOnly": true,
                  "raceType": "G", "location": "GBR", "meetingDate": "2026-04-14", "races": [
                    { "raceNumber": 2, "raceStatus": "Normal", "raceName": "D4", "matchName": "MONMORE R02 15/04 PLC 1-2" },
                    { "raceNumber": 3, "raceStatus": "Normal", "_links": { "self":
                      "https://tab.example/races/MONMORE%20R03%2015%2F04%20PLC%201-2?jurisdiction=NSW&fixedOdds=true" } },
                    { "raceNumber": 4, "raceStatus": "Normal", "_links": { "self":
                      "https://tab.example/races/4?jurisdiction=NSW" } }] }] }
                """
            )
            .ShouldHaveSingleItem();

        meeting.Name.ShouldBe("Monmore");
        meeting.IsFixedOddsOnly.ShouldBeTrue();
        meeting.SellCode.ShouldBeNull();
        meeting.Venue.ShouldBe(VenueKey.Named("Monmore (GBR)"));
        meeting.Key.ShouldBe(new MeetingKey(meeting.Date, RaceType.Greyhound, VenueKey.Named("Monmore (GBR)")));
        meeting
            .Races.Select(race => race.MatchName)
            .ShouldBe(["MONMORE R02 15/04 PLC 1-2", "MONMORE R03 15/04 PLC 1-2", null]);
        _bodies.Drift.ShouldBeEmpty();
    }

    [Fact]
    public void An_ordinary_meeting_without_a_mnemonic_is_kept_and_counted()
    {
        _bodies.Meetings("""{ "meetings": [{ "raceType": "R", "meetingName": "A" }] }""").Count.ShouldBe(1);

        _bodies.Drift.ShouldBe(["body=meetings field=venueMnemonic"]);
    }

    [Fact]
    public void A_meeting_with_neither_mnemonic_nor_name_has_no_key()
    {
        var meeting = _bodies.Meetings("""{ "meetings": [{ "raceType": "R", "fixedOddsOnly": true }] }""")[0];

        (meeting.Venue, meeting.Key).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("\"T\"")]
    [InlineData("\"r\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void A_code_of_racing_not_met_before_is_counted_and_left_out(string raceType)
    {
        _bodies
            .Meetings($$"""{ "meetings": [{ "raceType": {{raceType}}, "venueMnemonic": "HAW" }] }""")
            .ShouldBeEmpty();

        _bodies.Drift.ShouldBe(["body=meetings field=raceType"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "meetings": null }""")]
    public void A_body_without_its_list_is_counted(string body)
    {
        _bodies.Meetings(body).ShouldBeEmpty();

        _bodies.Drift.ShouldBe(["body=meetings field=meetings"]);
    }

    [Fact]
    public void Nulls_inside_lists_are_passed_over()
    {
        var meeting = _bodies
            .Meetings(
                $$"""
                { "meetings": [null, { {{Ordinary}}, "races": [null,
                  { "raceNumber": 1, "raceStatus": "Paying", "results": [null, [null, 2]] }] }] }
                """
            )
            .ShouldHaveSingleItem();

        meeting
            .Races.ShouldHaveSingleItem()
            .Results.ShouldBe([
                [],
                [2],
            ]);
    }

    [Fact]
    public void A_race_without_a_number_or_a_status_is_counted_and_left_out()
    {
        var meeting = _bodies
            .Meetings(
                $$"""
                { "meetings": [{ {{Ordinary}}, "races": [{ "raceStatus": "Normal" }, { "raceNumber": 2 },
                  { "raceNumber": 3, "raceStatus": "A word not met before" }] }] }
                """
            )
            .ShouldHaveSingleItem();

        meeting.Races.ShouldHaveSingleItem().Status.ShouldBe("A word not met before");
        _bodies.Drift.ShouldBe(["body=meetings field=races.raceNumber", "body=meetings field=races.raceStatus"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"14 April\"")]
    public void A_meeting_that_does_not_say_its_day_is_of_the_day_asked_for(string date)
    {
        _bodies
            .Meetings($$"""{ "meetings": [{ "raceType": "R", "venueMnemonic": "HAW", "meetingDate": {{date}} }] }""")[0]
            .Date.ShouldBe(RacingBodies.Day);
    }

    [Fact]
    public void Next_to_go_comes_soonest_first()
    {
        var races = _bodies.NextToGo(
            $$"""
            { "races": [null,
              { "raceStartTime": "2026-04-14T02:10:00.000Z", "raceNumber": 5, "meeting": { {{Ordinary}} } },
              { "raceStartTime": "2026-04-14T02:05:00.000Z", "raceNumber": 4, "raceName": "SOON", "raceDistance": 1100,
                "broadcastChannel": "Sky Racing 1", "meeting": { {{Ordinary}} } }] }
            """
        );

        races.Select(race => race.Key.Number.Value).ShouldBe([4, 5]);
        (races[0].Name, races[0].MeetingName, races[0].Channel).ShouldBe(("SOON", "HAWKESBURY", "Sky Racing 1"));
        (races[0].Distance, races[0].Location, races[0].Track).ShouldBe((1100, "NSW", "GOOD4"));
        _bodies.Drift.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(""" "raceNumber": 4, "raceStartTime": null, "meeting": {0} """)]
    [InlineData(""" "raceNumber": 4, "raceStartTime": "0001-01-01T00:00:00.000Z", "meeting": {0} """)]
    [InlineData(""" "raceNumber": null, "raceStartTime": "2026-04-14T02:10:00.000Z", "meeting": {0} """)]
    [InlineData(""" "raceNumber": 99, "raceStartTime": "2026-04-14T02:10:00.000Z", "meeting": {0} """)]
    [InlineData(""" "raceNumber": 4, "raceStartTime": "2026-04-14T02:10:00.000Z", "meeting": null """)]
    [InlineData(""" "raceNumber": 4, "raceStartTime": "2026-04-14T02:10:00.000Z" """)]
    [InlineData(""" "raceNumber": 4, "raceStartTime": "2026-04-14T02:10:00.000Z", "meeting": { "raceType": "R" } """)]
    public void A_race_that_no_call_could_name_is_counted_and_left_out(string race)
    {
        var body = race.Replace("{0}", $"{{ {Ordinary} }}");

        _bodies.NextToGo($$"""{ "races": [{ {{body}} }] }""").ShouldBeEmpty();

        _bodies.Drift.ShouldBe(["body=next-to-go field=races.key"]);
    }

    [Fact]
    public void A_race_to_come_without_a_mnemonic_goes_by_its_meeting_s_name()
    {
        var race = _bodies
            .NextToGo(
                """
                { "races": [{ "raceStartTime": "2026-04-14T04:40:00.000Z", "raceNumber": 3,
                  "meeting": { "raceType": "G", "meetingName": "Monmore (GBR)", "meetingDate": "2026-04-14" } }] }
                """
            )
            .ShouldHaveSingleItem();

        race.Key.Meeting.Venue.ShouldBe(VenueKey.Named("Monmore (GBR)"));
        _bodies.Drift.ShouldBeEmpty();
    }

    [Fact]
    public void Next_to_go_is_read_whatever_becomes_of_a_key_that_nobody_uses() =>
        _bodies
            .NextToGo(
                """
                { "races": [{
                  "raceStartTime": "2026-04-14T04:40:00.000Z", "raceNumber": 3,
                  "meeting": { "sellCode": "SR", "raceType": "R", "venueMnemonic": "HAW", "meetingDate": "2026-04-14" }
                }] }
                """
            )
            .ShouldHaveSingleItem()
            .Key.Number.Value.ShouldBe(3);

    [Fact]
    public void Next_to_go_without_its_list_is_counted()
    {
        _bodies.NextToGo("{}").ShouldBeEmpty();

        _bodies.Drift.ShouldBe(["body=next-to-go field=races"]);
    }
}
