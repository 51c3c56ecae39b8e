using System.Text;
using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Results;

public sealed class ResultsToolTests
{
    private const int DefaultAnswer = 24 * 1024;

    public static TheoryData<string> Revisions => ["2026-07-28", "2025-11-25", "2025-06-18"];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Each_answer_leads_to_the_next_down_to_a_settled_market(string revision)
    {
        await using var product = await Product.StartAsync();

        var all = await AskAsync(product, "sports_get_all_results", new { }, revision);
        var sports = Names(all, "sports", "sport_name");
        sports.ShouldContain("Rugby League");

        var sport = await AskAsync(product, "sports_get_resulted_sport", new { sport_name = "Rugby League" }, revision);
        var competitions = Names(sport, "competitions", "competition_name");
        competitions.ShouldNotBeEmpty();

        var competition = await AskAsync(
            product,
            "sports_get_resulted_competition",
            new { sport_name = "Rugby League", competition_name = competitions[0] },
            revision
        );
        var matches = Names(competition, "matches", "match_name");
        matches.Count.ShouldBe(competition.GetProperty("matches_in_all").GetInt32());

        var match = await AskAsync(
            product,
            "sports_get_resulted_match_in_competition",
            new
            {
                sport_name = "Rugby League",
                competition_name = competitions[0],
                match_name = matches[0],
            },
            revision
        );
        var market = match.GetProperty("markets")[0];
        market.GetProperty("status").GetString().ShouldNotBeNullOrEmpty();
        market.GetProperty("propositions")[0].GetProperty("status").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task A_match_of_a_tournament_is_found_through_its_competition(string revision)
    {
        await using var product = await Product.StartAsync();
        var all = await AskAsync(product, "sports_get_all_results", new { }, revision);

        var found = false;
        foreach (var sport in all.GetProperty("sports").EnumerateArray())
        {
            var sportName = sport.GetProperty("sport_name").GetString();
            foreach (var name in sport.GetProperty("competition_names").EnumerateArray())
            {
                var competition = await AskAsync(
                    product,
                    "sports_get_resulted_competition",
                    new { sport_name = sportName, competition_name = name.GetString() },
                    revision
                );
                var line = competition
                    .GetProperty("matches")
                    .EnumerateArray()
                    .FirstOrDefault(entry => entry.TryGetProperty("tournament_name", out _));
                if (line.ValueKind is JsonValueKind.Undefined)
                    continue;

                var match = await AskAsync(
                    product,
                    "sports_get_resulted_match_in_tournament",
                    new
                    {
                        sport_name = sportName,
                        competition_name = name.GetString(),
                        tournament_name = line.GetProperty("tournament_name").GetString(),
                        match_name = line.GetProperty("match_name").GetString(),
                    },
                    revision
                );
                match.GetProperty("markets").GetArrayLength().ShouldBeGreaterThan(0);
                found = true;
            }
        }

        found.ShouldBeTrue("the sandbox has no result of a tournament");
    }

    [Fact]
    public async Task Names_are_found_in_whatever_spelling_and_an_unknown_one_answers_with_the_nearest()
    {
        await using var product = await Product.StartAsync();

        var sport = await AskAsync(product, "sports_get_resulted_sport", new { sport_name = "rugby league" });
        var error = (await product.CallAsync("sports_get_resulted_sport", new { sport_name = "Rugby Leage" })).Error();

        sport.GetProperty("sport_name").GetString().ShouldBe("Rugby League");
        error.Code().ShouldBe("not_found");
        error.Choices()[0].ShouldBe("Rugby League");
    }

    [Theory]
    [InlineData("Over/Under 2.5 #1?")]
    [InlineData("100% %2e%2e")]
    [InlineData("🏉 é")]
    public async Task A_strange_name_never_reaches_another_path(string name)
    {
        await using var product = await Product.StartAsync();

        (
            await product.CallAsync(
                "sports_get_resulted_competition",
                new { sport_name = "Rugby League", competition_name = name }
            )
        )
            .Error()
            .Code()
            .ShouldBe("not_found");

        product
            .Tab.Requests.All()[0]
            .RawPath.ShouldBe(
                $"/v1/tab-info-service/sports/results/Rugby%20League/competitions/{Uri.EscapeDataString(name)}"
            );
    }

    private static async Task<JsonElement> AskAsync(
        Product product,
        string tool,
        object arguments,
        string? revision = null
    )
    {
        var answer = (await product.CallAsync(tool, arguments, revision)).Answer();
        Encoding.UTF8.GetByteCount(answer.GetRawText()).ShouldBeLessThanOrEqualTo(DefaultAnswer, tool);
        return answer;
    }

    private static List<string> Names(JsonElement answer, string list, string key) =>
        [.. answer.GetProperty(list).EnumerateArray().Select(entry => entry.GetProperty(key).GetString()!)];
}
