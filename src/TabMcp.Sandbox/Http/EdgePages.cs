namespace TabMcp.Sandbox.Http;

/// <summary>HTML refusal pages like those of the edge in front of TAB (sample <c>akamai-403-access-denied.html</c>), in
/// our own words.</summary>
internal static class EdgePages
{
    private const string Reference = "18.5a0db0c5.1700000000.7ab3c0de";

    public const string Interstitial = """
        <html><head>
        <title>One moment</title>
        </head><body>
        <p>This page stands where an answer was expected.</p>
        </body></html>
        """;

    /// <summary>Names only the path, because a query may hold secrets.</summary>
    public static string Refusal(HttpRequest request) =>
        $"""
            <html><head>
            <title>Access Denied</title>
            </head><body>
            <h1>Access Denied</h1>
            The edge refuses "http://{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(
                request.Host + request.Path
            )}" from this address.<p>
            Reference #{Reference}
            </p><p>https://errors.edgesuite.net/{Reference}</p>
            </body></html>
            """;
}
