using System.Text;
using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.IntegrationTests.Sports;

public sealed class SportsToolTests
{
    private const int DefaultAnswer = 24 * 1024;
    private const int AnyAnswer = 60 * 1024;

    public static TheoryData<string> Revisions => ["2026-07-28", "2025-11-25", "2025-06-18"];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Goes_from_the_sports_to_one_kind_of_bet_with_the_names_of_the_answers(string revision)
    {
        await using var product = await Product.StartAsync();
        async Task<JsonElement> Ask(string tool, Dictionary<string, object?> arguments) =>
            (await product.CallAsync(tool, arguments, revision)).Answer();

        var sports = await Ask("sports_get_all_open", []);
        var names = Names(Pick(sports, "sports", "sport_name", "Rugby League"), "sport_name");
        var sport = await Ask(Next(sports), names);
        names["competition_name"] = Pick(sport, "competitions", "competition_name", "NRL").Text("competition_name");
        var competition = await Ask(Next(sport), names);
        var first = competition.GetProperty("matches")[0];
        names["match_name"] = first.Text("match_name");
        var match = await Ask(Next(competition), names);
        names["bet_option"] = match.GetProperty("bet_options")[1].Text("bet_option");
        var kind = await Ask(Next(match), names);

        foreach (var answer in (JsonElement[])[sports, sport, competition, match, kind])
        {
            answer.Text("source").ShouldBe("sandbox");
            answer.Text("jurisdiction").ShouldBe("NSW");
            answer.GetProperty("as_of").GetDateTimeOffset().ShouldBe(product.Clock.GetUtcNow());
        }

        match.GetProperty("match").Text("match_name").ShouldBe(first.Text("match_name"));
        Start(match.GetProperty("match")).ShouldBe(Start(first));
        var markets = Markets(kind.GetProperty("match"));
        markets.ShouldNotBeEmpty();
        markets.ShouldAllBe(market => market.Text("bet_option") == (string)names["bet_option"]!);
        markets
            .SelectMany(market => market.GetProperty("propositions").EnumerateArray())
            .ShouldAllBe(proposition =>
                proposition.GetProperty("number").GetInt64() > 0 && proposition.GetProperty("win").GetDecimal() > 1
            );
        product.Tab.Requests.Count().ShouldBe(5, "names of answers need no search");
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Goes_from_the_next_matches_to_one_of_them(string revision)
    {
        await using var product = await Product.StartAsync();

        var next = (await product.CallAsync("sports_get_next_to_go", new { limit = 5 }, revision)).Answer();

        var matches = next.GetProperty("matches").EnumerateArray().ToList();
        matches.Count.ShouldBe(5);
        matches.Select(Start).ShouldBeInOrder();
        foreach (var upcoming in matches)
        {
            var names = Names(upcoming, "sport_name", "competition_name", "match_name");
            var match = (await product.CallAsync(Next(next), names, revision)).Answer();
            match.GetProperty("match").Text("match_name").ShouldBe(upcoming.Text("match_name"));
            Start(match.GetProperty("match")).ShouldBe(Start(upcoming));
        }
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Finds_tennis_under_its_tournaments_whether_they_are_named_or_not(string revision)
    {
        await using var product = await Product.StartAsync();
        var names = new Dictionary<string, object?> { ["sport_name"] = "Tennis", ["competition_name"] = "WTA Tour" };

        var competition = (await product.CallAsync("sports_get_open_competition", names, revision)).Answer();
        var shown = competition
            .GetProperty("matches")
            .EnumerateArray()
            .First(match => match.Text("tournament_name") == "WTA Rouen / Doubles");
        names["match_name"] = shown.Text("match_name");
        var found = (await product.CallAsync(Next(competition), names, revision)).Answer();
        names["tournament_name"] = shown.Text("tournament_name");
        var named = (await product.CallAsync("sports_get_open_match_in_tournament", names, revision)).Answer();
        names.Remove("match_name");
        var tournament = (await product.CallAsync("sports_get_open_tournament", names, revision)).Answer();

        competition
            .GetProperty("tournaments")
            .EnumerateArray()
            .Select(listed => listed.Text("tournament_name"))
            .ShouldBe(["WTA Stuttgart", "WTA Rouen / Doubles"]);
        found.GetProperty("match").Text("tournament_name").ShouldBe("WTA Rouen / Doubles");
        named.Text("tournament_name").ShouldBe("WTA Rouen / Doubles");
        Markets(named.GetProperty("match")).Count.ShouldBe(Markets(found.GetProperty("match")).Count);
        tournament
            .GetProperty("matches")
            .EnumerateArray()
            .Select(match => match.Text("match_name"))
            .ShouldContain(shown.Text("match_name"));
    }

    [Theory]
    [InlineData("afl", "afl", "AFL Football", "AFL")]
    [InlineData("SOCCER", "sao paulo championship", "Soccer", "São Paulo Championship")]
    [InlineData("soccer", "over under 2.5 1", "Soccer", "Over/Under 2.5 #1?")]
    [InlineData("darts", "masters legends", "Darts", "Masters & Legends")]
    public async Task Takes_names_in_loose_spelling(string sport, string competition, string theirs, string meant)
    {
        await using var product = await Product.StartAsync();

        var answer = (
            await product.CallAsync(
                "sports_get_open_competition",
                new { sport_name = sport, competition_name = competition }
            )
        ).Answer();

        (answer.Text("sport_name"), answer.Text("competition_name")).ShouldBe((theirs, meant));
        product.Tab.Requests.Count().ShouldBe(3);
    }

    [Fact]
    public async Task Takes_a_match_by_its_short_id_and_by_loose_words()
    {
        await using var product = await Product.StartAsync();
        var league = product.Tab.World.Sports.Competition("Rugby League", "NRL")!;
        var match = league.MatchesAt(product.Clock.GetUtcNow())[0];
        foreach (var given in (string[])[match.Id, match.Name.ToUpperInvariant(), match.Name.Replace(" v ", " vs. ")])
        {
            product.Tab.Requests.Clear();
            var answer = (
                await product.CallAsync(
                    "sports_get_open_match_in_competition",
                    new
                    {
                        sport_name = "Rugby League",
                        competition_name = "NRL",
                        match_name = given,
                    }
                )
            ).Answer();

            answer.GetProperty("match").Text("match_name").ShouldBe(match.Name);
            product.Tab.Requests.Count().ShouldBe(3);
        }
    }

    [Theory]
    [InlineData("Rugby", "NRL", "invalid_input", "Rugby League")]
    [InlineData("Rugby Leage", "NRL", "not_found", "Rugby League")]
    [InlineData("Rugby League", "NFL", "not_found", "NRL")]
    public async Task Answers_a_name_that_settles_nothing_with_the_nearest(
        string sport,
        string competition,
        string code,
        string offered
    )
    {
        await using var product = await Product.StartAsync();

        var error = (
            await product.CallAsync(
                "sports_get_open_competition",
                new { sport_name = sport, competition_name = competition }
            )
        ).Error();

        error.Code().ShouldBe(code);
        error.Choices().ShouldContain(offered);
        error.Message().ShouldContain("lists them all.");
    }

    [Fact]
    public async Task Keeps_every_competition_and_its_first_match_to_the_budget()
    {
        await using var product = await Product.StartAsync();
        foreach (var competition in product.Tab.World.Sports.Competitions)
        {
            var names = new Dictionary<string, object?>
            {
                ["sport_name"] = competition.Sport.Name,
                ["competition_name"] = competition.Name,
            };
            var answer = (await product.CallAsync("sports_get_open_competition", names)).Answer();
            Bytes(answer).ShouldBeLessThanOrEqualTo(DefaultAnswer, competition.Name);
            if (answer.GetProperty("matches").GetArrayLength() is 0)
                continue;

            names["match_name"] = answer.GetProperty("matches")[0].Text("match_name");
            var match = (await product.CallAsync("sports_get_open_match_in_competition", names)).Answer();
            Bytes(match).ShouldBeLessThanOrEqualTo(DefaultAnswer, competition.Name);
        }
    }

    [Fact]
    public async Task Shows_every_kind_of_bet_of_the_largest_match_wholly()
    {
        await using var product = await Product.StartAsync();
        var largest = product.Tab.World.Sports.Largest;
        var names = new Dictionary<string, object?>
        {
            ["sport_name"] = largest.Sport.Name,
            ["competition_name"] = largest.Name,
            ["match_name"] = largest.MatchesAt(product.Clock.GetUtcNow())[^1].Name,
        };

        var digest = (await product.CallAsync("sports_get_open_match_in_competition", names)).Answer();

        var inAll = digest.GetProperty("match").GetProperty("markets_in_all").GetInt32();
        inAll.ShouldBeGreaterThan(100);
        Markets(digest.GetProperty("match")).Count.ShouldBe(10);
        digest.Text("next_cursor").ShouldBe("10");
        var seen = 0;
        foreach (var kind in digest.GetProperty("bet_options").EnumerateArray())
        {
            names["bet_option"] = kind.Text("bet_option");
            names.Remove("cursor");
            var ofKind = 0;
            do
            {
                var page = (await product.CallAsync("sports_get_open_match_in_competition", names)).Answer();
                Bytes(page).ShouldBeLessThanOrEqualTo(AnyAnswer);
                ofKind += Markets(page.GetProperty("match")).Count;
                names["cursor"] = page.TryGetProperty("next_cursor", out var cursor) ? cursor.GetString() : null;
            } while (names["cursor"] is not null);

            ofKind.ShouldBe(kind.GetProperty("open_markets").GetInt32());
            seen += ofKind;
        }

        seen.ShouldBe(inAll);
    }

    [Fact]
    public async Task Says_that_bets_on_a_match_in_play_go_by_telephone()
    {
        await using var product = await Product.StartAsync();
        var playing = product.Tab.World.Sports.MatchesAt(MatchPhase.InPlay)[0];

        var answer = (
            await product.CallAsync(
                "sports_get_open_match_in_competition",
                new
                {
                    sport_name = playing.Competition.Sport.Name,
                    competition_name = playing.Competition.Name,
                    match_name = playing.Name,
                }
            )
        ).Answer();

        var match = answer.GetProperty("match");
        match.GetProperty("in_play").GetBoolean().ShouldBeTrue();
        match.GetProperty("start").GetProperty("seconds_to_start").GetInt32().ShouldBeLessThan(0);
        Markets(match).ShouldContain(market => Is(market, "phone_only"));
    }

    private static JsonElement Pick(JsonElement answer, string list, string key, string name) =>
        answer.GetProperty(list).EnumerateArray().Single(item => item.Text(key) == name);

    private static Dictionary<string, object?> Names(JsonElement line, params string[] keys) =>
        keys.ToDictionary(key => key, object? (key) => line.Text(key), StringComparer.Ordinal);

    private static bool Is(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.GetBoolean();

    private static string Next(JsonElement answer) => answer.GetProperty("next").Text("tool");

    private static List<JsonElement> Markets(JsonElement match) => [.. match.GetProperty("markets").EnumerateArray()];

    private static DateTimeOffset Start(JsonElement match) =>
        match.GetProperty("start").GetProperty("utc").GetDateTimeOffset();

    private static int Bytes(JsonElement answer) => Encoding.UTF8.GetByteCount(answer.GetRawText());
}

/// <summary>Reading answers of the sports tools.</summary>
internal static class SportsAnswers
{
    /// <summary>The text under a key, or nothing.</summary>
    public static string Text(this JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? value.GetString()! : "";
}
