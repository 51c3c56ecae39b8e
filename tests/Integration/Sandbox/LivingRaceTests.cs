using System.Text.Json;
using TabMcp.Sandbox.World;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>Follows one race through its phases, as a client sees it.</summary>
public sealed class LivingRaceTests
{
    [Fact]
    public async Task A_race_goes_through_open_closed_interim_and_paying()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var plan = sandbox
            .Server.World.NextToGo(40)
            .First(race => race.Life.Abandoned is null && !race.Meeting.IsToteOnly && !race.Result.IsDeadHeat);
        var path = PathOf(plan);

        var open = await sandbox.JsonAsync(path);
        open.GetProperty("raceStatus").GetString().ShouldBe("Normal");
        open.GetProperty("hasFixedOdds").GetBoolean().ShouldBeTrue();
        open.GetProperty("results").GetArrayLength().ShouldBe(0);
        open.TryGetProperty("dividends", out _).ShouldBeFalse();
        open.GetProperty("betTypes").GetArrayLength().ShouldBeGreaterThan(0);

        sandbox.Clock.Advance(plan.Life.Jump - sandbox.Clock.GetUtcNow());
        var closed = await sandbox.JsonAsync(path);
        closed.GetProperty("raceStatus").GetString().ShouldBe("Closed");
        closed.GetProperty("hasFixedOdds").GetBoolean().ShouldBeFalse();
        closed.GetProperty("betTypes").GetArrayLength().ShouldBe(0);
        Words(closed, "parimutuel").ShouldBeSubsetOf(["Closed", "Scratched", "LateScratched"]);

        sandbox.Clock.Advance(plan.Life.Interim - plan.Life.Jump);
        var interim = await sandbox.JsonAsync(path);
        interim.GetProperty("raceStatus").GetString().ShouldBe("Interim");
        interim.GetProperty("results").GetArrayLength().ShouldBe(4);
        Words(interim, "fixedOdds").ShouldContain("Winner");
        Words(interim, "fixedOdds").ShouldNotContain("Loser");

        sandbox.Clock.Advance(plan.Life.Paying - plan.Life.Interim);
        var paid = await sandbox.JsonAsync(path);
        paid.GetProperty("raceStatus").GetString().ShouldBe("Paying");
        Words(paid, "fixedOdds").ShouldContain("Loser");
        var winner = paid.GetProperty("results")[0][0].GetInt32();
        var win = paid.GetProperty("dividends")
            .EnumerateArray()
            .First(dividend => dividend.GetProperty("wageringProduct").GetString() == "Win");
        win.GetProperty("poolDividends")[0]
            .GetProperty("amount")
            .GetDecimal()
            .ShouldBe(Runner(paid, winner).GetProperty("parimutuel").GetProperty("returnWin").GetDecimal());
    }

    [Fact]
    public async Task The_same_request_at_the_same_time_gets_the_same_response()
    {
        await using var one = await RunningSandbox.StartAsync(seed: 9);
        await using var two = await RunningSandbox.StartAsync(seed: 9);
        var path = PathOf(one.Server.World.NextToGo(1)[0]);

        var first = await one.JsonAsync(path);
        await two.JsonAsync(RunningSandbox.Info("dates/today/meetings"));

        // Only the host name in links differs.
        var second = (await two.JsonAsync(path))
            .GetRawText()
            .Replace(two.Server.BaseAddress.ToString(), one.Server.BaseAddress.ToString());
        second.ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task A_scratched_runner_is_scratched_in_fixed_odds_and_tote_and_keeps_its_price()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var now = sandbox.Clock.GetUtcNow();
        var (race, runner) = sandbox
            .Server.World.RacesAt(RacePhase.Normal)
            .SelectMany(race => race.Runners.Select(runner => (race, runner)))
            .First(pair =>
                pair.runner.ScratchedAt > pair.race.Life.Priced.AddHours(1)
                && pair.runner.ScratchedAt < now.AddMinutes(-2)
                && !pair.race.Meeting.IsToteOnly
            );

        var body = Runner(await sandbox.JsonAsync(PathOf(race)), runner.Number);

        var fixedOdds = body.GetProperty("fixedOdds");
        fixedOdds.GetProperty("bettingStatus").GetString().ShouldBe("LateScratched");
        fixedOdds.GetProperty("returnWin").GetDecimal().ShouldBeGreaterThan(1);
        fixedOdds.GetProperty("winDeduction").GetInt32().ShouldBeInRange(0, 50);
        body.GetProperty("parimutuel")
            .GetProperty("bettingStatus")
            .GetString()
            .ShouldBe(runner.IsLateScratching ? "LateScratched" : "Scratched");
    }

    [Fact]
    public async Task Flucs_are_previous_prices_newest_first_and_times_have_milliseconds()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var race = sandbox.Server.World.NextToGo(20).First(race => !race.Meeting.IsToteOnly);
        var runners = (await sandbox.JsonAsync(PathOf(race))).GetProperty("runners").EnumerateArray();
        var odds = runners
            .Select(runner => runner.GetProperty("fixedOdds"))
            .Where(odds => odds.TryGetProperty("flucs", out _))
            .ToList();

        odds.ShouldNotBeEmpty();
        foreach (var entry in odds)
        {
            var flucs = entry.GetProperty("flucs").EnumerateArray().ToList();
            flucs.Count.ShouldBeInRange(1, 4);
            var times = flucs
                .Select(fluc => fluc.GetProperty("returnWinTime").GetString()!)
                .Prepend(entry.GetProperty("returnWinTime").GetString()!)
                .ToList();
            times.ShouldBe(times.OrderDescending(StringComparer.Ordinal));
            times.ShouldAllBe(time => time.Length == "2026-04-15T05:00:00.000Z".Length && time.EndsWith('Z'));
            flucs[0].GetProperty("returnWin").GetDecimal().ShouldNotBe(entry.GetProperty("returnWin").GetDecimal());
        }
    }

    [Fact]
    public async Task Comments_are_JSON_text_inside_a_string()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var race = await sandbox.JsonAsync(PathOf(sandbox.Server.World.NextToGo(1)[0]));

        using var comments = JsonDocument.Parse(race.GetProperty("raceComments").GetString()!);

        comments.RootElement.GetProperty("runners").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Hong_Kong_has_no_fixed_odds()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var race = await sandbox.JsonAsync(RunningSandbox.Info("dates/today/meetings/R/HAP/races/1"));

        race.TryGetProperty("spectrumId", out _).ShouldBeFalse();
        race.GetProperty("hasFixedOdds").GetBoolean().ShouldBeFalse();
        race.GetProperty("runners")[0]
            .GetProperty("fixedOdds")
            .GetProperty("returnWin")
            .ValueKind.ShouldBe(JsonValueKind.Null);
        race.GetProperty("pools")[0].GetProperty("cominglingHost").GetString().ShouldBe("HKJ");
    }

    private static string PathOf(RacePlan race) =>
        RunningSandbox.Info(
            $"dates/{race.Meeting.Date:yyyy-MM-dd}/meetings/{race.Meeting.TypeLetter}/{race.Meeting.Venue.Mnemonic}/races/{race.Number}"
        );

    private static IEnumerable<string?> Words(JsonElement race, string side) =>
        race.GetProperty("runners")
            .EnumerateArray()
            .Select(runner => runner.GetProperty(side).GetProperty("bettingStatus").GetString());

    private static JsonElement Runner(JsonElement race, int number) =>
        race.GetProperty("runners")
            .EnumerateArray()
            .First(runner => runner.GetProperty("runnerNumber").GetInt32() == number);
}
