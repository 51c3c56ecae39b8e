using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using TabMcp.Api.Telemetry.Prometheus;

namespace TabMcp.UnitTests.Api.Telemetry;

public sealed class PrometheusTextTests
{
    [Theory]
    [InlineData("tabmcp.tool.duration", "s", MetricType.Histogram, "tabmcp_tool_duration_seconds")]
    [InlineData("tabmcp.token.seconds_remaining", "s", MetricType.DoubleGauge, "tabmcp_token_seconds_remaining")]
    [InlineData("tabmcp.auth.attempts", "{attempt}", MetricType.LongSum, "tabmcp_auth_attempts_total")]
    [InlineData("a.total", "", MetricType.LongSum, "a_total")]
    [InlineData("heap", "By", MetricType.LongSumNonMonotonic, "heap_bytes")]
    [InlineData("share", "1", MetricType.DoubleGauge, "share_ratio")]
    [InlineData("5xx", "", MetricType.LongGauge, "_5xx")]
    public void Names_follow_the_rules_for_units_and_counters(
        string name,
        string unit,
        MetricType type,
        string expected
    ) => PrometheusName.Of(name, unit, type).ShouldBe(expected);

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(1e21, "1E+21")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    [InlineData(double.NegativeInfinity, "-Inf")]
    [InlineData(double.NaN, "NaN")]
    public void Numbers_are_written_as_Prometheus_reads_them(double value, string expected) =>
        PrometheusText.Number(value).ShouldBe(expected);

    [Fact]
    public async Task A_whole_answer_is_what_the_format_says()
    {
        using var meter = new Meter($"test-{Guid.NewGuid()}");
        using var reader = new PrometheusReader();
        using var provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(meter.Name)
            .AddView("took", new ExplicitBucketHistogramConfiguration { Boundaries = [0.5, 2] })
            .AddReader(reader.Reader)
            .Build();
        meter.CreateCounter<long>("asked", "{question}", "Has \\ and\na break.").Add(3, Tag("why", "\"a\\b\"\nc"));
        var took = meter.CreateHistogram<double>("took", "s");
        took.Record(0.25, Tag("way.in", "x"), Tag("way_in", "y"), Tag("whole", value: true));
        took.Record(2.5, Tag("way.in", "x"), Tag("way_in", "y"), Tag("whole", value: true));
        meter.CreateUpDownCounter<int>("under.way").Add(-2);

        var text = await reader.CollectAsync(TestContext.Current.CancellationToken);

        text.ShouldBe(
            """
            # HELP asked_total Has \\ and\na break.
            # TYPE asked_total counter
            asked_total{why="\"a\\b\"\nc"} 3
            # TYPE took_seconds histogram
            took_seconds_bucket{way_in="x;y",whole="true",le="0.5"} 1
            took_seconds_bucket{way_in="x;y",whole="true",le="2"} 1
            took_seconds_bucket{way_in="x;y",whole="true",le="+Inf"} 2
            took_seconds_sum{way_in="x;y",whole="true"} 2.75
            took_seconds_count{way_in="x;y",whole="true"} 2
            # TYPE under_way gauge
            under_way -2

            """
        );
    }

    [Fact]
    public async Task Without_a_provider_there_is_nothing_to_collect()
    {
        using var reader = new PrometheusReader();

        (await reader.CollectAsync(TestContext.Current.CancellationToken)).ShouldBeNullOrEmpty();
    }

    private static KeyValuePair<string, object?> Tag(string key, object value) => new(key, value);
}
