using System.Text;
using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.FootyTab;

public sealed class FootyTabToolTests
{
    private const int DefaultAnswer = 24 * 1024;

    public static TheoryData<string> Revisions => ["2026-07-28", "2025-11-25", "2025-06-18"];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Goes_from_the_rounds_to_one_of_them(string revision)
    {
        await using var product = await Product.StartAsync();

        var rounds = (
            await product.CallAsync("footytab_get_all_rounds", new { sport_name = "rugby league" }, revision)
        ).Answer();
        var first = Part(rounds, "rounds")[0];
        var round = (
            await product.CallAsync(
                "footytab_get_round_details",
                new
                {
                    sport_name = rounds.GetProperty("sport_name").GetString(),
                    round_number = first.GetProperty("number").GetInt32(),
                    series = first.GetProperty("series").GetString(),
                },
                revision
            )
        ).Answer();

        Part(round, "matches").GetArrayLength().ShouldBeGreaterThan(0);
        Encoding.UTF8.GetByteCount(rounds.GetRawText()).ShouldBeLessThanOrEqualTo(DefaultAnswer);
        Encoding.UTF8.GetByteCount(round.GetRawText()).ShouldBeLessThanOrEqualTo(DefaultAnswer);
    }

    [Fact]
    public async Task A_sport_without_rounds_and_a_round_that_is_none_are_not_found()
    {
        await using var product = await Product.StartAsync();

        var sport = (await product.CallAsync("footytab_get_all_rounds", new { sport_name = "Chess" })).Error();
        var round = (
            await product.CallAsync(
                "footytab_get_round_details",
                new { sport_name = "Rugby League", round_number = 60 }
            )
        ).Error();

        (sport.Code(), round.Code()).ShouldBe(("not_found", "not_found"));
    }

    private static JsonElement Part(JsonElement answer, string key) => answer.GetProperty("body").GetProperty(key);
}
