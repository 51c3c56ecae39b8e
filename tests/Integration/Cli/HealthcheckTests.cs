using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TabMcp.IntegrationTests.Cli;

/// <summary>What a container runs to know whether its server lives.</summary>
public sealed class HealthcheckTests
{
    [Fact]
    public async Task Is_good_where_the_server_of_the_same_environment_answers()
    {
        await using var server = await AnswerAsync(StatusCodes.Status200OK);

        // A proxy of the environment is for the way out, never for one's own machine.
        var run = await CommandRun.OfProcessAsync(
            ["healthcheck"],
            ("PORT", $"{PortOf(server)}"),
            ("HTTP_PROXY", "http://192.0.2.1:9")
        );

        run.ShouldBe(new(0, $"http://127.0.0.1:{PortOf(server)}/health/live answered 200{Environment.NewLine}", ""));
    }

    [Fact]
    public async Task Fails_where_the_server_says_that_it_does_not_live()
    {
        await using var server = await AnswerAsync(StatusCodes.Status503ServiceUnavailable);

        var run = await CommandRun.OfProcessAsync(["healthcheck"], ("PORT", $"{PortOf(server)}"));

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("answered 503");
    }

    [Fact]
    public async Task Fails_where_nothing_listens()
    {
        var run = await CommandRun.OfAsync(["healthcheck"], ("PORT", $"{FreePort()}"));

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("no server listens there");
    }

    [Fact]
    public async Task Fails_within_seconds_where_whoever_listens_says_nothing()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();

        var run = await CommandRun.OfAsync(["healthcheck", "--url", $"http://{mute.LocalEndpoint}/"]);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("did not answer within 3 s");
    }

    [Fact]
    public async Task Asks_another_address_where_it_is_told_to_and_answers_programs()
    {
        await using var server = await AnswerAsync(StatusCodes.Status200OK);
        var url = $"http://127.0.0.1:{PortOf(server)}/health/live";

        var run = await CommandRun.OfAsync(["healthcheck", "--json", "--url", url]);

        run.ShouldBe(
            new(0, $$"""{"url":"{{url}}","healthy":true,"finding":"answered 200"}{{Environment.NewLine}}""", "")
        );
    }

    [Theory]
    [InlineData("PORT must be a whole number", "healthcheck")]
    [InlineData("--url must be a whole http or https address", "healthcheck", "--url", "canary")]
    public async Task Tries_nothing_that_cannot_be_used_as_it_is(string fault, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments, ("PORT", "canary"));

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(fault);
    }

    private static async Task<WebApplication> AnswerAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapGet("/health/live", () => TypedResults.StatusCode(status));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static int PortOf(WebApplication server) => new Uri(server.Urls.Single()).Port;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
