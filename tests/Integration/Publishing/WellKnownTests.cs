using System.Text.Json;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.IntegrationTests.Catalogue;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Publishing;

/// <summary>What directories read of a server before they connect to it.</summary>
public sealed class WellKnownTests
{
    private const string Card = "/.well-known/mcp/server-card.json";
    private const string Schema = "/.well-known/mcp-config";
    private const string Icon = "/icon.svg";

    /// <summary>What a gateway's scan may send in place of a configuration.</summary>
    public static TheoryData<string> Configurations =>
        [
            "",
            "?toolsets=string&jurisdiction=string",
            "?toolsets=racing&clientId=dummy",
            "?clientId=string&clientSecret=string&username=string&password=string",
            "?config=dummy",
            "?config=eyJ0b29sc2V0cyI6",
            "?api_key=dummy&profile=dummy",
        ];

    public static TheoryData<string> Documents => [Card, Schema, Icon];

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task The_card_is_what_the_server_says_over_mcp(string query)
    {
        await using var product = await Product.StartAsync();

        var card = (await Get(product, Card + query).SendAsync()).Last;

        card.GetProperty("authentication").GetProperty("required").GetBoolean().ShouldBeFalse();
        foreach (var version in CatalogueAnswers.Revisions)
        {
            await using var client = await product.ConnectAsync(version);
            Same(card.GetProperty("serverInfo"), client.ServerInfo);
            var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
            Same(card.GetProperty("tools"), tools.Select(tool => tool.ProtocolTool));
        }

        card.GetProperty("tools").GetRawText().ShouldBe(await ListAsync(product));
        card.GetProperty("tools").GetArrayLength().ShouldBe(ProductCatalogue.Tools.Count);
    }

    [Fact]
    public async Task The_card_holds_what_the_server_offers_and_no_more()
    {
        await using var product = await Product.StartAsync(("TAB_TOOLSETS", "footytab"));

        var card = (await Get(product, Card).SendAsync()).Last;

        card.GetProperty("tools").GetRawText().ShouldBe(await ListAsync(product));
        card.GetProperty("tools").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task The_card_holds_everything_that_directories_show()
    {
        await using var product = await Product.StartAsync();

        var card = (await Get(product, Card).SendAsync()).Last;

        var server = card.GetProperty("serverInfo");
        server.GetProperty("name").GetString().ShouldBe(ProductInfo.Name);
        server.GetProperty("version").GetString().ShouldBe(ProductInfo.Version);
        server.GetProperty("title").GetString().ShouldBe(ProductInfo.Title);
        server.GetProperty("description").GetString().ShouldBe(ProductInfo.Description);
        server.GetProperty("websiteUrl").GetString().ShouldBe(ProductInfo.Website);
        server.GetProperty("icons")[0].GetProperty("mimeType").GetString().ShouldBe("image/svg+xml");
        foreach (var tool in card.GetProperty("tools").EnumerateArray())
        {
            tool.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
            tool.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
            tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean().ShouldBeTrue();
            tool.GetProperty("outputSchema").GetProperty("type").GetString().ShouldBe("object");
            if (tool.GetProperty("inputSchema").TryGetProperty("properties", out var arguments))
                foreach (var argument in arguments.EnumerateObject())
                    argument.Value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task The_schema_names_what_a_request_may_choose(string query)
    {
        await using var product = await Product.StartAsync();

        var schema = (await Get(product, Schema + query).SendAsync()).Last;

        schema
            .GetProperty("properties")
            .EnumerateObject()
            .Select(property => property.Name)
            .ShouldBe(RequestConfiguration.Names);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Documents_are_for_caches_and_for_every_page(string path)
    {
        await using var product = await Product.StartAsync();

        var document = await Get(product, path).With("Origin", "https://directory.example").SendAsync();
        var probe = await Get(product, path, HttpMethod.Head).SendAsync();
        var known = await Get(product, path).With("If-None-Match", document["ETag"]).SendAsync();
        var preflight = await Get(product, path, HttpMethod.Options)
            .With("Origin", "https://directory.example")
            .With("Access-Control-Request-Method", "GET")
            .With("Access-Control-Request-Headers", "mcp-protocol-version")
            .SendAsync();

        document.Status.ShouldBe(200);
        document["Access-Control-Allow-Origin"].ShouldBe("*");
        document["Cache-Control"].ShouldBe("public, max-age=300");
        probe.Status.ShouldBe(200);
        probe.Body.ShouldBeEmpty();
        probe["ETag"].ShouldBe(document["ETag"].ShouldNotBeNull());
        probe["Content-Length"].ShouldBe(document["Content-Length"].ShouldNotBeNull());
        probe["Content-Type"].ShouldBe(document["Content-Type"]);
        known.Status.ShouldBe(304);
        known.Body.ShouldBeEmpty();
        preflight.Status.ShouldBe(204);
        preflight["Access-Control-Allow-Origin"].ShouldBe("*");
        preflight["Access-Control-Allow-Methods"].ShouldNotBeNull().ShouldContain("GET");
        preflight["Access-Control-Allow-Headers"].ShouldBe("*");
        (await Get(product, path, HttpMethod.Post).SendAsync()).Status.ShouldBe(405);
    }

    [Fact]
    public async Task The_icon_is_the_one_that_the_server_shows()
    {
        await using var product = await Product.StartAsync();

        var icon = await Get(product, Icon).SendAsync();
        var card = (await Get(product, Card).SendAsync()).Last;

        icon["Content-Type"].ShouldBe("image/svg+xml");
        var embedded = card.GetProperty("serverInfo").GetProperty("icons")[0].GetProperty("src").GetString()!;
        Convert
            .FromBase64String(embedded[(embedded.IndexOf(',', StringComparison.Ordinal) + 1)..])
            .ShouldBe(System.Text.Encoding.UTF8.GetBytes(icon.Body));
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task Discovery_asks_for_no_configuration(string query)
    {
        await using var product = await Product.StartAsync();
        var endpoint = new Uri(product.Endpoint, query);

        var initialize = await RawHttp
            .Post(
                endpoint,
                """{"jsonrpc":"2.0","id":7,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"scan","version":"1"}}}"""
            )
            .SendAsync();
        var discover = await RawHttp
            .Post(
                endpoint,
                """{"jsonrpc":"2.0","id":7,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}"""
            )
            .With("MCP-Protocol-Version", "2026-07-28")
            .With("Mcp-Method", "server/discover")
            .SendAsync();

        initialize
            .Last.GetProperty("result")
            .GetProperty("serverInfo")
            .GetProperty("name")
            .GetString()
            .ShouldBe("tab-mcp");
        discover.Last.GetProperty("result").GetProperty("supportedVersions").GetArrayLength().ShouldBeGreaterThan(0);
        product.Tab.Requests.All().ShouldBeEmpty();
    }

    private static void Same<T>(JsonElement document, T wire) =>
        JsonElement
            .DeepEquals(
                document,
                JsonSerializer.SerializeToElement(wire, ModelContextProtocol.McpJsonUtilities.DefaultOptions)
            )
            .ShouldBeTrue();

    private static async Task<string> ListAsync(Product product) =>
        (await RawHttp.Post(product.Endpoint, RawHttp.ListTools).SendAsync())
            .Last.GetProperty("result")
            .GetProperty("tools")
            .GetRawText();

    private static HttpRequestMessage Get(Product product, string path, HttpMethod? method = null) =>
        new(method ?? HttpMethod.Get, new Uri(product.Endpoint, path));
}
