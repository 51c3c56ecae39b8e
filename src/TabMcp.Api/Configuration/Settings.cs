using OpenTelemetry.Exporter;
using TabMcp.Domain;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Api.Configuration;

/// <summary>The server's configuration, valid as it stands; see <see cref="Setting"/> for what each means.</summary>
public sealed record Settings
{
    /// <summary>OAuth client id, together with <see cref="ClientSecret"/> or not at all.</summary>
    public string? ClientId { get; init; }

    /// <summary>OAuth client secret.</summary>
    public Secret? ClientSecret { get; init; }

    /// <summary>The account's number, together with <see cref="Password"/> or not at all.</summary>
    public Secret? Username { get; init; }

    /// <summary>The account's password.</summary>
    public Secret? Password { get; init; }

    /// <summary>The day on which the credentials were made, where the operator keeps track of it.</summary>
    public DateOnly? CredentialsCreated { get; init; }

    /// <summary>How long before its end a token is renewed at the latest.</summary>
    public required TimeSpan TokenRefreshBuffer { get; init; }

    /// <summary>Whether one person alone uses this server.</summary>
    public required bool SingleUser { get; init; }

    /// <summary>Whether anything may be posted to TAB.</summary>
    public required bool EnableWrites { get; init; }

    /// <summary>The most that one stake may be, in dollars; null allows none.</summary>
    public decimal? MaxStake { get; init; }

    /// <summary>The file that records every post; there where writes are enabled.</summary>
    public string? AuditFile { get; init; }

    /// <summary>The upstream API.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Whose pools and prices where a call does not say.</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>The families of tools that the server offers; a request may narrow them.</summary>
    public required ToolsetChoice Toolsets { get; init; }

    /// <summary>The whole call's time.</summary>
    public required TimeSpan ApiTimeout { get; init; }

    /// <summary>Requests a minute that each caller over HTTP may make; 0 for any number.</summary>
    public required int RateLimit { get; init; }

    /// <summary>Requests a second to TAB at most; 0 for no limit, null for what becomes the upstream.</summary>
    public double? UpstreamRps { get; init; }

    /// <summary>The address to listen on.</summary>
    public required string Host { get; init; }

    /// <summary>The port to listen on; 0 for any free one.</summary>
    public required int Port { get; init; }

    /// <summary>Host names callers may use; empty for the default.</summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary>Web origins that may call, beside loopback ones.</summary>
    public required IReadOnlyList<string> AllowedOrigins { get; init; }

    /// <summary>Whether to answer from the embedded sandbox.</summary>
    public required bool Sandbox { get; init; }

    /// <summary>The least severe log event written.</summary>
    public required LogLevel LogLevel { get; init; }

    /// <summary>The collector that metrics and traces go to; null for none.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>How the collector is spoken to.</summary>
    public required OtlpExportProtocol OtlpProtocol { get; init; }

    /// <summary>Headers that the collector asks for, which may hold a key.</summary>
    public CollectorHeaders? OtlpHeaders { get; init; }
}
