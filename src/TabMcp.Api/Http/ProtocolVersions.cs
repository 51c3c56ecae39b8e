namespace TabMcp.Api.Http;

/// <summary>The protocol revisions that the SDK answers; it keeps its own list to itself.</summary>
internal static class ProtocolVersions
{
    /// <summary>The revision that dropped the handshake and sessions: each request carries its version, and headers repeat what routers need.</summary>
    public const string PerRequestMetadata = "2026-07-28";

    /// <summary>Oldest first, as <c>data.supported</c> and the greeting show them.</summary>
    public static readonly IReadOnlyList<string> Supported =
    [
        "2024-11-05",
        "2025-03-26",
        "2025-06-18",
        "2025-11-25",
        PerRequestMetadata,
    ];

    public static bool IsSupported(string version) => Supported.Contains(version, StringComparer.Ordinal);

    /// <summary>Revisions are ISO dates, so ordinal order is the order of time.</summary>
    public static bool UsesPerRequestMetadata(string? version) =>
        string.CompareOrdinal(version, PerRequestMetadata) >= 0;
}
