namespace TabMcp.Api.Configuration;

/// <summary>One environment variable: the only place that says what it means.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Default">What holds where it is not set, as documentation shows it.</param>
/// <param name="Meaning">What it is for, with its unit.</param>
public sealed record Setting(string Name, string Default, string Meaning)
{
    /// <summary>Whether its value is nobody else's business; of such a one only that it is set is ever shown.</summary>
    public bool IsSecret { get; private init; }

    /// <summary>Client id for TAB's OAuth; public data needs none.</summary>
    public static Setting ClientId { get; } =
        new("TAB_CLIENT_ID", "", "OAuth client id. Optional: public data needs none.") { IsSecret = true };

    /// <summary>Client secret for TAB's OAuth.</summary>
    public static Setting ClientSecret { get; } =
        new("TAB_CLIENT_SECRET", "", "OAuth client secret, with TAB_CLIENT_ID.") { IsSecret = true };

    /// <summary>The account's number at TAB.</summary>
    public static Setting Username { get; } =
        new(
            "TAB_USERNAME",
            "",
            "TAB account number, for the password grant. Used with --stdio or TAB_SINGLE_USER=true alone."
        )
        {
            IsSecret = true,
        };

    /// <summary>The account's password at TAB.</summary>
    public static Setting Password { get; } =
        new("TAB_PASSWORD", "", "Password of the account, with TAB_USERNAME and both client settings.")
        {
            IsSecret = true,
        };

    /// <summary>The day on which the credentials were made.</summary>
    public static Setting CredentialsCreated { get; } =
        new(
            "TAB_CREDENTIALS_CREATED",
            "",
            "Day on which the credentials were made, such as 2026-08-01. The command doctor warns after 90 days."
        );

    /// <summary>How long before its end a token is renewed at the latest.</summary>
    public static Setting TokenRefreshBuffer { get; } =
        new(
            "TOKEN_REFRESH_BUFFER",
            "300",
            "Seconds before its end that a token is renewed: 0 to 86400. At 80 % of its life if that is earlier."
        );

    /// <summary>Whether one person alone uses this server.</summary>
    public static Setting SingleUser { get; } =
        new(
            "TAB_SINGLE_USER",
            "false",
            "true says that you alone can reach this server, so that it may use your account over HTTP."
        );

    /// <summary>Whether anything may be posted to TAB.</summary>
    public static Setting EnableWrites { get; } =
        new(
            "TAB_ENABLE_WRITES",
            "false",
            "true adds tab_post, which sends what a person confirms. With --stdio or TAB_SINGLE_USER=true alone."
        );

    /// <summary>The most that one stake may be.</summary>
    public static Setting MaxStake { get; } =
        new(
            "TAB_MAX_STAKE",
            "",
            "Dollars that one stake in a post may be at most, such as 20 or 20.50. Without it a post may hold no stake."
        );

    /// <summary>The record of all posts.</summary>
    public static Setting AuditFile { get; } =
        new(
            "TAB_AUDIT_FILE",
            "",
            "Whole path of the file that records every post, for TAB_ENABLE_WRITES. One server a file."
        );

    /// <summary>The upstream.</summary>
    public static Setting BaseUrl { get; } =
        new("TAB_BASE_URL", "https://api.beta.tab.com.au", "The upstream API. Plain http only on loopback.");

    /// <summary>Whose pools and prices where a call does not say.</summary>
    public static Setting Jurisdiction { get; } =
        new(
            "DEFAULT_JURISDICTION",
            "NSW",
            "Whose pools and prices where a call does not say: NSW, VIC, QLD, SA, TAS, ACT or NT."
        );

    /// <summary>The families of tools that the server offers.</summary>
    public static Setting Toolsets { get; } =
        new(
            "TAB_TOOLSETS",
            "all",
            $"Toolsets to offer, separated by commas: {string.Join(", ", ToolsetChoice.Words)}."
        );

    /// <summary>The collector that metrics and traces go to.</summary>
    public static Setting OtlpEndpoint { get; } =
        new(
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "",
            "OpenTelemetry collector for metrics and traces, such as http://127.0.0.1:4318. None by default."
        );

    /// <summary>How the collector is spoken to.</summary>
    public static Setting OtlpProtocol { get; } =
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "How the collector is spoken to: http/protobuf or grpc.");

    /// <summary>Headers that the collector asks for.</summary>
    public static Setting OtlpHeaders { get; } =
        new(
            "OTEL_EXPORTER_OTLP_HEADERS",
            "",
            "Headers for the collector, such as a key: name=value, separated by commas."
        )
        {
            IsSecret = true,
        };

    /// <summary>The least severe log event written.</summary>
    public static Setting LogLevel { get; } =
        new("LOG_LEVEL", "Information", "Trace, Debug, Information, Warning, Error, Critical or None.");

    /// <summary>The whole call's time.</summary>
    public static Setting ApiTimeout { get; } =
        new("API_TIMEOUT", "30", "Seconds that a call may take in all, tries and waits included: 1 to 300.");

    /// <summary>How often one caller may ask.</summary>
    public static Setting RateLimit { get; } =
        new(
            "TAB_RATE_LIMIT",
            "600",
            "Requests a minute that each caller over HTTP may make: 0 for any number, to 100000."
        );

    /// <summary>How often TAB may be asked.</summary>
    public static Setting UpstreamRps { get; } =
        new(
            "TAB_UPSTREAM_RPS",
            "2; no limit on loopback",
            "Requests a second to TAB at most, 0 to 1000: 0 for no limit. Up to ten go at once after a pause; the rest wait their turn."
        );

    /// <summary>The address to listen on.</summary>
    public static Setting Host { get; } =
        new("HOST", "127.0.0.1", "Address to listen on; 0.0.0.0 for every interface.");

    /// <summary>The port to listen on.</summary>
    public static Setting Port { get; } = new("PORT", "8081", "Port to listen on; 0 for any free one.");

    /// <summary>Whether to answer from the embedded sandbox.</summary>
    public static Setting Sandbox { get; } =
        new("TAB_SANDBOX", "false", "true answers from the embedded sandbox, as --sandbox does.");

    /// <summary>Host names that callers may use.</summary>
    public static Setting AllowedHosts { get; } =
        new(
            "TAB_ALLOWED_HOSTS",
            "loopback names; any where HOST is not loopback",
            "Host names callers may use, separated by commas."
        );

    /// <summary>Web origins that may call.</summary>
    public static Setting AllowedOrigins { get; } =
        new(
            "TAB_ALLOWED_ORIGINS",
            "loopback origins",
            "Web origins that may call, separated by commas, such as https://app.example.com."
        );

    /// <summary>Every setting, in the order in which help and documents show them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        ClientId,
        ClientSecret,
        Username,
        Password,
        CredentialsCreated,
        TokenRefreshBuffer,
        SingleUser,
        EnableWrites,
        MaxStake,
        AuditFile,
        BaseUrl,
        Jurisdiction,
        Toolsets,
        ApiTimeout,
        RateLimit,
        UpstreamRps,
        Host,
        Port,
        AllowedHosts,
        AllowedOrigins,
        Sandbox,
        LogLevel,
        OtlpEndpoint,
        OtlpProtocol,
        OtlpHeaders,
    ];
}
