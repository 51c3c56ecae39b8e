using TabMcp.Api.Cli;
using TabMcp.Api.Configuration;

namespace TabMcp.UnitTests.Api.Cli;

public sealed class HealthcheckCommandTests
{
    [Theory]
    [InlineData("127.0.0.1", "http://127.0.0.1:8081/health/live")]
    [InlineData("localhost", "http://127.0.0.1:8081/health/live")]
    [InlineData("0.0.0.0", "http://127.0.0.1:8081/health/live")]
    [InlineData("192.0.2.7", "http://192.0.2.7:8081/health/live")]
    [InlineData("::", "http://[::1]:8081/health/live")]
    [InlineData("[2001:db8::7]", "http://[2001:db8::7]:8081/health/live")]
    public void Asks_where_the_server_of_the_same_environment_listens(string host, string url) =>
        HealthcheckCommand.AddressOf(Read(("HOST", host))).ToString().ShouldBe(url);

    [Fact]
    public void Cannot_know_a_port_that_the_server_chooses() =>
        Should
            .Throw<SettingsException>(() => HealthcheckCommand.AddressOf(Read(("PORT", "0"))))
            .Message.ShouldContain("--url");

    private static Settings Read(params (string Name, string Value)[] environment) =>
        SettingsReader.Read(environment.ToDictionary(variable => variable.Name, variable => variable.Value));
}
