using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TabMcp.Api.Http;

/// <summary>One entry of an allow-list of hosts or origins.</summary>
/// <remarks>
/// <c>*</c> is any. <c>example.com</c> is that host at any scheme and port, <c>example.com:8081</c> at that port,
/// <c>*.example.com</c> every host below it but not itself, <c>https://app.example.com</c> exactly that origin.
/// </remarks>
internal sealed class HostPattern
{
    private const string AnyHost = "*";
    private const string AnySubdomain = "*.";

    private readonly string? _scheme;
    private readonly string _host;
    private readonly int? _port;

    private HostPattern(string? scheme, string host, int? port) => (_scheme, _host, _port) = (scheme, host, port);

    /// <summary>Reads an entry as an operator wrote it.</summary>
    /// <exception cref="FormatException">The entry names no host.</exception>
    public static HostPattern Parse(string text) =>
        TryParse(text, out var pattern)
            ? pattern
            : throw new FormatException(
                "An entry is not a host or an origin; write example.com, *.example.com, https://app.example.com or * for any."
            );

    /// <summary>Reads an entry as an operator wrote it; <see langword="false"/> where it names no host.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HostPattern? pattern)
    {
        pattern = null;
        var entry = text.AsSpan().Trim();
        string? scheme = null;
        var schemeEnd = entry.IndexOf("://");
        if (schemeEnd >= 0)
        {
            scheme = entry[..schemeEnd].ToString();
            entry = entry[(schemeEnd + 3)..].TrimEnd('/');
            if (!Uri.CheckSchemeName(scheme))
                return false;
        }

        // The last colon divides host and port, unless it is inside an IPv6 address's brackets.
        int? port = null;
        var colon = entry.LastIndexOf(':');
        if (colon > entry.LastIndexOf(']'))
        {
            if (!ushort.TryParse(entry[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            port = number;
            entry = entry[..colon];
        }

        var host = entry.ToString();
        if (!NamesHost(host))
            return false;

        pattern = new(scheme, host, port ?? DefaultPort(scheme));
        return true;
    }

    /// <summary>Whether a <c>Host</c> header's value fits; a scheme in the entry says nothing about it.</summary>
    public bool MatchesHost(string host, int? port) =>
        MatchesName(host) && (_port is null || _port == port || (port is null && _scheme is not null));

    /// <summary>Whether an origin fits in scheme, host and port.</summary>
    public bool MatchesOrigin(Uri origin) =>
        MatchesName(origin.Host)
        && (_scheme is null || _scheme.Equals(origin.Scheme, StringComparison.OrdinalIgnoreCase))
        && (_port is null || _port == origin.Port);

    /// <summary>Whether everything fits, an opaque origin (<c>null</c>) too.</summary>
    public bool IsAny => _host is AnyHost && _scheme is null && _port is null;

    private static bool NamesHost(string host) =>
        host is AnyHost
        || Uri.CheckHostName(
            host.StartsWith(AnySubdomain, StringComparison.Ordinal) ? host[AnySubdomain.Length..] : host
        )
            is not UriHostNameType.Unknown;

    private bool MatchesName(string host) =>
        _host is AnyHost
        || (
            _host.StartsWith(AnySubdomain, StringComparison.Ordinal)
                ? host.Length >= _host.Length && host.EndsWith(_host[1..], StringComparison.OrdinalIgnoreCase)
                : host.Equals(_host, StringComparison.OrdinalIgnoreCase)
        );

    private static int? DefaultPort(string? scheme) =>
        scheme?.ToUpperInvariant() switch
        {
            "HTTPS" => 443,
            "HTTP" => 80,
            _ => null,
        };
}
