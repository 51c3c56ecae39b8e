using System.Text.Json;
using TabMcp.Sandbox;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Cli;

/// <summary>The doctor: what it finds of a sandbox in each of the ways in which a TAB can be out of reach.</summary>
public sealed class DoctorTests
{
    private const string Secret = "canary-secret-of-the-client";

    [Fact]
    public async Task Finds_nothing_wrong_with_the_sandbox()
    {
        var run = await CommandRun.OfProcessAsync(["doctor", "--sandbox"], ("PORT", "0"));

        run.Code.ShouldBe(0, run.Output + run.Error);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("account token by password, scope public account");
        run.Output.ShouldNotContain("WARN");
        run.Output.ShouldNotContain(SandboxCredentials.Password);
        run.Output.ShouldNotContain(SandboxCredentials.ClientSecret);
    }

    [Fact]
    public async Task Tells_credentials_that_TAB_refuses_and_shows_none_of_them()
    {
        var (code, checks, text) = await LookAsync(
            null,
            ("TAB_CLIENT_ID", "canary-client"),
            ("TAB_CLIENT_SECRET", Secret)
        );

        code.ShouldBe(1);
        Outcome(checks, "a read as the tools make it").ShouldBe("good");
        Outcome(checks, "login of the application").ShouldBe("failed");
        Advice(checks, "login of the application").ShouldContain("letter by letter");
        text.ShouldNotContain("canary");
    }

    [Fact]
    public async Task Tells_a_network_that_the_edge_refuses()
    {
        var (code, checks, _) = await LookAsync(
            new Fault.EdgeRefusal(),
            ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
            ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret)
        );

        code.ShouldBe(1);
        Outcome(checks, "connection to TAB").ShouldBe("good");
        Outcome(checks, "TAB's edge").ShouldBe("failed");
        Advice(checks, "TAB's edge").ShouldContain("home connection in Australia");
        Advice(checks, "login of the application").ShouldContain("says nothing of the credentials");
    }

    [Fact]
    public async Task Tells_a_TAB_that_is_down()
    {
        var run = await CommandRun.OfAsync(
            ["doctor", "--json"],
            ("TAB_BASE_URL", "http://127.0.0.1:1"),
            ("PORT", "0"),
            ("TAB_CLIENT_ID", "canary-client"),
            ("TAB_CLIENT_SECRET", Secret)
        );

        run.Code.ShouldBe(1);
        var checks = Checks(run);
        Outcome(checks, "connection to TAB").ShouldBe("failed");
        Outcome(checks, "TAB's edge").ShouldBe("skipped");
        Advice(checks, "login of the application").ShouldContain("TAB is down or cannot be reached");
        run.Output.ShouldNotContain("canary");
    }

    [Theory]
    [InlineData(20, "good")]
    [InlineData(-40, "warning")]
    [InlineData(40, "warning")]
    public async Task Compares_the_clocks(int seconds, string outcome)
    {
        await using var tab = await SandboxServer.StartAsync(new(), TestContext.Current.CancellationToken);
        var clock = new FakeClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(seconds));

        var run = await CommandRun.OfAsync(
            ["doctor", "--json"],
            clock,
            isTerminal: false,
            ("TAB_BASE_URL", tab.BaseAddress.ToString()),
            ("PORT", "0")
        );

        run.Code.ShouldBe(0, run.Output);
        Outcome(Checks(run), "clock").ShouldBe(outcome);
    }

    [Fact]
    public async Task Names_every_fault_of_the_settings_and_no_value_that_is_at_fault()
    {
        var run = await CommandRun.OfAsync(
            ["doctor"],
            ("PORT", Secret),
            ("TAB_CLIENT_ID", "canary-half"),
            ("DEFAULT_JURISDICTION", "VIC")
        );

        run.Code.ShouldBe(1);
        run.Output.ShouldContain("PORT must be a whole number");
        run.Output.ShouldContain("TAB_CLIENT_SECRET is missing");
        run.Output.ShouldContain("VIC");
        run.Output.ShouldNotContain("canary");
    }

    private static async Task<(int Code, JsonElement Checks, string Text)> LookAsync(
        Fault? fault,
        params (string, string)[] environment
    )
    {
        await using var tab = await SandboxServer.StartAsync(new(), TestContext.Current.CancellationToken);
        if (fault is not null)
            tab.Faults.Always(fault);
        var run = await CommandRun.OfAsync(
            ["doctor", "--json"],
            [("TAB_BASE_URL", tab.BaseAddress.ToString()), ("PORT", "0"), .. environment]
        );
        return (run.Code, Checks(run), run.Output + run.Error);
    }

    private static JsonElement Checks(CommandRun run) => JsonElement.Parse(run.Output).GetProperty("checks");

    private static JsonElement Of(JsonElement checks, string check) =>
        checks.EnumerateArray().Single(finding => finding.GetProperty("check").GetString() == check);

    private static string? Outcome(JsonElement checks, string check) =>
        Of(checks, check).GetProperty("outcome").GetString();

    private static string Advice(JsonElement checks, string check) =>
        Of(checks, check).GetProperty("advice").GetString()!;
}
