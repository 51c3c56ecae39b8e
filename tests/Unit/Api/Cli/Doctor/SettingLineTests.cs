using TabMcp.Api.Cli.Doctor;
using TabMcp.Api.Configuration;

namespace TabMcp.UnitTests.Api.Cli.Doctor;

public sealed class SettingLineTests
{
    [Fact]
    public void Shows_no_credential_and_no_value_that_is_at_fault()
    {
        var environment = Setting.All.ToDictionary(setting => setting.Name, setting => $"canary {setting.Name}");

        var lines = SettingLine.In(environment, ["PORT must be a whole number."]);

        lines
            .Where(line => line.Value?.StartsWith("canary") is not true)
            .Select(line => (line.Name, line.Value))
            .ShouldBe(
                [
                    ("TAB_CLIENT_ID", "set"),
                    ("TAB_CLIENT_SECRET", "set"),
                    ("TAB_USERNAME", "set"),
                    ("TAB_PASSWORD", "set"),
                    ("OTEL_EXPORTER_OTLP_HEADERS", "set"),
                    ("PORT", null),
                ],
                ignoreOrder: true
            );
    }
}
