using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TabMcp.Api.Configuration;
using TabMcp.Api.Logging;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Api.Logging;

public sealed class LogsTests
{
    public static readonly TheoryData<LogLevel> Levels = [.. Enum.GetValues<LogLevel>()];

    [Theory]
    [MemberData(nameof(Levels))]
    public void No_level_lets_the_framework_write_addresses_with_their_query(LogLevel level)
    {
        using var loggers = At(level);

        foreach (var category in (string[])["Microsoft.AspNetCore.Hosting.Diagnostics", "System.Net.Http.HttpClient"])
            loggers
                .GetRequiredService<ILoggerFactory>()
                .CreateLogger(category)
                .IsEnabled(LogLevel.Information)
                .ShouldBeFalse();
    }

    [Fact]
    public void An_output_that_is_added_later_gets_no_address_either()
    {
        using var log = new CapturedLogs();
        using var services = At(LogLevel.Trace, log);

        foreach (var category in (string[])["Microsoft.AspNetCore.Hosting.Diagnostics", "System.Net.Http.HttpClient"])
            services.GetRequiredService<ILoggerFactory>().CreateLogger(category).LogInformation("/mcp?password=canary");

        log.Text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LogLevel.Trace)]
    [InlineData(LogLevel.Debug)]
    [InlineData(LogLevel.Information)]
    [InlineData(LogLevel.Warning)]
    [InlineData(LogLevel.Error)]
    [InlineData(LogLevel.Critical)]
    public void Our_own_events_are_written_from_the_configured_level_on(LogLevel level)
    {
        using var loggers = At(level);
        var logger = loggers.GetRequiredService<ILoggerFactory>().CreateLogger("TabMcp.Application");

        foreach (var other in Enum.GetValues<LogLevel>().Where(other => other is not LogLevel.None))
            logger.IsEnabled(other).ShouldBe(other >= level);
    }

    [Theory]
    [InlineData(LogLevel.Information, false)]
    [InlineData(LogLevel.Debug, true)]
    public void A_caller_who_asks_for_what_is_not_there_fills_no_log(LogLevel level, bool written)
    {
        using var loggers = At(level);

        loggers
            .GetRequiredService<ILoggerFactory>()
            .CreateLogger("ModelContextProtocol.Server.McpServer")
            .IsEnabled(LogLevel.Error)
            .ShouldBe(written);
    }

    private static ServiceProvider At(LogLevel level, ILoggerProvider? added = null)
    {
        var settings = SettingsReader.Read(new Dictionary<string, string>()) with { LogLevel = level };
        return new ServiceCollection()
            .AddLogging(logging =>
            {
                Logs.Write(logging, settings, readable: true, toStandardError: true);
                if (added is not null)
                    logging.AddProvider(added);
            })
            .BuildServiceProvider();
    }
}
