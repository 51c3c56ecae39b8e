using System.Text;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.AnyPath;

public sealed class GetTests
{
    private const int DefaultAnswer = 24 * 1024;
    private const string Meetings = "/v1/tab-info-service/racing/dates/2026-04-14/meetings";

    // All that an address could misread; a sign that would be a second encoding has its own test.
    private static readonly string[] Pieces =
    [
        "Over",
        "/",
        " ",
        "2.5",
        "#1",
        "?",
        "v",
        "% ",
        "(GBR)",
        "'",
        "-",
        "&",
        "=",
        "+",
        ":",
        "@",
        "é",
        "🏉",
    ];

    public static TheoryData<string> Revisions => ["2026-07-28", "2025-11-25", "2025-06-18"];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task Goes_from_an_outline_to_a_part_by_the_pointer_it_gives(string revision)
    {
        await using var product = await Product.StartAsync();

        var whole = (await product.CallAsync("tab_get", new { path = Meetings }, revision)).Answer();

        whole.TryGetProperty("body", out _).ShouldBeFalse();
        Encoding.UTF8.GetByteCount(whole.GetRawText()).ShouldBeLessThanOrEqualTo(DefaultAnswer);
        var select = whole
            .GetProperty("outline")
            .GetProperty("parts")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("select").GetString())
            .First(pointer => pointer is "/meetings/0");
        var part = (await product.CallAsync("tab_get", new { path = Meetings, select }, revision)).Answer();
        part.GetProperty("body").GetProperty("meetingName").GetString().ShouldNotBeNullOrEmpty();

        var names = (
            await product.CallAsync("tab_get", new { path = Meetings, select = "meetings[*].meetingName" }, revision)
        ).Answer();
        names.GetProperty("body").GetArrayLength().ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Says_whose_prices_are_meant_and_sends_the_params_it_is_given()
    {
        await using var product = await Product.StartAsync();

        (
            await product.CallAsync(
                "tab_get",
                """{"path":"/v1/tab-info-service/racing/next-to-go/races","params":{"maxRaces":2,"jurisdiction":"VIC"}}"""
            )
        ).Answer();
        (await product.CallAsync("tab_get", new { path = "/v1/tab-info-service/racing/dates" })).Answer();

        product
            .Tab.Requests.All()
            .Select(request => request.Query)
            .ShouldBe(["?maxRaces=2&jurisdiction=VIC", "?jurisdiction=NSW"]);
    }

    [Fact]
    public async Task Every_name_arrives_as_the_one_segment_it_spells()
    {
        await using var product = await Product.StartAsync();
        await using var client = await product.ConnectAsync();
        var random = new Random(20260414);
        var names = Enumerable
            .Range(0, 60)
            .Select(_ => "x" + string.Concat(random.GetItems(Pieces, random.Next(1, 8))))
            .ToList();

        foreach (var name in names)
        {
            product.Tab.Requests.Clear();
            var segment = Uri.EscapeDataString(name);

            await client.CallToolAsync(
                "tab_get",
                Arguments.Of(new { path = $"/v1/tab-info-service/sports/{segment}/competitions" }),
                cancellationToken: TestContext.Current.CancellationToken
            );

            product
                .Tab.Requests.All()
                .ShouldHaveSingleItem()
                .RawPath.ShouldBe($"/v1/tab-info-service/sports/{segment}/competitions");
        }
    }

    [Theory]
    [InlineData("https://evil.example/v1/tab-info-service/racing/dates")]
    [InlineData("//evil.example/v1/tab-info-service/racing/dates")]
    [InlineData("/v1/tab-info-service/../account-service/tab/accounts/1/balance")]
    [InlineData("/v1/tab-info-service/%2e%2e/account-service")]
    [InlineData("/v1/tab-info-service/%252e%252e/account-service")]
    [InlineData("/v1/tab-info-service/a%2F..%2Fb")]
    [InlineData("/v1/tab-info-service/..;/account-service")]
    [InlineData("/v1/tab-info-service/．．/account-service")]
    [InlineData("/v1/tab-info-service/x%0d%0aHost:evil")]
    [InlineData("/v1/account-service/tab/accounts/1/balance")]
    [InlineData("/v1/pricing-service/enquiry")]
    [InlineData("/oauth/token")]
    [InlineData("/v1/tab-info-service/racing?jurisdiction=NSW")]
    public async Task A_hostile_path_never_travels(string path)
    {
        await using var product = await Product.StartAsync();

        var error = (await product.CallAsync("tab_get", new { path })).Error();

        error.Code().ShouldBe("invalid_input");
        error.GetProperty("arguments").EnumerateArray().Single().GetString().ShouldBe("path");
        error.Message().ShouldNotContain("evil");
        product.Tab.Requests.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_a_credential_among_the_params_and_never_repeats_it()
    {
        await using var product = await Product.StartAsync();

        var error = (
            await product.CallAsync(
                "tab_get",
                """{"path":"/v1/tab-info-service/racing/dates","params":{"TabcorpAuth":"canary-hush"}}"""
            )
        ).Error();

        error.Code().ShouldBe("invalid_input");
        error.Message().ShouldStartWith("params must hold no credential");
        error.GetRawText().ShouldNotContain("canary-hush");
        product.Log.Text.ShouldNotContain("canary-hush");
        product.Tab.Requests.Count().ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var product = await Product.StartAsync();
        const string dates = "/v1/tab-info-service/racing/dates";

        var select = (await product.CallAsync("tab_get", new { path = dates, select = "/nothing" })).Error();
        var path = (await product.CallAsync("tab_get", new { path = "/v1/tab-info-service/nothing" })).Error();
        var malformed = (await product.CallAsync("tab_get", new { path = dates, select = "a..b" })).Error();

        (select.Code(), path.Code(), malformed.Code()).ShouldBe(("not_found", "not_found", "invalid_input"));
        select.Message().ShouldContain("an object with other keys");
        malformed.Message().ShouldStartWith("select must");
    }

    [Fact]
    public async Task Its_definition_says_that_params_are_an_object_and_the_body_any_JSON()
    {
        await using var product = await Product.StartAsync();
        await using var client = await product.ConnectAsync();

        var tool = (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Single(
            known => known.Name == "tab_get"
        );

        var input = tool.ProtocolTool.InputSchema.GetProperty("properties").GetProperty("params");
        input.GetProperty("type").GetString().ShouldBe("object");
        var output = tool.ProtocolTool.OutputSchema.ShouldNotBeNull().GetProperty("properties");
        output
            .GetProperty("body")
            .GetProperty("anyOf")
            .EnumerateArray()
            .Select(any => any.GetProperty("type").GetString())
            .ShouldBe(["object", "array", "string", "number", "boolean"]);
    }
}
