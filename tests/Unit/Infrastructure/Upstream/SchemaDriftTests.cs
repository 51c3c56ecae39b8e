using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TabMcp.Infrastructure.Upstream;
using TabMcp.Tests;
using TabMcp.UnitTests.Telemetry;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

public sealed class SchemaDriftTests
{
    [Fact]
    public void Counts_each_missing_field_and_writes_it_down_quietly()
    {
        using var logs = new CapturedLogs();
        using var services = new ServiceCollection()
            .AddMetrics()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddSingleton<SchemaDrift>()
            .BuildServiceProvider();
        using var metrics = new CapturedMetrics(services.GetRequiredService<IMeterFactory>());

        var drift = services.GetRequiredService<SchemaDrift>();
        drift.Missing("race", "runners");
        drift.Missing("race", "runners");

        metrics
            .Of("tabmcp.upstream.drift")
            .ShouldBe(Enumerable.Repeat(new Measured("tabmcp.upstream.drift", 1, "body=race field=runners"), 2));
        logs.Lines.Count.ShouldBe(2);
        logs.Lines.ShouldAllBe(line => line.Event == 300 && line.Level == LogLevel.Debug);
        logs.Lines[0].Message.ShouldBe("The race body lacks a readable runners");
    }
}
