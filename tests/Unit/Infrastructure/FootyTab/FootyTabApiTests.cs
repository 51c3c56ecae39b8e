using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.FootyTab;
using TabMcp.Domain;
using TabMcp.UnitTests.Infrastructure.Http;

namespace TabMcp.UnitTests.Infrastructure.FootyTab;

public sealed class FootyTabApiTests
{
    [Fact]
    public async Task Asks_where_the_older_server_did_and_leaves_links_out()
    {
        var tab = new StubTab(_ => StubTab.Json("""{"rounds":[{"_links":{"self":"u"},"number":1}]}"""));
        await using var upstream = new Upstream(Upstream.Anonymous, tab);
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
}
