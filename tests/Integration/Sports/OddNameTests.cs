using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Sports;

/// <summary>Names that an address finds hard, and what of them arrives at TAB.</summary>
public sealed class OddNameTests
{
    private const string Sports = "/v1/tab-info-service/sports";

    public static TheoryData<string> OddNames =>
        [
            "a/b",
            "/",
            "//evil.example/x",
            "a\\..\\b",
            "Over/Under 9.5 #1?",
            "#",
            "?",
            "x?jurisdiction=VIC&y=1",
            "x#fragment",
            "100%",
            "%2F..%2F",
            "%2e%2e",
            "../../../accounts",
            "..;/x",
            "a..b",
            "...",
            "https://example.com/",
            "nrl:8080@host",
            "🎾 ☃",
            "e\u0301\u202e\u200b",
            "São Paulo Championshipp",
            new string('a', 200),
            new string('é', 200),
        ];

    public static TheoryData<string> Refused =>
        [
            "",
            "   ",
            ".",
            "..",
            " .. ",
            "a\u0000b",
            "a\r\nHost: evil",
            "a\tb",
            new string('a', 201),
            new string('a', 2_000),
            new string('/', 2_000),
        ];

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task An_odd_name_arrives_as_one_segment_and_nowhere_else(string name)
    {
        await using var product = await Product.StartAsync();

        foreach (var revision in (string[])["2026-07-28", "2025-06-18"])
        {
            product.Tab.Requests.Clear();
            var error = (
                await product.CallAsync(
                    "sports_get_open_competition",
                    new { sport_name = "Soccer", competition_name = name },
                    revision
                )
            ).Error();

            error.Code().ShouldBe("not_found");
            error.Message().ShouldStartWith("competition_name names no open competition of that sport.");
            // The list of sports carries the competitions, so one call is all that a search costs.
            Arrived(product).ShouldBe([$"{Sports}/Soccer/competitions/{Uri.EscapeDataString(name)}", Sports]);
            product
                .Tab.Requests.All()
                .ShouldAllBe(request =>
                    request.Query == "?jurisdiction=NSW" || request.Query.StartsWith("?jurisdiction=NSW&numTopMarkets=")
                );
        }
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task So_does_one_in_every_place_of_an_address(string name)
    {
        await using var product = await Product.StartAsync();
        var segment = Uri.EscapeDataString(name);

        await product.CallAsync(
            "sports_get_open_match_in_tournament",
            new
            {
                sport_name = name,
                competition_name = name,
                tournament_name = name,
                match_name = name,
            }
        );

        Arrived(product)
            .ShouldBe([
                $"{Sports}/{segment}/competitions/{segment}/tournaments/{segment}/matches/{segment}",
                $"{Sports}/{segment}/competitions/{segment}/tournaments/{segment}",
                $"{Sports}/{segment}/competitions/{segment}",
                Sports,
            ]);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_name_that_no_address_can_carry_is_refused_with_its_argument_and_nothing_arrives(string name)
    {
        await using var product = await Product.StartAsync();

        foreach (var revision in (string[])["2026-07-28", "2025-06-18"])
        {
            var error = (
                await product.CallAsync(
                    "sports_get_open_competition",
                    new { sport_name = "Soccer", competition_name = name },
                    revision
                )
            ).Error();

            error.Code().ShouldBe("invalid_input");
            error
                .GetProperty("arguments")
                .EnumerateArray()
                .Select(argument => argument.GetString())
                .ShouldBe(["competition_name"]);
            error.Message().ShouldStartWith("competition_name must be a name of up to 200 characters");
        }

        product.Tab.Requests.Count().ShouldBe(0);
    }

    [Theory]
    [InlineData("Soccer", "Over/Under 2.5 #1?", "Soccer/competitions/Over%2FUnder%202.5%20%231%3F")]
    [InlineData("Cricket", "The 100% Cup", "Cricket/competitions/The%20100%25%20Cup")]
    [InlineData("Soccer", "São Paulo Championship", "Soccer/competitions/S%C3%A3o%20Paulo%20Championship")]
    [InlineData("Soccer", "Championship (Play-Offs)", "Soccer/competitions/Championship%20%28Play-Offs%29")]
    [InlineData("Darts", "Masters & Legends", "Darts/competitions/Masters%20%26%20Legends")]
    public async Task An_odd_name_that_there_is_is_found_at_once(string sport, string competition, string path)
    {
        await using var product = await Product.StartAsync();

        var answer = (
            await product.CallAsync(
                "sports_get_open_competition",
                new { sport_name = sport, competition_name = competition }
            )
        ).Answer();

        answer.Text("competition_name").ShouldBe(competition);
        Arrived(product).ShouldBe([$"{Sports}/{path}"]);
    }

    private static IEnumerable<string> Arrived(Product product) =>
        product.Tab.Requests.All().Select(request => request.RawPath);
}
