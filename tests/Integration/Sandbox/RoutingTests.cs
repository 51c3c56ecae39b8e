using System.Net;
using System.Text.Json;
using TabMcp.Sandbox.World;

namespace TabMcp.IntegrationTests.Sandbox;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("/v1/tab-info-service/racing/dates")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings?jurisdiction=")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings?jurisdiction=WA")]
    [InlineData("/v1/tab-info-service/racing/next-to-go/races?jurisdiction=NSW&maxRaces=many")]
    [InlineData("/v1/tab-info-service/racing/dates/2026-4-15/meetings?jurisdiction=NSW")]
    public async Task A_missing_or_invalid_value_is_400(string path)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.RefusalAsync(path)).ShouldBe((HttpStatusCode.BadRequest, "INVALID_SYNTAX_ERROR"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1/tab-info-service/racing/big-bets?jurisdiction=NSW")]
    [InlineData("/v1/tab-info-service/racing/dates/2031-01-01/jackpot-pools?jurisdiction=NSW")]
    [InlineData(
        "/v1/tab-info-service/racing/dates/today/meetings/R/WFM/races/6/pools/Win/approximates?jurisdiction=NSW"
    )]
    [InlineData(
        "/v1/tab-info-service/racing/dates/today/meetings/R/WFM/races/6/pools/exacta/approximates?jurisdiction=NSW"
    )]
    [InlineData("/v1/tab-info-service/racing/dates/2031-01-01/meetings?jurisdiction=NSW")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings/R/XXX/races?jurisdiction=NSW")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings/R/wfm/races?jurisdiction=NSW")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings/r/WFM/races?jurisdiction=NSW")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings/R/WFM/races/99?jurisdiction=NSW")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings/R/WFM/races/0?jurisdiction=NSW")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings/R/WFM/races/6?jurisdiction=NSW&fixedOdds=true")]
    [InlineData("/v1/tab-info-service/racing/dates/today/meetings/R/WFM/races/6/form/99?jurisdiction=NSW")]
    [InlineData("/v1/Tab-Info-Service/racing/dates?jurisdiction=NSW")]
    [InlineData("/v1/historical-results-service/NSW/racing/2026-04-15")]
    [InlineData("/v1/historical-results-service/NSW/racing/2026-04-12/WFM/R/races/1")]
    public async Task An_unknown_path_is_404(string path)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.RefusalAsync(path)).ShouldBe((HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND_ERROR"));
    }

    [Fact]
    public async Task Every_response_identifies_the_sandbox()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Next(new TabMcp.Sandbox.Fault.EdgeRefusal(), pathContains: "next-to-go");
        foreach (
            var path in new[] { RunningSandbox.Info("dates"), "/nothing", RunningSandbox.Info("next-to-go/races") }
        )
        {
            using var response = await sandbox.GetAsync(path);
            response.Headers.GetValues("X-TabMcp-Sandbox").ShouldBe(["1"]);
        }
    }

    [Fact]
    public async Task Lower_case_jurisdictions_are_accepted_and_links_use_upper_case()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var races = await sandbox.JsonAsync("/v1/tab-info-service/racing/next-to-go/races?jurisdiction=vic");

        races
            .GetProperty("races")[0]
            .GetProperty("_links")
            .GetProperty("self")
            .GetString()
            .ShouldEndWith("?jurisdiction=VIC");
    }

    [Fact]
    public async Task Today_and_tomorrow_are_dates_in_Sydney()
    {
        // 20:00 UTC on the 14th is 06:00 on the 15th in Sydney.
        await using var sandbox = await RunningSandbox.StartAsync(
            at: new DateTimeOffset(2026, 4, 14, 20, 0, 0, TimeSpan.Zero)
        );

        (await FirstDateAsync("today")).ShouldBe("2026-04-15");
        (await FirstDateAsync("tomorrow")).ShouldBe("2026-04-16");
        var dates = (await sandbox.JsonAsync(RunningSandbox.Info("dates"))).GetProperty("dates");
        dates[0].GetProperty("meetingDate").GetString().ShouldBe("2026-04-15");
        dates[0].GetProperty("dateName").GetString().ShouldBe("today");

        async Task<string?> FirstDateAsync(string word) =>
            (await sandbox.JsonAsync(RunningSandbox.Info($"dates/{word}/meetings")))
                .GetProperty("meetings")[0]
                .GetProperty("meetingDate")
                .GetString();
    }

    [Fact]
    public async Task A_slash_inside_a_name_is_part_of_the_name()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var meeting = (await sandbox.JsonAsync(RunningSandbox.Info("dates/today/meetings")))
            .GetProperty("meetings")
            .EnumerateArray()
            .First(candidate => candidate.TryGetProperty("fixedOddsOnly", out _));
        var link = new Uri(meeting.GetProperty("races")[1].GetProperty("_links").GetProperty("self").GetString()!);
        link.AbsolutePath.ShouldContain("15%2F04");

        var race = await sandbox.JsonAsync(link.PathAndQuery);
        race.GetProperty("raceNumber").GetInt32().ShouldBe(2);

        // With an unescaped slash the name is two segments and matches nothing. A doubly encoded name does not match
        // either.
        (await sandbox.RefusalAsync(link.PathAndQuery.Replace("%2F", "/"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await sandbox.RefusalAsync(link.PathAndQuery.Replace("%", "%25"))).Status.ShouldBe(HttpStatusCode.NotFound);
        // Without the flag the last segment is not a name.
        (await sandbox.RefusalAsync(link.PathAndQuery.Replace("&fixedOdds=true", ""))).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Links_in_bodies_resolve()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var next = (await sandbox.JsonAsync(RunningSandbox.Info("next-to-go/races")))
            .GetProperty("races")[0]
            .GetProperty("_links");
        var race = await FollowAsync(next, "self");
        var form = (await FollowAsync(next, "form")).GetProperty("form")[0];

        var one = await FollowAsync(
            race.GetProperty("runners")
                .EnumerateArray()
                .First(runner => runner.TryGetProperty("_links", out _))
                .GetProperty("_links"),
            "form"
        );

        one.GetProperty("runnerName").GetString().ShouldBe(form.GetProperty("runnerName").GetString());
        var day = await sandbox.JsonAsync(RunningSandbox.Results("2026-04-12"));
        var meeting = await FollowAsync(day.GetProperty("meetings")[0].GetProperty("_links"), "self");
        var result = await FollowAsync(meeting.GetProperty("races")[0].GetProperty("_links"), "self");
        result.GetProperty("raceNumber").GetInt32().ShouldBe(1);

        Task<JsonElement> FollowAsync(JsonElement links, string relation) =>
            sandbox.JsonAsync(new Uri(links.GetProperty(relation).GetString()!).PathAndQuery);
    }

    [Fact]
    public async Task Next_to_go_accepts_a_number_of_races_and_can_include_races_that_just_started()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await StatusesAsync("maxRaces=3")).ShouldBe([RacePhase.Normal, RacePhase.Normal, RacePhase.Normal]);
        (await StatusesAsync("maxRaces=3&includeRecentlyClosed=true")).ShouldContain(status =>
            status != RacePhase.Normal
        );

        async Task<List<RacePhase>> StatusesAsync(string query)
        {
            List<RacePhase> statuses = [];
            foreach (
                var race in (await sandbox.JsonAsync(RunningSandbox.Info($"next-to-go/races?{query}")))
                    .GetProperty("races")
                    .EnumerateArray()
            )
            {
                var body = await sandbox.JsonAsync(
                    new Uri(race.GetProperty("_links").GetProperty("self").GetString()!).PathAndQuery
                );
                statuses.Add(Enum.Parse<RacePhase>(body.GetProperty("raceStatus").GetString()!));
            }

            return statuses;
        }
    }
}
