using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Racing;

/// <summary>Venues by name and meetings without a mnemonic, against the sandbox's day.</summary>
public sealed class VenueTests
{
    public static TheoryData<string> Revisions => ["2026-07-28", "2025-06-18"];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Reads_a_race_at_a_venue_by_name_as_by_mnemonic(string revision)
    {
        await using var product = await Product.StartAsync();

        var byName = (await product.CallAsync("racing_get_race", Flemington("Flemington"), revision)).Answer();
        var byMnemonic = (await product.CallAsync("racing_get_race", Flemington("fle"), revision)).Answer();

        byName.GetProperty("venue_mnemonic").GetString().ShouldBe("FLE");
        byName.GetProperty("meeting_name").GetString().ShouldBe("FLEMINGTON");
        JsonElement.DeepEquals(byName, byMnemonic).ShouldBeTrue();
        product
            .Tab.Requests.All()
            .Select(request => request.RawPath.Split('/')[^1])
            .ShouldBe(["meetings", "2", "2"], "only the name costs a look-up");
    }

    [Theory]
    [InlineData("Flemmington", "FLEMINGTON")]
    [InlineData("FLM", "FLEMINGTON")]
    [InlineData("Monmoor", "Monmore (GBR)", false)]
    public async Task Offers_the_nearest_where_nothing_goes_by_the_name(string venue, string offer, bool offered = true)
    {
        await using var product = await Product.StartAsync();

        var error = (await product.CallAsync("racing_get_race", Flemington(venue))).Error();

        error.Code().ShouldBe("not_found");
        error.Choices().Contains(offer, StringComparer.Ordinal).ShouldBe(offered, string.Join(", ", error.Choices()));
        error.Message().ShouldNotContain(venue);
        error.Message().ShouldNotContain(offer);
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Shows_a_programme_on_the_venue_s_clock_by_mnemonic_as_by_name(string revision)
    {
        await using var product = await Product.StartAsync();
        var meeting = (await product.CallAsync("racing_get_meetings", new { location = "QLD" }, revision))
            .Answer()
            .GetProperty("meetings")[0];

        foreach (var key in (string[])["venue_mnemonic", "meeting_name"])
        {
            var programme = (
                await product.CallAsync(
                    "racing_get_all_races_in_meeting",
                    new
                    {
                        meeting_date = "today",
                        race_type = meeting.GetProperty("race_type").GetString(),
                        venue_mnemonic = $" {meeting.GetProperty(key).GetString()} ",
                    },
                    revision
                )
            ).Answer();

            programme
                .GetProperty("venue_mnemonic")
                .GetString()
                .ShouldBe(meeting.GetProperty("venue_mnemonic").GetString());
            programme.GetProperty("meeting_name").GetString().ShouldBe(meeting.GetProperty("meeting_name").GetString());
            programme
                .GetProperty("races")
                .EnumerateArray()
                .Select(race => race.GetProperty("start").GetProperty("time_zone").GetString())
                .ShouldAllBe(zone => zone == "Australia/Brisbane");
        }
    }

    [Fact]
    public async Task Names_the_argument_of_a_race_that_a_known_venue_does_not_have()
    {
        await using var product = await Product.StartAsync();

        var error = (
            await product.CallAsync(
                "racing_get_race",
                """{"meeting_date":"today","race_type":"R","venue_mnemonic":"FLE","race_number":29}"""
            )
        ).Error();

        error.Code().ShouldBe("not_found");
        error.GetProperty("arguments").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("race_number");
        error.Message().ShouldContain("racing_get_all_races_in_meeting lists");
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Goes_from_the_meetings_to_a_race_with_fixed_odds_only(string revision)
    {
        await using var product = await Product.StartAsync();
        var meetings = (await product.CallAsync("racing_get_meetings", new { race_type = "G" }, revision)).Answer();
        var meeting = meetings
            .GetProperty("meetings")
            .EnumerateArray()
            .First(line => line.TryGetProperty("fixed_odds_only", out _));
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["meeting_date"] = meetings.GetProperty("meeting_date").GetString(),
            ["race_type"] = meeting.GetProperty("race_type").GetString(),
            ["venue_mnemonic"] = meeting.GetProperty("venue_mnemonic").GetString(),
        };

        var programme = (await product.CallAsync("racing_get_all_races_in_meeting", arguments, revision)).Answer();
        arguments["race_number"] = 2;
        var race = (await product.CallAsync("racing_get_race", arguments, revision)).Answer();

        programme.GetProperty("fixed_odds_only").GetBoolean().ShouldBeTrue();
        programme.GetProperty("races").GetArrayLength().ShouldBe(meeting.GetProperty("races").GetInt32());
        race.GetProperty("venue_mnemonic").GetString().ShouldBe("Monmore (GBR)");
        race.GetProperty("race_number").GetInt32().ShouldBe(2);
        race.GetProperty("field").EnumerateArray().ShouldContain(runner => Has(runner, "fixed"));
        var sent = product.Tab.Requests.All()[^1];
        sent.RawPath.ShouldEndWith("/races/MONMORE%20R02%2014%2F04%20PLC%201-2");
        sent.Query.ShouldContain("fixedOdds=true");
    }

    [Fact]
    public async Task A_meeting_with_fixed_odds_only_has_no_approximates_and_says_so()
    {
        await using var product = await Product.StartAsync();

        var error = (
            await product.CallAsync(
                "racing_get_approximates",
                """{"meeting_date":"today","race_type":"G","venue_mnemonic":"monmore","race_number":2,"wagering_product":"Exacta"}"""
            )
        ).Error();

        error.Code().ShouldBe("not_found");
        error.Message().ShouldStartWith("venue_mnemonic names a meeting with fixed odds only");
    }

    private static string Flemington(string venue) =>
        $$"""{"meeting_date":"today","race_type":"R","venue_mnemonic":"{{venue}}","race_number":2}""";

    private static bool Has(JsonElement node, string key) => node.TryGetProperty(key, out _);
}
