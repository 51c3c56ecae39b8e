using OpenTelemetry.Exporter;
using TabMcp.Api.Configuration;

namespace TabMcp.UnitTests.Api.Configuration;

public sealed class CollectorSettingsTests
{
    [Fact]
    public void There_is_no_collector_by_default() => Read().OtlpEndpoint.ShouldBeNull();

    [Fact]
    public void A_collector_has_an_address_a_protocol_and_headers_that_nobody_sees()
    {
        var settings = Read(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "https://collector.example:4318/otlp"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
            ("OTEL_EXPORTER_OTLP_HEADERS", "x-key=canary")
        );

        settings.OtlpEndpoint.ShouldBe(new Uri("https://collector.example:4318/otlp"));
        settings.OtlpProtocol.ShouldBe(OtlpExportProtocol.Grpc);
        settings.OtlpHeaders.ShouldNotBeNull();
        settings.ToString().ShouldNotContain("canary");
        var options = new OtlpExporterOptions();
        settings.OtlpHeaders.AddTo(options);
        options.Headers.ShouldBe("x-key=canary");
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "canary")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://canary")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://canary@collector.example")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.example/?key=canary")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "canary")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "canary")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "a=b,=canary")]
    public void What_is_no_collector_is_named_and_not_shown(string name, string value)
    {
        var fault = Should.Throw<SettingsException>(() => Read((name, value))).Faults.ShouldHaveSingleItem();

        fault.ShouldStartWith($"{name} must ");
        fault.ShouldNotContain("canary");
    }

    private static Settings Read(params (string Name, string Value)[] environment) =>
        SettingsReader.Read(environment.ToDictionary(variable => variable.Name, variable => variable.Value));
}
