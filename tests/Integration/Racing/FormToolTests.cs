using System.Text;
using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Racing;

public sealed class FormToolTests
{
    private const string RaceForm = "racing_get_race_form";
    private const string RunnerForm = "racing_get_runner_form";
    private const int DefaultAnswer = 24 * 1024;

    public static TheoryData<string, string> Races =>
        new()
        {
            { "2026-07-28", "R" },
            { "2026-07-28", "H" },
            { "2025-11-25", "G" },
            { "2025-06-18", "R" },
        };

    [Theory]
    [MemberData(nameof(Races))]
    public async Task Goes_from_a_race_to_its_form_and_on_to_one_runner(string revision, string raceType)
    {
        await using var product = await Product.StartAsync();
        var race = await RaceAsync(product, raceType);

        var form = (await product.CallAsync(RaceForm, race, revision)).Answer();

        form.GetProperty("source").GetString().ShouldBe("sandbox");
        form.GetProperty("as_of").GetDateTimeOffset().ShouldBe(product.Clock.GetUtcNow());
        var runners = Runners(form);
        runners.ShouldNotBeEmpty();
        runners.ShouldAllBe(runner => runner.GetProperty("runs").GetArrayLength() == 5);
        runners.ShouldAllBe(runner => Has(runner, "rider") == (raceType != "G"));
        Size(form).ShouldBeLessThanOrEqualTo(DefaultAnswer);

        race["runner_number"] = runners[0].GetProperty("runner_number").GetInt32();
        form.GetProperty("next").GetProperty("tool").GetString().ShouldBe(RunnerForm);
        var runner = (await product.CallAsync(RunnerForm, race, revision)).Answer();

        runner.GetProperty("runner_name").GetString().ShouldBe(runners[0].GetProperty("runner_name").GetString());
        runner.GetProperty("runs").GetArrayLength().ShouldBe(20);
        runner.GetProperty("runs_in_all").GetInt32().ShouldBeGreaterThan(20);
        runner
            .GetProperty("runs")[0]
            .GetProperty("date")
            .GetString()
            .ShouldBe(runners[0].GetProperty("runs")[0].GetProperty("date").GetString());
        Size(runner).ShouldBeLessThanOrEqualTo(DefaultAnswer);
    }

    [Fact]
    public async Task Pages_through_a_field_and_through_a_runner_s_past_to_the_end()
    {
        await using var product = await Product.StartAsync();
        var race = await RaceAsync(product, "R", runners: 12);

        var pages = await PagesAsync(product, RaceForm, race);

        pages.Count.ShouldBeGreaterThan(1);
        var numbers = pages
            .SelectMany(Runners)
            .Select(runner => runner.GetProperty("runner_number").GetInt32())
            .ToList();
        numbers.Count.ShouldBe(pages[0].GetProperty("runners_in_all").GetInt32());
        numbers.ShouldBe(numbers.Distinct().Order());

        race["runner_number"] = numbers[^1];
        race["max_starts"] = 10;
        var past = await PagesAsync(product, RunnerForm, race);

        var days = past.SelectMany(page => page.GetProperty("runs").EnumerateArray())
            .Select(run => run.GetProperty("date").GetDateTimeOffset())
            .ToList();
        days.Count.ShouldBe(past[0].GetProperty("runs_in_all").GetInt32());
        days.ShouldBe(days.OrderDescending());
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Narrows_to_runners_and_tells_the_numbers_where_one_is_not_there(string revision)
    {
        await using var product = await Product.StartAsync();
        var race = await RaceAsync(product, "G");
        var there = (await PagesAsync(product, RaceForm, race))
            .SelectMany(Runners)
            .Select(runner => runner.GetProperty("runner_number").GetInt32())
            .ToList();
        var rest = $"the race has no form for 77, only for {string.Join(", ", there)}.";

        race["runners"] = new[] { there[1] };
        var narrowed = (await product.CallAsync(RaceForm, race, revision)).Answer();
        Runners(narrowed).ShouldHaveSingleItem().GetProperty("runner_number").GetInt32().ShouldBe(there[1]);

        race["runners"] = new[] { 77 };
        await MissesAsync(RaceForm, $"runners: {rest}");

        race.Remove("runners");
        race["runner_number"] = 77;
        await MissesAsync(RunnerForm, $"runner_number: {rest}");

        async Task MissesAsync(string tool, string message)
        {
            var error = (await product.CallAsync(tool, race, revision)).Error();
            error.Code().ShouldBe("not_found");
            error.Message().ShouldBe(message);
            error
                .GetProperty("arguments")
                .EnumerateArray()
                .ShouldHaveSingleItem()
                .GetString()
                .ShouldBe(message.Split(':')[0]);
        }
    }

    [Fact]
    public async Task Points_to_the_race_where_it_has_no_form()
    {
        await using var product = await Product.StartAsync();
        var race = await RaceAsync(product, "R");
        product.Tab.Faults.Next(new Fault.Status(404), pathContains: "/form");

        var error = (await product.CallAsync(RaceForm, race)).Error();

        error.Code().ShouldBe("not_found");
        error.Message().ShouldContain("racing_get_race tells whether this one is there");
    }

    [Fact]
    public async Task Takes_a_runner_from_the_field_where_TAB_has_no_body_of_it_alone()
    {
        await using var product = await Product.StartAsync();
        var race = await RaceAsync(product, "R");
        race["runner_number"] = Runners((await product.CallAsync(RaceForm, race)).Answer())[0]
            .GetProperty("runner_number")
            .GetInt32();
        product.Tab.Faults.Next(new Fault.Status(404), pathContains: "/form/");

        var runner = (await product.CallAsync(RunnerForm, race)).Answer();

        runner.GetProperty("runner_number").GetInt32().ShouldBe((int)race["runner_number"]!);
        runner.GetProperty("runs").GetArrayLength().ShouldBe(8);
    }

    private static async Task<Dictionary<string, object?>> RaceAsync(Product product, string raceType, int runners = 1)
    {
        var meetings = (await product.CallAsync("racing_get_meetings", new { race_type = raceType })).Answer();
        var races =
            from meeting in meetings.GetProperty("meetings").EnumerateArray()
            where Has(meeting, "venue_mnemonic")
            from number in Enumerable.Range(1, meeting.GetProperty("races").GetInt32())
            select new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["meeting_date"] = meetings.GetProperty("meeting_date").GetString(),
                ["race_type"] = raceType,
                ["venue_mnemonic"] = meeting.GetProperty("venue_mnemonic").GetString(),
                ["race_number"] = number,
            };
        foreach (var race in races)
        {
            if (runners is 1)
                return race;
            var form = (await product.CallAsync(RaceForm, race)).Answer();
            if (form.GetProperty("runners_in_all").GetInt32() >= runners)
                return race;
        }

        throw new InvalidOperationException($"The sandbox has no race of {runners} runners.");
    }

    private static async Task<List<JsonElement>> PagesAsync(
        Product product,
        string tool,
        Dictionary<string, object?> arguments
    )
    {
        List<JsonElement> pages = [(await product.CallAsync(tool, arguments)).Answer()];
        while (pages[^1].TryGetProperty("next_cursor", out var cursor))
        {
            pages.Count.ShouldBeLessThan(10);
            var next = new Dictionary<string, object?>(arguments, StringComparer.Ordinal)
            {
                ["cursor"] = cursor.GetString(),
            };
            pages.Add((await product.CallAsync(tool, next)).Answer());
        }

        return pages;
    }

    private static List<JsonElement> Runners(JsonElement form) => [.. form.GetProperty("runners").EnumerateArray()];

    private static bool Has(JsonElement node, string key) => node.TryGetProperty(key, out _);

    private static int Size(JsonElement answer) => Encoding.UTF8.GetByteCount(answer.GetRawText());
}
