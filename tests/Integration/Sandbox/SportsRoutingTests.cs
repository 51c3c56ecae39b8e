using System.Net;
using System.Text.Json;

namespace TabMcp.IntegrationTests.Sandbox;

public sealed class SportsRoutingTests
{
    private const string Sports = "/v1/tab-info-service/sports";

    [Theory]
    [InlineData("Over%2FUnder%202.5%20%231%3F", "Over/Under 2.5 #1?")]
    [InlineData("Championship%20(Play-Offs)", "Championship (Play-Offs)")]
    [InlineData("Championship%20%28Play-Offs%29", "Championship (Play-Offs)")]
    [InlineData("S%C3%A3o%20Paulo%20Championship", "São Paulo Championship")]
    [InlineData("Ligue%201", "Ligue 1")]
    public async Task An_unusual_name_is_one_segment_in_every_encoding(string segment, string name)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var path = $"{Sports}/Soccer/competitions/{segment}";

        var body = await sandbox.JsonAsync($"{path}?jurisdiction=NSW&numTopMarkets=1");

        body.GetProperty("name").GetString().ShouldBe(name);
        sandbox.Server.Requests.All()[^1].RawPath.ShouldBe(path);
    }

    [Theory]
    [InlineData("/Cricket/competitions/The%20100%25%20Cup", "The 100% Cup")]
    [InlineData("/Darts/competitions/Masters%20%26%20Legends", "Masters & Legends")]
    [InlineData("/Tennis/competitions/WTA%20Tour/tournaments/WTA%20Rouen%20%2F%20Doubles", "WTA Rouen / Doubles")]
    public async Task A_name_is_decoded_once(string rest, string name)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.JsonAsync(SportsPaths.At(rest))).GetProperty("name").GetString().ShouldBe(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Rugby%20League")]
    [InlineData("/Rugby%20League/competitions/NRL")]
    [InlineData("/nextToGo")]
    [InlineData("/results")]
    public async Task A_missing_jurisdiction_is_400(string rest)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        foreach (var query in new[] { "", "?jurisdiction=", "?jurisdiction=WA" })
            (await sandbox.RefusalAsync(Sports + rest + query)).ShouldBe(
                (HttpStatusCode.BadRequest, "INVALID_SYNTAX_ERROR")
            );
    }

    [Theory]
    [InlineData("/Rugby%20League/competitions/NRL?numTopMarkets=many")]
    [InlineData("/nextToGo?limit=some")]
    [InlineData("/nextToGo?next=soon")]
    public async Task An_invalid_value_is_400(string rest)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.RefusalAsync(SportsPaths.At(rest))).ShouldBe(
            (HttpStatusCode.BadRequest, "INVALID_SYNTAX_ERROR")
        );
    }

    [Theory]
    [InlineData("/rugby%20league")]
    [InlineData("/Rugby%2520League")]
    [InlineData("/Quidditch")]
    [InlineData("/Rugby%20League/competitions/nrl")]
    [InlineData("/Rugby%20League/competitions/NRL/matches/Nobody%20v%20Nobody")]
    [InlineData("/Rugby%20League/competitions/NRL/tournaments/NRL")]
    [InlineData("/Soccer/competitions/Over/Under%202.5%20%231%3F")]
    [InlineData("/Basketball/footy/rounds")]
    [InlineData("/Rugby%20League/footy/rounds?series=AFL")]
    [InlineData("/Rugby%20League/footy/rounds/99")]
    [InlineData("/results/Quidditch")]
    [InlineData("/results/Rugby%20League/competitions/NRL/matches/Nobody%20v%20Nobody")]
    public async Task An_unknown_path_is_404(string rest)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.RefusalAsync(SportsPaths.At(rest))).ShouldBe(
            (HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND_ERROR")
        );
    }

    [Fact]
    public async Task A_match_is_found_by_name_but_not_by_short_id()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var match = sandbox.Server.World.Sports.Competition("Rugby League", "NRL")!.MatchesAt(RunningSandbox.Afternoon)[
            0
        ];
        var matches = $"{SportsPaths.PathOf(match.Competition)}/matches";

        (await sandbox.JsonAsync(SportsPaths.Of(match))).GetProperty("id").GetString().ShouldBe(match.Id);
        (await sandbox.RefusalAsync(SportsPaths.At($"{matches}/{match.Id}"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tournaments_match_is_found_only_under_its_tournament()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        foreach (var sport in new[] { "Tennis", "Golf" })
        {
            var competition = sandbox.Server.World.Sports.Sport(sport)!.Competitions[0];
            var match = competition.AllMatchesAt(RunningSandbox.Afternoon).First();

            var body = await sandbox.JsonAsync(SportsPaths.Of(competition));
            body.GetProperty("matches").GetArrayLength().ShouldBe(0);
            body.GetProperty("tournaments")
                .EnumerateArray()
                .SelectMany(tournament => tournament.GetProperty("matches").EnumerateArray())
                .ShouldContain(listed => listed.GetProperty("name").GetString() == match.Name);
            (await sandbox.JsonAsync(SportsPaths.Of(match))).GetProperty("name").GetString().ShouldBe(match.Name);
            var elsewhere = $"{SportsPaths.PathOf(competition)}/matches/{Uri.EscapeDataString(match.Name)}";
            (await sandbox.RefusalAsync(SportsPaths.At(elsewhere))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Every_link_resolves_to_the_resource_that_it_names()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var sports = (await sandbox.JsonAsync(SportsPaths.At(""))).GetProperty("sports");

        sports.GetArrayLength().ShouldBeGreaterThanOrEqualTo(12);
        foreach (var sport in sports.EnumerateArray())
        {
            await FollowAsync(sandbox, sport);
            foreach (var competition in sport.GetProperty("competitions").EnumerateArray())
            {
                var body = await FollowAsync(sandbox, competition, "&numTopMarkets=1");
                foreach (var relation in new[] { "tournaments", "matches", "markets", "markets:all-channels" })
                    await sandbox.JsonAsync(LinkOf(body, relation));
                foreach (var tournament in body.GetProperty("tournaments").EnumerateArray())
                    await FollowAsync(sandbox, tournament);
                if (
                    body.GetProperty("matches").EnumerateArray().FirstOrDefault() is
                    { ValueKind: JsonValueKind.Object } match
                )
                    await sandbox.JsonAsync(LinkOf(await FollowAsync(sandbox, match), "markets"));
            }
        }
    }

    [Fact]
    public async Task Links_encode_names_once_and_keep_parentheses()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        foreach (
            var (rest, segment) in new[]
            {
                ("Championship%20%28Play-Offs%29", "Championship%20(Play-Offs)"),
                ("Over%2FUnder%202.5%20%231%3F", "Over%2FUnder%202.5%20%231%3F"),
            }
        )
        {
            var body = await sandbox.JsonAsync(SportsPaths.At($"/Soccer/competitions/{rest}?numTopMarkets=1"));
            LinkOf(body, "self").ShouldBe($"{Sports}/Soccer/competitions/{segment}?jurisdiction=NSW");
        }
    }

    private static async Task<JsonElement> FollowAsync(RunningSandbox sandbox, JsonElement named, string query = "")
    {
        var body = await sandbox.JsonAsync(LinkOf(named, "self") + query);
        body.GetProperty("name").GetString().ShouldBe(named.GetProperty("name").GetString());
        return body;
    }

    private static string LinkOf(JsonElement body, string relation)
    {
        var link = body.GetProperty("_links").GetProperty(relation).GetString()!;
        return link[link.IndexOf("/v1/", StringComparison.Ordinal)..];
    }
}
