namespace TabMcp.Api.Cli.Smoke;

/// <summary>What to smoke test, and how strictly.</summary>
internal sealed record SmokeOptions
{
    /// <summary>The MCP endpoint.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Sent with every request.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>When a step is given up.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The longest that a step may take and still pass.</summary>
    public required TimeSpan MaxLatency { get; init; }

    /// <summary>Whether a network that TAB refuses is no fault.</summary>
    public required bool AllowBlocked { get; init; }

    /// <summary>Whether the health endpoints are out of reach, as behind a gateway that passes <c>/mcp</c> alone.</summary>
    public required bool SkipHealth { get; init; }

    /// <summary>An address as people give it: that of the endpoint, or of the server alone.</summary>
    public static Uri EndpointOf(Uri url) => url.AbsolutePath is "/" ? new UriBuilder(url) { Path = "/mcp" }.Uri : url;
}
