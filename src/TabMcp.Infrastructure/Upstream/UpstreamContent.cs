namespace TabMcp.Infrastructure.Upstream;

/// <summary>What kind of body an answer says it has; it is asked before any parsing.</summary>
internal static class UpstreamContent
{
    public static bool IsJson(this HttpContent content) =>
        MediaType(content) is { } type
        && (Is(type, "application/json") || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    public static bool IsHtml(this HttpContent content) =>
        MediaType(content) is { } type && (Is(type, "text/html") || Is(type, "application/xhtml+xml"));

    private static string? MediaType(HttpContent content) => content.Headers.ContentType?.MediaType;

    private static bool Is(string type, string other) => type.Equals(other, StringComparison.OrdinalIgnoreCase);
}
