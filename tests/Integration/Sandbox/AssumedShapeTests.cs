using TabMcp.Sandbox.World;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>Pins the shapes of bodies that were never captured and that the sandbox assumes, so that they change only
/// on purpose.</summary>
public sealed class AssumedShapeTests
{
    [Fact]
    public async Task The_futures_bucket_is_the_last_racing_day()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var body = await sandbox.JsonAsync(RunningSandbox.Info("dates"));

        new Shape()
            .Add(body)
            .Seen.ShouldBe([
                "$ object",
                "$.dates array",
                "$.dates[] object",
                "$.dates[]._links object",
                "$.dates[]._links.meetings string",
                "$.dates[].dateName string",
                "$.dates[].meetingDate string",
            ]);
        var last = body.GetProperty("dates").EnumerateArray().Last();
        last.TryGetProperty("meetingDate", out _).ShouldBeFalse();
        var link = new Uri(last.GetProperty("_links").GetProperty("meetings").GetString()!);
        link.AbsolutePath.ShouldContain("/dates/futures/");
        (await sandbox.JsonAsync(link.PathAndQuery)).GetProperty("meetings").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("Quinella", 1)]
    [InlineData("Exacta", 2)]
    [InlineData("Duet", 1)]
    public async Task Approximates_price_every_pair_of_starters(string product, int orders)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var race = await sandbox.JsonAsync(RunningSandbox.Info("dates/today/meetings/R/WFM/races/6"));
        var starters = race.GetProperty("runners")
            .EnumerateArray()
            .Count(runner =>
                runner.GetProperty("parimutuel").GetProperty("bettingStatus").GetString()
                    is not ("Scratched" or "LateScratched")
            );
        var link = race.GetProperty("pools")
            .EnumerateArray()
            .Single(pool => pool.GetProperty("wageringProduct").GetString() == product)
            .GetProperty("_links")
            .GetProperty("approximates")
            .GetString()!;

        var body = await sandbox.JsonAsync(new Uri(link).PathAndQuery);

        new Shape()
            .Add(body)
            .Seen.ShouldBe([
                "$ object",
                "$.approximates array",
                "$.approximates[] object",
                "$.approximates[].return number",
                "$.approximates[].selections array",
                "$.approximates[].selections[] number",
                "$.poolTotal number",
                "$.wageringProduct string",
            ]);
        body.GetProperty("approximates").GetArrayLength().ShouldBe(orders * starters * (starters - 1) / 2);
    }

    [Fact]
    public async Task A_jackpot_is_an_exotic_pool_plus_its_meeting()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var open = await sandbox.JsonAsync(RunningSandbox.Info("jackpots"));
        var day = await sandbox.JsonAsync(RunningSandbox.Info("dates/today/jackpot-pools"));

        string[] keys =
        [
            "jackpot number",
            "location string",
            "meetingDate string",
            "meetingName string",
            "poolStatusCode string",
            "poolTotal number",
            "raceType string",
            "startTime string",
            "venueMnemonic string",
            "wageringProduct string",
        ];
        string[] legs =
        [
            "legs array",
            "legs[] object",
            "legs[].legNumber number",
            "legs[].raceNumber number",
            "legs[].raceType string",
            "legs[].startTime string",
            "legs[].venueMnemonic string",
        ];
        foreach (
            var (body, list, seen) in new[] { (open, "jackpots", keys), (day, "jackpotPools", [.. keys, .. legs]) }
        )
        {
            new Shape()
                .Add(body)
                .Seen.ShouldBe(
                    ["$ object", $"$.{list} array", $"$.{list}[] object", .. seen.Select(key => $"$.{list}[].{key}")],
                    ignoreOrder: true
                );
            body.GetProperty(list).EnumerateArray().ShouldAllBe(pool => pool.GetProperty("jackpot").GetDecimal() > 0);
        }

        open.GetProperty("jackpots")
            .EnumerateArray()
            .ShouldAllBe(pool => pool.GetProperty("poolStatusCode").GetString() == "Open");
    }

    [Fact]
    public async Task A_race_found_by_name_has_only_keys_of_a_captured_race()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var meeting = sandbox.Server.World.MeetingsOn(sandbox.Server.World.Today).First(plan => plan.IsFixedOddsOnly);
        var served = new Shape();
        foreach (var race in meeting.Races.Where(race => race.StatusAt(sandbox.Clock.GetUtcNow()) is RacePhase.Normal))
        {
            var path = $"{Uri.EscapeDataString(meeting.Name)}/races/{Uri.EscapeDataString(race.MatchName)}";
            served.Add(await sandbox.JsonAsync(RunningSandbox.Info($"dates/today/meetings/G/{path}?fixedOdds=true")));
        }

        served.Seen.ShouldNotContain("$.meeting.venueMnemonic string");
        served.Seen.ShouldBeSubsetOf((await CapturedBodies.ShapeOfAsync("racing", "race-*.json")).Seen);
    }
}
