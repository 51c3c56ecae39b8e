using ModelContextProtocol.Server;

namespace TabMcp.Api.Http;

/// <summary>How the streamable HTTP endpoint behaves. Shaped as the class of this name in the SDK's ASP.NET Core package.</summary>
/// <remarks>Always stateless: each POST stands alone, so any process may answer it and nothing is kept between two.</remarks>
public sealed class HttpServerTransportOptions
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Adjusts the server options for one request, such as the tools that its query string asks for.</summary>
    /// <remarks>
    /// The options handed in are built for this request alone, so anything in them may change. That costs a fresh copy of
    /// every collection; without this hook all requests share one instance.
    /// </remarks>
    public Func<HttpContext, McpServerOptions, CancellationToken, Task>? ConfigureSessionOptions { get; set; }

    /// <summary>Hosts that the <c>Host</c> header may name: <c>example.com</c>, <c>*.example.com</c>, <c>localhost:8081</c>, or <c>*</c> for any.</summary>
    /// <remarks>Loopback names by default: a page elsewhere cannot reach a local server by pointing its own name at it.</remarks>
    public ISet<string> AllowedHosts { get; } = new HashSet<string>(Loopback, StringComparer.OrdinalIgnoreCase);

    /// <summary>Origins that a browser may call from: as hosts, or with a scheme as <c>https://app.example.com</c>; <c>*</c> for any.</summary>
    /// <remarks>A request without an <c>Origin</c> header does not come from a page and passes.</remarks>
    public ISet<string> AllowedOrigins { get; } = new HashSet<string>(Loopback, StringComparer.OrdinalIgnoreCase);

    /// <summary>What an operator sets to change <see cref="AllowedHosts"/>; refusals name it.</summary>
    public string AllowedHostsSetting { get; set; } = "TAB_ALLOWED_HOSTS";

    /// <summary>What an operator sets to change <see cref="AllowedOrigins"/>; refusals name it.</summary>
    public string AllowedOriginsSetting { get; set; } = "TAB_ALLOWED_ORIGINS";

    /// <summary>Request headers that pages may send beside those of the protocol.</summary>
    public ISet<string> AllowedRequestHeaders { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The largest body of one POST, in bytes.</summary>
    public long MaxRequestBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Requests a minute that each caller may make, and as many at once; 0 for any number. Greetings are not counted.</summary>
    public int RequestsPerMinute { get; set; }

    /// <summary>What an operator sets to change <see cref="RequestsPerMinute"/>; refusals name it.</summary>
    public string RequestsPerMinuteSetting { get; set; } = "TAB_RATE_LIMIT";

    /// <summary>What tells a request's caller from others; the address that it comes from where this says nothing.</summary>
    /// <remarks>Never a header such as <c>X-Forwarded-For</c> as it stands: whoever writes it could be someone else each time.</remarks>
    public Func<HttpContext, string?> CallerOf { get; set; } = static _ => null;

    /// <summary>Where a person who opens the endpoint in a browser finds out more.</summary>
    public string? Documentation { get; set; }
}
