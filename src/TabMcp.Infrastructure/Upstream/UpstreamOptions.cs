using System.Net;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>Which TAB is read, and as whom.</summary>
public sealed record UpstreamOptions
{
    /// <summary>The live service, which is this host despite its name
    /// (docs/upstream/services-and-links.md#hosts).</summary>
    public static readonly Uri Live = new("https://api.beta.tab.com.au");

    /// <summary>The service's scheme, host and port.</summary>
    /// <exception cref="ArgumentException">Not an address that <see cref="IsAllowed"/>.</exception>
    public Uri BaseAddress
    {
        get;
        init =>
            field = IsAllowed(value)
                ? value
                : throw new ArgumentException(
                    "The upstream address must be https with a host alone; plain http is for loopback only.",
                    nameof(value)
                );
    } = Live;

    /// <summary>What the server logs in with for its callers; null reads anonymously.</summary>
    public Credential? Credential { get; init; }

    /// <summary>How long before its end a token is renewed at the latest.</summary>
    public TimeSpan TokenRefreshBuffer { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many requests may go at once after a pause.</summary>
    internal const int Burst = 10;

    /// <summary>Requests a second at most; 0 for no limit.</summary>
    public double RequestsPerSecond { get; init; }

    /// <summary>This product's version, sent as <c>User-Agent: tab-mcp/1.2.3</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Whether an address may be read from: https, or plain http on loopback; no path, query or user part.</summary>
    public static bool IsAllowed(Uri address) =>
        address.IsAbsoluteUri
        && address.Scheme switch
        {
            "https" => true,
            "http" => IsLoopback(address),
            _ => false,
        }
        && address is { UserInfo: "", PathAndQuery: "/", Fragment: "" };

    /// <summary>
    /// What suits an upstream: TAB publishes no limit, and a careful client keeps to 2
    /// (docs/upstream/limits-and-edge.md#rate); what runs on this machine needs none.
    /// </summary>
    public static double DefaultRequestsPerSecond(Uri address) => IsLoopback(address) ? 0 : 2;

    // Uri.IsLoopback also holds for the machine's own name, which others on its network can answer for.
    private static bool IsLoopback(Uri address) =>
        address.Host is "localhost"
        || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
}
