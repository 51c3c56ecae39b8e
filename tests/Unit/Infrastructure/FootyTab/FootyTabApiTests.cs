using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Errors;
using TabMcp.Application.FootyTab;
using TabMcp.Domain;
using TabMcp.UnitTests.Infrastructure.Upstream;
using TabMcp.UnitTests.Telemetry;

namespace TabMcp.UnitTests.Infrastructure.FootyTab;

public sealed class FootyTabApiTests
{
    [Fact]
    public async Task Asks_where_the_older_server_did_and_leaves_links_out()
    {
        var tab = new StubTab(_ => StubTab.Json("""{"rounds":[{"_links":{"self":"u"},"number":1}]}"""));
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, tab);
        var footy = upstream.Call.GetRequiredService<IFootyTabApi>();
        var token = TestContext.Current.CancellationToken;

        var rounds = await footy.GetRoundsAsync("Rugby League", Jurisdiction.NSW, token);
        await footy.GetRoundAsync("Rugby League", 3, series: null, Jurisdiction.NSW, token);
        await footy.GetRoundAsync("Rugby League", 3, "NRL W", Jurisdiction.NSW, token);

        const string root = "/v1/tab-info-service/sports/Rugby%20League/footy/rounds";
        tab.Requests.Select(asked => asked.Address.PathAndQuery)
            .ShouldBe([
                $"{root}?jurisdiction=NSW",
                $"{root}/3?jurisdiction=NSW",
                $"{root}/3?series=NRL%20W&jurisdiction=NSW",
            ]);
        rounds.Value.Body.GetRawText().ShouldBe("""{"rounds":[{"number":1}]}""");
        rounds.Value.Path.ShouldBe(root);
    }

    [Theory]
    [InlineData("3", true)]
    [InlineData("null", true)]
    [InlineData("{", false)]
    [InlineData("", false)]
    public async Task Counts_a_body_that_is_neither_object_nor_list_and_no_other_fault(string body, bool isDrift)
    {
        var tab = new StubTab(_ => StubTab.Json(body));
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, tab);
        using var metrics = new CapturedMetrics(upstream.Call.GetRequiredService<IMeterFactory>());
        var footy = upstream.Call.GetRequiredService<IFootyTabApi>();
        var token = TestContext.Current.CancellationToken;

        foreach (
            var read in (Func<Task>[])
                [
                    () => footy.GetRoundsAsync("Rugby League", Jurisdiction.NSW, token),
                    () => footy.GetRoundAsync("Rugby League", 3, series: null, Jurisdiction.NSW, token),
                ]
        )
            (await Should.ThrowAsync<ToolException>(read)).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);

        metrics
            .Of("tabmcp.upstream.drift")
            .Select(missed => missed.Tags)
            .ShouldBe(isDrift ? ["body=footytab-rounds field=$", "body=footytab-round field=$"] : []);
    }
}
