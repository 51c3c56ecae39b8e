using OpenTelemetry.Exporter;

namespace TabMcp.Api.Configuration;

// The OpenTelemetry collector, by the variables that its own documents name.
public sealed partial class SettingsReader
{
    private Uri? OtlpEndpoint()
    {
        if (Text(Setting.OtlpEndpoint) is not { } text)
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }
        )
            return url;

        Fault(Setting.OtlpEndpoint, "must be an http or https address without a query, such as http://127.0.0.1:4318.");
        return null;
    }

    private OtlpExportProtocol OtlpProtocol()
    {
        switch (Text(Setting.OtlpProtocol) ?? Setting.OtlpProtocol.Default)
        {
            case "http/protobuf":
                return OtlpExportProtocol.HttpProtobuf;
            case "grpc":
                return OtlpExportProtocol.Grpc;
        }

        Fault(Setting.OtlpProtocol, "must be http/protobuf or grpc.");
        return OtlpExportProtocol.HttpProtobuf;
    }

    private CollectorHeaders? OtlpHeaders()
    {
        if (Text(Setting.OtlpHeaders) is not { } text)
            return null;
        if (CollectorHeaders.Read(text) is { } headers)
            return headers;

        Fault(Setting.OtlpHeaders, "must hold name=value, separated by commas.");
        return null;
    }
}
