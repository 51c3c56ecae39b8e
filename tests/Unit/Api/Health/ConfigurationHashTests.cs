using TabMcp.Api.Configuration;
using TabMcp.Api.Health;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.UnitTests.Api.Health;

public sealed class ConfigurationHashTests
{
    private static readonly Settings Plain = SettingsReader.Read(new Dictionary<string, string>());

    [Fact]
    public void The_same_configuration_has_the_same_hash() =>
        ConfigurationHash
            .Of(Plain)
            .ShouldBe(ConfigurationHash.Of(SettingsReader.Read(new Dictionary<string, string>())));

    [Fact]
    public void Every_changed_value_changes_it()
    {
        Settings[] changed =
        [
            Plain,
            Plain with
            {
                RateLimit = 7,
            },
            Plain with
            {
                ApiTimeout = TimeSpan.FromSeconds(7),
            },
            Plain with
            {
                UpstreamRps = 1.5,
            },
            Plain with
            {
                AllowedHosts = ["a.example"],
            },
            Plain with
            {
                AllowedHosts = ["a.example", "b.example"],
            },
            Plain with
            {
                Toolsets = default,
            },
            Plain with
            {
                BaseUrl = new("https://other.example"),
            },
            Plain with
            {
                ClientId = "x",
                ClientSecret = Secret.From("x"),
            },
        ];

        changed.Select(ConfigurationHash.Of).ShouldBeUnique();
    }

    [Fact]
    public void Of_a_credential_it_says_no_more_than_that_it_is_there()
    {
        var one = Plain with { ClientId = "one", ClientSecret = Secret.From("one") };
        var other = Plain with { ClientId = "other", ClientSecret = Secret.From("other") };

        ConfigurationHash.Of(one).ShouldBe(ConfigurationHash.Of(other));
    }

    [Fact]
    public void The_sandbox_may_take_any_port()
    {
        var one = Plain with { Sandbox = true, BaseUrl = new("http://127.0.0.1:1") };
        var other = Plain with { Sandbox = true, BaseUrl = new("http://127.0.0.1:2") };

        ConfigurationHash.Of(one).ShouldBe(ConfigurationHash.Of(other));
    }
}
