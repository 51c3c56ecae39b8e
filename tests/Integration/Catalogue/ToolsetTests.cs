using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>What the server and a request choose of the catalogue, and what that does to lists and calls.</summary>
public sealed class ToolsetTests
{
    private const string Known = "racing_get_next_to_go";
    private const string Alias = "get_racing_next";

    private static readonly IReadOnlyList<string> All = [.. ProductCatalogue.Tools.Select(tool => tool.Name)];

    private static readonly IReadOnlyList<string> Racing =
    [
        .. ProductCatalogue
            .Tools.Where(tool => tool.Toolset is Application.Tools.Toolset.Racing)
            .Select(tool => tool.Name),
    ];

    private static readonly IReadOnlyList<string> Sports =
    [
        .. ProductCatalogue
            .Tools.Where(tool => tool.Toolset is Application.Tools.Toolset.Sports)
            .Select(tool => tool.Name),
    ];

    [Fact]
    public async Task Lists_what_both_the_server_and_the_request_choose()
    {
        await using var open = await Product.StartAsync();
        (await ListAsync(open)).ShouldBe(All);
        (await ListAsync(open, "?toolsets=racing")).ShouldBe(Racing);
        (await ListAsync(open, "?toolsets=RACING,sports")).ShouldBe([.. Racing, .. Sports]);
        (await ListAsync(open, "?toolsets=analysis")).ShouldBeEmpty();

        await using var narrow = await Product.StartAsync(("TAB_TOOLSETS", "racing"));
        (await ListAsync(narrow)).ShouldBe(Racing);
        (await ListAsync(narrow, "?toolsets=all")).ShouldBe(Racing);
        (await ListAsync(narrow, "?toolsets=sports")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?toolsets=string")]
    [InlineData("?toolsets=your-toolsets-here&jurisdiction=string&clientId=dummy")]
    [InlineData("?config=dummy")]
    public async Task Lists_everything_for_a_scan_with_an_invented_configuration(string query)
    {
        await using var product = await Product.StartAsync();

        (await ListAsync(product, query)).ShouldBe(All);
    }

    [Theory]
    [InlineData(Known)]
    [InlineData(Alias)]
    public async Task A_call_of_what_the_request_leaves_out_says_where_it_is(string name)
    {
        await using var product = await Product.StartAsync();

        var error = await ErrorAsync(product, "?toolsets=sports", name);

        error.Code().ShouldBe("invalid_input");
        error.Message().ShouldContain($"{Known} is in the toolset racing");
        error.Message().ShouldContain("Add racing to the request's toolsets (now sports)");
        product.Tab.Requests.All().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Known, "")]
    [InlineData(Alias, "")]
    [InlineData(Known, "?toolsets=racing")]
    [InlineData(Alias, "?toolsets=all")]
    public async Task A_call_of_what_the_server_does_not_offer_is_refused_whatever_the_request_says(
        string name,
        string query
    )
    {
        await using var product = await Product.StartAsync(("TAB_TOOLSETS", "sports,auth"));

        var error = await ErrorAsync(product, query, name);

        error.Code().ShouldBe("invalid_input");
        error.Message().ShouldContain("adding racing to TAB_TOOLSETS (now sports,auth)");
    }

    [Theory]
    [InlineData("?toolsets=racing,canary", "toolsets")]
    [InlineData("?jurisdiction=canary", "jurisdiction")]
    [InlineData("?config=canary", "config")]
    public async Task A_call_with_a_configuration_that_cannot_be_read_is_refused(string query, string parameter)
    {
        await using var product = await Product.StartAsync();

        var error = await ErrorAsync(product, query, Known);

        error.Code().ShouldBe("invalid_input");
        error.GetProperty("arguments")[0].GetString().ShouldBe(parameter);
        error.Message().ShouldNotContain("canary");
    }

    [Fact]
    public async Task An_alias_is_called_like_its_tool_in_every_revision_and_never_listed()
    {
        await using var product = await Product.StartAsync();

        foreach (var revision in (string[])["2025-11-25", "2026-07-28"])
        {
            var answer = (await product.CallAsync(Alias, new { max_races = 2 }, revision)).Answer();
            var same = (await product.CallAsync(Known, new { max_races = 2 }, revision)).Answer();
            JsonElement.DeepEquals(answer, same).ShouldBeTrue();
        }

        (await ListAsync(product)).ShouldNotContain(Alias);
    }

    [Fact]
    public async Task An_unknown_name_is_a_protocol_error_and_offers_nothing()
    {
        await using var product = await Product.StartAsync();

        var answer = (await CallAsync(product, "?toolsets=canary", "get_racing_nex")).Last;

        answer.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32602);
        answer.GetRawText().ShouldNotContain(Known);
        answer.GetRawText().ShouldNotContain(Alias);
    }

    [Fact]
    public async Task The_request_s_jurisdiction_holds_where_the_call_names_none()
    {
        await using var product = await Product.StartAsync(("DEFAULT_JURISDICTION", "QLD"));

        (await JurisdictionAsync("")).ShouldBe("QLD");
        (await JurisdictionAsync("?jurisdiction=vic")).ShouldBe("VIC");
        (await JurisdictionAsync("?jurisdiction=vic", """{"jurisdiction":"TAS"}""")).ShouldBe("TAS");

        var byHeader = await Call(product, "", Known).With("jurisdiction", "SA").SendAsync();
        byHeader
            .Last.GetProperty("result")
            .GetProperty("structuredContent")
            .GetProperty("jurisdiction")
            .GetString()
            .ShouldBe("SA");

        async Task<string?> JurisdictionAsync(string query, string arguments = "{}") =>
            (await CallAsync(product, query, Known, arguments))
                .Last.GetProperty("result")
                .GetProperty("structuredContent")
                .GetProperty("jurisdiction")
                .GetString();
    }

    private static async Task<IEnumerable<string>> ListAsync(Product product, string query = "") =>
        (await RawHttp.Post(new Uri(product.Endpoint, query), RawHttp.ListTools).SendAsync())
            .Last.GetProperty("result")
            .GetProperty("tools")
            .EnumerateArray()
            .Select(tool => tool.GetProperty("name").GetString()!);

    private static async Task<JsonElement> ErrorAsync(Product product, string query, string tool)
    {
        var result = (await CallAsync(product, query, tool)).Last.GetProperty("result");
        result.GetProperty("isError").GetBoolean().ShouldBeTrue();
        return JsonElement
            .Parse(result.GetProperty("content")[0].GetProperty("text").GetString()!)
            .GetProperty("error");
    }

    private static Task<RawHttp.Answer> CallAsync(
        Product product,
        string query,
        string tool,
        string arguments = "{}"
    ) => Call(product, query, tool, arguments).SendAsync();

    private static HttpRequestMessage Call(Product product, string query, string tool, string arguments = "{}") =>
        RawHttp.Post(
            new Uri(product.Endpoint, query),
            $$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}"""
        );
}
