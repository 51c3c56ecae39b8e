using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Tokens;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Api.Hosting;

/// <summary>Where the account of the environment may be used, and where not.</summary>
public sealed class OperatorAccountTests
{
    private static readonly Dictionary<string, string> WithAccount = new(StringComparer.Ordinal)
    {
        ["TAB_CLIENT_ID"] = "us",
        ["TAB_CLIENT_SECRET"] = "canary-secret",
        ["TAB_USERNAME"] = "canary-number",
        ["TAB_PASSWORD"] = "canary-password",
    };

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Over_HTTP_it_is_used_by_a_single_user_alone(bool singleUser, bool isUsed)
    {
        using var log = new CapturedLogs();
        await using var app = HttpHost.Build(
            Read(singleUser),
            readableLogs: true,
            builder => builder.Logging.AddProvider(log)
        );

        (CredentialIn(app.Services).Account is not null).ShouldBe(isUsed);
        log.Lines.Count(line => line.Event is 3).ShouldBe(isUsed ? 0 : 1);
        log.Text.ShouldNotContain("canary");
    }

    [Fact]
    public void Over_standard_input_it_is_used()
    {
        using var host = StdioHost.Build(Read(singleUser: false), readableLogs: true);

        CredentialIn(host.Services).Account.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_is_said_where_there_is_none()
    {
        using var log = new CapturedLogs();
        await using var app = HttpHost.Build(
            SettingsReader.Read(new Dictionary<string, string>()),
            readableLogs: true,
            builder => builder.Logging.AddProvider(log)
        );

        log.Lines.ShouldNotContain(line => line.Event == 3);
    }

    private static Settings Read(bool singleUser) =>
        SettingsReader.Read(
            new Dictionary<string, string>(WithAccount) { ["TAB_SINGLE_USER"] = singleUser ? "true" : "false" }
        );

    private static Credential CredentialIn(IServiceProvider services)
    {
        using var call = services.CreateScope();
        return call.ServiceProvider.GetRequiredService<CallerCredential>().Value.ShouldNotBeNull();
    }
}
