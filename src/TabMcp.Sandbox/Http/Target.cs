namespace TabMcp.Sandbox.Http;

/// <summary>Parses the path from the raw request target. ASP.NET Core decodes a path but leaves <c>%2F</c>, so a name
/// such as <c>15/04</c> could not be told from two segments.</summary>
internal sealed record Target(string RawPath, string Query, IReadOnlyList<string> Segments)
{
    public static Target Parse(string rawTarget)
    {
        // A request target may be in absolute form.
        var pathAt = rawTarget.StartsWith('/')
            ? 0
            : Math.Max(0, rawTarget.IndexOf('/', Math.Max(0, rawTarget.IndexOf("//", StringComparison.Ordinal) + 2)));
        var queryAt = rawTarget.IndexOf('?', StringComparison.Ordinal);
        var path = queryAt < 0 ? rawTarget[pathAt..] : rawTarget[pathAt..queryAt];
        var query = queryAt < 0 ? "" : rawTarget[queryAt..];
        return new Target(path, query, [.. path.TrimStart('/').Split('/').Select(Uri.UnescapeDataString)]);
    }
}
