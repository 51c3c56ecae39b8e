using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Racing;

/// <summary>Bad input: an error result with a stable code, the argument's name and a way out, and nothing sent upstream.</summary>
public sealed class RefusalTests
{
    private const string Race = "racing_get_race";
    private const string Good =
        """ "meeting_date":"2026-04-14","race_type":"R","venue_mnemonic":"HAW","race_number":3 """;

    public static TheoryData<string, string, string, string> BadCalls =>
        new()
        {
            { Race, $$"""{{{Good}},"runner":4}""", "runner", "takes meeting_date" },
            { Race, """{"race_type":"R","venue_mnemonic":"HAW","race_number":3}""", "meeting_date", "is required" },
            { Race, Spoil("\"R\"", "\"X\""), "race_type", "one of R, H, G" },
            { Race, Spoil(":3", ":0"), "race_number", "from 1 to 30" },
            { Race, Spoil("2026-04-14", "2026-02-30"), "meeting_date", "YYYY-MM-DD" },
            { Race, Spoil("HAW", " "), "venue_mnemonic", "three letters" },
            { Race, Spoil("HAW", new string('a', 61)), "venue_mnemonic", "1 to 60" },
            { Race, Spoil(":3", ":\"3\""), "race_number", "a whole number" },
            { Race, Spoil("\"2026-04-14\"", "null"), "meeting_date", "must not be null" },
            { Race, Spoil("\"R\"", "null"), "race_type", "must not be null" },
            { Race, Spoil("\"HAW\"", "[\"HAW\"]"), "venue_mnemonic", "a string" },
            { Race, $$"""{{{Good}},"include":["everything"]}""", "include", "pools" },
            { Race, $$"""{{{Good}},"jurisdiction":"WA"}""", "jurisdiction", "NSW" },
            { Race, $$"""{{{Good}},"client_secret":"hush"}""", "client_secret", "configured on the server" },
            { "racing_get_next_to_go", """{"max_races":-1}""", "max_races", "from 1 to 50" },
            { "racing_get_next_to_go", """{"max_races":2.5}""", "max_races", "a whole number" },
            {
                "racing_get_next_to_go",
                """{"include_recently_closed":"yes"}""",
                "include_recently_closed",
                "true or false"
            },
            { "racing_get_meetings", """{"meeting_date":"someday"}""", "meeting_date", "today or tomorrow" },
            { "racing_get_meetings", """{"location":"New South Wales"}""", "location", "NSW" },
        };

    [Theory]
    [MemberData(nameof(BadCalls))]
    public async Task Refuses_bad_input_before_anything_is_sent(
        string tool,
        string arguments,
        string argument,
        string wayOut
    )
    {
        await using var product = await Product.StartAsync();

        foreach (var revision in (string[])["2026-07-28", "2025-06-18"])
        {
            var error = (await product.CallAsync(tool, arguments, revision)).Error();

            error.Code().ShouldBe("invalid_input");
            error.GetProperty("arguments").EnumerateArray().Select(name => name.GetString()).ShouldBe([argument]);
            error.Message().ShouldStartWith(argument);
            error.Message().ShouldContain(wayOut);
            error.Message().ShouldNotContain("hush");
        }

        product.Tab.Requests.Count().ShouldBe(0);
        product.Log.Text.ShouldContain($"{tool} refused, invalid_input");
    }

    [Fact]
    public async Task Names_every_argument_at_fault_at_once()
    {
        await using var product = await Product.StartAsync();

        var error = (
            await product.CallAsync(
                Race,
                """{"meeting_date":"soon","race_type":"R","venue_mnemonic":"","race_number":99}"""
            )
        ).Error();

        error
            .GetProperty("arguments")
            .EnumerateArray()
            .Select(name => name.GetString())
            .ShouldBe(["meeting_date", "venue_mnemonic", "race_number"]);
    }

    [Fact]
    public async Task Ignores_the_access_token_of_an_older_caller_without_a_trace()
    {
        const string token = "canary-of-an-older-caller";
        await using var product = await Product.StartAsync();

        var result = await product.CallAsync("racing_get_next_to_go", new { access_token = token, max_races = 1 });

        result.Answer().GetRawText().ShouldNotContain(token);
        product.Tab.Requests.All().ShouldAllBe(request => !request.HasAuthorization && !request.Query.Contains(token));
        product.Log.Text.ShouldNotContain(token);
    }

    private static string Spoil(string good, string bad) => $"{{{Good.Replace(good, bad, StringComparison.Ordinal)}}}";
}
