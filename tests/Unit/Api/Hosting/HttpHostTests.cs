using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Api.Http;

namespace TabMcp.UnitTests.Api.Hosting;

public sealed class HttpHostTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("::1")]
    [InlineData("[::1]")]
    public async Task On_loopback_only_loopback_names_are_served(string host)
    {
        var options = await OptionsAsync(("HOST", host));

        options.AllowedHosts.ShouldBe(["localhost", "127.0.0.1", "[::1]"], ignoreOrder: true);
    }

    [Fact]
    public async Task On_every_interface_any_name_is_served_until_names_are_given()
    {
        (await OptionsAsync(("HOST", "0.0.0.0"))).AllowedHosts.ShouldContain("*");

        var named = await OptionsAsync(("HOST", "0.0.0.0"), ("TAB_ALLOWED_HOSTS", "tab.example.com"));
        named.AllowedHosts.ShouldContain("tab.example.com");
        named.AllowedHosts.ShouldNotContain("*");
    }

    [Fact]
    public async Task Origins_are_added_to_the_loopback_ones()
    {
        var options = await OptionsAsync(("TAB_ALLOWED_ORIGINS", "https://app.example.com"));

        options.AllowedOrigins.ShouldContain("https://app.example.com");
        options.AllowedOrigins.ShouldContain("localhost");
        options.AllowedOrigins.ShouldNotContain("*");
    }

    [Fact]
    public async Task Calls_under_way_have_twenty_five_seconds_to_finish()
    {
        await using var app = HttpHost.Build(SettingsReader.Read(new Dictionary<string, string>()), readableLogs: true);

        app.Services.GetRequiredService<IOptions<HostOptions>>()
            .Value.ShutdownTimeout.ShouldBe(TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task A_caller_s_limit_is_what_the_environment_says()
    {
        (await OptionsAsync()).RequestsPerMinute.ShouldBe(600);
        (await OptionsAsync(("TAB_RATE_LIMIT", "7"))).RequestsPerMinute.ShouldBe(7);
    }

    [Fact]
    public async Task Does_not_post_for_whoever_reaches_it()
    {
        var fault = await Should.ThrowAsync<SettingsException>(() =>
            OptionsAsync(("TAB_ENABLE_WRITES", "true"), ("TAB_AUDIT_FILE", Path.GetFullPath("never-opened.jsonl")))
        );

        fault.Faults.ShouldHaveSingleItem().ShouldContain("TAB_SINGLE_USER=true");
        File.Exists("never-opened.jsonl").ShouldBeFalse();
    }

    [Fact]
    public async Task Does_not_start_without_a_place_for_its_record()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "posts.jsonl");

        var fault = await Should.ThrowAsync<SettingsException>(() =>
            OptionsAsync(("TAB_ENABLE_WRITES", "true"), ("TAB_SINGLE_USER", "true"), ("TAB_AUDIT_FILE", nowhere))
        );

        fault.Faults.ShouldHaveSingleItem().ShouldStartWith("TAB_AUDIT_FILE cannot be opened");
    }

    private static async Task<HttpServerTransportOptions> OptionsAsync(params (string Name, string Value)[] environment)
    {
        var settings = SettingsReader.Read(environment.ToDictionary(entry => entry.Name, entry => entry.Value));
        await using var app = HttpHost.Build(settings, readableLogs: true);
        return app.Services.GetRequiredService<IOptions<HttpServerTransportOptions>>().Value;
    }
}
