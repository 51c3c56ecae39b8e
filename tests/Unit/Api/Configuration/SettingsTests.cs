using TabMcp.Api.Configuration;

namespace TabMcp.UnitTests.Api.Configuration;

public sealed class SettingsTests
{
    [Fact]
    public void Printing_the_settings_gives_no_secret_away()
    {
        var settings = SettingsReader.Read(
            new Dictionary<string, string>
            {
                ["TAB_CLIENT_ID"] = "an-id",
                ["TAB_CLIENT_SECRET"] = "hunter2-canary",
                ["TAB_USERNAME"] = "number-canary",
                ["TAB_PASSWORD"] = "password-canary",
            }
        );

        settings.ToString().ShouldNotContain("canary");
        System.Text.Json.JsonSerializer.Serialize(settings).ShouldNotContain("canary");
        settings.ToString().ShouldContain("***");
    }
}
