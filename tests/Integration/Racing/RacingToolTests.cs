using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Racing;

public sealed class RacingToolTests
{
    public static TheoryData<string> Revisions => ["2026-07-28", "2025-11-25", "2025-06-18"];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Goes_from_next_to_go_to_a_race_with_the_identifiers_of_the_answer(string revision)
    {
        await using var product = await Product.StartAsync();

        var next = (await product.CallAsync("racing_get_next_to_go", new { max_races = 5 }, revision)).Answer();

        next.GetProperty("source").GetString().ShouldBe("sandbox");
        next.GetProperty("jurisdiction").GetString().ShouldBe("NSW");
        next.GetProperty("as_of").GetDateTimeOffset().ShouldBe(product.Clock.GetUtcNow());
        var races = next.GetProperty("races").EnumerateArray().ToList();
        races.Count.ShouldBe(5);
        races.Select(Jump).ShouldBeInOrder();

        var first = races[0];
        var race = (
            await product.CallAsync(
                next.GetProperty("next").GetProperty("tool").GetString()!,
                new
                {
                    meeting_date = first.GetProperty("meeting_date").GetString(),
                    race_type = first.GetProperty("race_type").GetString(),
                    venue_mnemonic = first.GetProperty("venue_mnemonic").GetString(),
                    race_number = first.GetProperty("race_number").GetInt32(),
                },
                revision
            )
        ).Answer();

        race.GetProperty("status").GetString().ShouldBe("Normal");
        race.GetProperty("race_name").GetString().ShouldBe(first.GetProperty("race_name").GetString());
        Jump(race).ShouldBe(Jump(first));
        race.GetProperty("field").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Lists_the_meetings_of_today_with_a_race_to_come_first()
    {
        await using var product = await Product.StartAsync();

        var answer = (await product.CallAsync("racing_get_meetings")).Answer();

        answer.GetProperty("meeting_date").GetString().ShouldBe("2026-04-14");
        var meetings = answer.GetProperty("meetings").EnumerateArray().ToList();
        meetings.Count.ShouldBe(answer.GetProperty("meetings_in_all").GetInt32());
        var toCome = meetings.Select(meeting => meeting.TryGetProperty("next_race", out _)).ToList();
        toCome.ShouldContain(true);
        toCome.ShouldBe(toCome.OrderByDescending(comes => comes));
    }

    [Theory]
    [InlineData("{\"race_type\":\"G\"}", "race_type", "G")]
    [InlineData("{\"location\":\"vic\"}", "location", "VIC")]
    public async Task Filters_meetings(string arguments, string key, string expected)
    {
        await using var product = await Product.StartAsync();

        var answer = (await product.CallAsync("racing_get_meetings", arguments)).Answer();

        var meetings = answer.GetProperty("meetings").EnumerateArray().ToList();
        meetings.ShouldNotBeEmpty();
        meetings.Count.ShouldBeLessThan(answer.GetProperty("meetings_in_all").GetInt32());
        meetings.ShouldAllBe(meeting => meeting.GetProperty(key).GetString() == expected);
    }

    [Fact]
    public async Task Never_sends_fixed_odds_upstream_and_leaves_them_out_on_request()
    {
        await using var product = await Product.StartAsync();
        var race = Identifiers((await product.CallAsync("racing_get_next_to_go")).Answer().GetProperty("races")[0]);
        product.Tab.Requests.Clear();

        var with = (await product.CallAsync("racing_get_race", race)).Answer();
        race["fixed_odds"] = false;
        var without = (await product.CallAsync("racing_get_race", race)).Answer();

        Field(with).ShouldContain(runner => Has(runner, "fixed"));
        Field(without).ShouldNotContain(runner => Has(runner, "fixed"));
        product.Tab.Requests.All().Count.ShouldBe(2);
        product
            .Tab.Requests.All()
            .ShouldAllBe(request => !request.Query.Contains("fixedOdds", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Adds_pools_history_tips_comments_and_ratings_only_where_asked()
    {
        await using var product = await Product.StartAsync();
        var race = Identifiers((await product.CallAsync("racing_get_next_to_go")).Answer().GetProperty("races")[0]);

        var brief = (await product.CallAsync("racing_get_race", race)).Answer();
        race["include"] = new[] { "pools", "price_history", "tips", "comments", "ratings" };
        var full = (await product.CallAsync("racing_get_race", race)).Answer();

        foreach (var detail in (string[])["pools", "tips", "comment", "ratings"])
        {
            Has(brief, detail).ShouldBeFalse(detail);
            Has(full, detail).ShouldBeTrue(detail);
        }

        Field(brief).ShouldNotContain(runner => Has(runner, "history"));
        Field(full).ShouldContain(runner => Has(runner, "history"));
        Field(brief).ShouldNotContain(runner => Has(runner, "ratings"));
        Field(full).ShouldContain(runner => Has(runner, "ratings"));
    }

    [Fact]
    public async Task Shows_a_race_through_to_its_dividends_as_the_clock_moves()
    {
        await using var product = await Product.StartAsync();
        var first = (await product.CallAsync("racing_get_next_to_go")).Answer().GetProperty("races")[0];
        var race = Identifiers(first);

        product.Clock.Advance(Jump(first) - product.Clock.GetUtcNow() + TimeSpan.FromMinutes(12));
        var answer = (await product.CallAsync("racing_get_race", race)).Answer();

        answer.GetProperty("status").GetString().ShouldBeOneOf("Paying", "Abandoned");
        if (answer.GetProperty("status").GetString() is "Paying")
        {
            answer.GetProperty("results").GetArrayLength().ShouldBe(4);
            answer
                .GetProperty("dividends")
                .EnumerateArray()
                .ShouldContain(paid => paid.GetProperty("product").GetString() == "Win");
        }
    }

    [Fact]
    public async Task Reads_anonymously_as_tab_mcp_where_no_credential_is_configured()
    {
        await using var product = await Product.StartAsync();

        (await product.CallAsync("racing_get_next_to_go")).Answer();

        var request = product.Tab.Requests.All().ShouldHaveSingleItem();
        request.HasAuthorization.ShouldBeFalse();
        request.UserAgent.ShouldNotBeNull().ShouldStartWith("tab-mcp/");
    }

    [Fact]
    public async Task Attaches_one_token_to_every_read_where_a_credential_is_configured()
    {
        await using var product = await Product.StartAsync(
            ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
            ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret)
        );

        (await product.CallAsync("racing_get_next_to_go")).Answer();
        (await product.CallAsync("racing_get_meetings")).Answer();

        var requests = product.Tab.Requests.All();
        requests.Count(request => request.RawPath == "/oauth/token").ShouldBe(1);
        requests.Where(request => request.RawPath != "/oauth/token").ShouldAllBe(request => request.HasAuthorization);
    }

    [Fact]
    public async Task Renews_a_token_that_is_refused_once_and_asks_again()
    {
        await using var product = await Product.StartAsync(
            ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
            ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret)
        );
        product.Tab.Faults.Next(new Fault.RevokedToken(), pathContains: "next-to-go");

        (await product.CallAsync("racing_get_next_to_go")).Answer();

        product
            .Tab.Requests.All()
            .Select(request => request.RawPath.Split('/')[^1])
            .ShouldBe(["token", "races", "token", "races"]);
    }

    [Fact]
    public async Task Names_the_settings_where_the_credential_is_wrong_and_never_the_secret()
    {
        const string secret = "not-the-secret-of-the-sandbox";
        await using var product = await Product.StartAsync(("TAB_CLIENT_ID", "someone"), ("TAB_CLIENT_SECRET", secret));

        var error = (await product.CallAsync("racing_get_next_to_go")).Error();

        error.Code().ShouldBe("not_authenticated");
        error.Message().ShouldContain("TAB_CLIENT_ID");
        error.GetRawText().ShouldNotContain(secret);
        product.Log.Text.ShouldNotContain(secret);
    }

    private static DateTimeOffset Jump(JsonElement race) =>
        race.GetProperty("start").GetProperty("utc").GetDateTimeOffset();

    private static bool Has(JsonElement node, string key) => node.TryGetProperty(key, out _);

    private static List<JsonElement> Field(JsonElement race) => [.. race.GetProperty("field").EnumerateArray()];

    private static Dictionary<string, object?> Identifiers(JsonElement race) =>
        ((string[])["meeting_date", "race_type", "venue_mnemonic", "race_number"]).ToDictionary(
            name => name,
            object? (name) => race.GetProperty(name),
            StringComparer.Ordinal
        );
}
