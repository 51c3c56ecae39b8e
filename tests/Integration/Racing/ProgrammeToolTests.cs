using System.Text;
using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Racing;

/// <summary>Days, programmes, approximates and jackpots, in both eras of the protocol.</summary>
public sealed class ProgrammeToolTests
{
    private const int DefaultAnswer = 24 * 1024;
    private const string WarwickFarm = """ "meeting_date":"today","race_type":"R","venue_mnemonic":"WFM" """;

    public static TheoryData<string> Revisions => ["2026-07-28", "2025-06-18"];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Goes_from_the_days_to_the_meetings_of_one(string revision)
    {
        await using var product = await Product.StartAsync();

        var days = (await product.CallAsync("racing_get_all_meeting_dates", null, revision)).Answer();

        days.GetProperty("futures").GetBoolean().ShouldBeTrue();
        var dates = days.GetProperty("dates").EnumerateArray().ToList();
        dates.Select(date => date.GetProperty("date_name").GetString()).Take(2).ShouldBe(["today", "tomorrow"]);
        var meetings = (
            await product.CallAsync(
                days.GetProperty("next").GetProperty("tool").GetString()!,
                new { meeting_date = dates[1].GetProperty("meeting_date").GetString() },
                revision
            )
        ).Answer();
        meetings.GetProperty("meetings").GetArrayLength().ShouldBeGreaterThan(0);
        ShouldBeShort(days);
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Lists_the_races_of_a_meeting_through_its_day(string revision)
    {
        await using var product = await Product.StartAsync();

        var before = (
            await product.CallAsync("racing_get_all_races_in_meeting", $"{{{WarwickFarm}}}", revision)
        ).Answer();
        product.Clock.Advance(TimeSpan.FromHours(6));
        var after = (
            await product.CallAsync("racing_get_all_races_in_meeting", $"{{{WarwickFarm}}}", revision)
        ).Answer();

        Races(before)
            .Select(race => race.GetProperty("race_number").GetInt32())
            .ShouldBe(Enumerable.Range(1, Races(before).Count));
        Races(before)[^1]
            .GetProperty("open_pools")
            .EnumerateArray()
            .Select(pool => pool.GetString())
            .ShouldContain("Trifecta");
        Races(after).ShouldContain(race => Has(race, "results"));
        Races(after).ShouldAllBe(race => !Has(race, "open_pools"));
        ShouldBeShort(before);
        ShouldBeShort(after);
    }

    [Theory]
    [InlineData("Quinella", "2026-07-28")]
    [InlineData("Exacta", "2025-06-18")]
    [InlineData("Duet", "2025-11-25")]
    public async Task Passes_approximates_on_as_they_come(string productName, string revision)
    {
        await using var product = await Product.StartAsync();

        var answer = (
            await product.CallAsync(
                "racing_get_approximates",
                $$"""{{{WarwickFarm}},"race_number":8,"wagering_product":"{{productName}}"}""",
                revision
            )
        ).Answer();

        answer.GetProperty("wagering_product").GetString().ShouldBe(productName);
        answer.TryGetProperty("as_of", out _).ShouldBeTrue();
        answer
            .GetProperty("approximates")
            .GetProperty("body")
            .GetProperty("approximates")
            .EnumerateArray()
            .ShouldAllBe(pair => pair.GetProperty("return").GetDecimal() >= 1);
        product.Tab.Requests.All()[^1].RawPath.ShouldEndWith($"/R/WFM/races/8/pools/{productName}/approximates");
        ShouldBeShort(answer);
    }

    [Fact]
    public async Task Names_the_products_that_have_approximates()
    {
        await using var product = await Product.StartAsync();

        var error = (
            await product.CallAsync(
                "racing_get_approximates",
                $$"""{{{WarwickFarm}},"race_number":8,"wagering_product":"Trifecta"}"""
            )
        ).Error();

        error.Code().ShouldBe("invalid_input");
        error.Message().ShouldContain("Quinella, Exacta, Duet");
        product.Tab.Requests.Count().ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Passes_jackpots_on_as_they_come(string revision)
    {
        await using var product = await Product.StartAsync();

        var open = (await product.CallAsync("racing_get_open_jackpots", null, revision)).Answer();
        var day = (
            await product.CallAsync("racing_get_jackpot_pools", new { meeting_date = "today" }, revision)
        ).Answer();

        open.GetProperty("jackpots")
            .GetProperty("body")
            .GetProperty("jackpots")
            .GetArrayLength()
            .ShouldBeGreaterThan(0);
        day.GetProperty("meeting_date").GetString().ShouldBe("2026-04-14");
        day.GetProperty("pools").GetProperty("body").TryGetProperty("jackpotPools", out _).ShouldBeTrue();
        ShouldBeShort(open);
        ShouldBeShort(day);
    }

    private static List<JsonElement> Races(JsonElement answer) => [.. answer.GetProperty("races").EnumerateArray()];

    private static void ShouldBeShort(JsonElement answer) =>
        Encoding.UTF8.GetByteCount(answer.GetRawText()).ShouldBeLessThanOrEqualTo(DefaultAnswer);

    private static bool Has(JsonElement node, string key) => node.TryGetProperty(key, out _);
}
