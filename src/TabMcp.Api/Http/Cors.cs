namespace TabMcp.Api.Http;

/// <summary>Lets pages of allowed origins read answers, and answers their preflight requests.</summary>
/// <remarks>No credentials mode: nothing here rests on a cookie.</remarks>
internal sealed class Cors(HttpServerTransportOptions options)
{
    private const string Methods = "POST, GET, OPTIONS";
    private const string MaxAgeSeconds = "7200";

    private static readonly string ExposedHeaders = string.Join(
        ", ",
        "WWW-Authenticate",
        "Retry-After",
        McpHeaders.SessionId,
        McpHeaders.ProtocolVersion
    );

    private readonly string _requestHeaders = string.Join(
        ", ",
        [
            "Content-Type",
            "Accept",
            "Authorization",
            McpHeaders.ProtocolVersion,
            McpHeaders.Method,
            McpHeaders.Name,
            McpHeaders.SessionId,
            McpHeaders.LastEventId,
            .. options.AllowedRequestHeaders.Order(StringComparer.OrdinalIgnoreCase),
        ]
    );

    /// <summary>Marks the response for the page that asked; its origin has passed <see cref="OriginAndHostCheck"/>.</summary>
    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (context.Request.Headers.Origin is [{ Length: > 0 } origin])
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = ExposedHeaders;
        }
    }

    /// <summary>Answers <c>OPTIONS</c>.</summary>
    public void AnswerOptions(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = "POST, GET, HEAD, OPTIONS";
        if (request.Headers.Origin.Count == 0 || request.Headers.AccessControlRequestMethod.Count == 0)
            return;

        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = _requestHeaders + MirroredArguments(request);
        response.Headers.AccessControlMaxAge = MaxAgeSeconds;
    }

    /// <summary>Tools choose which arguments a client repeats as <c>Mcp-Param-…</c>, so those headers have no fixed list.</summary>
    private static string MirroredArguments(HttpRequest request)
    {
        var asked = request.Headers.AccessControlRequestHeaders.ToString();
        if (!asked.Contains(McpHeaders.ParamPrefix, StringComparison.OrdinalIgnoreCase))
            return "";

        var names = asked
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name.StartsWith(McpHeaders.ParamPrefix, StringComparison.OrdinalIgnoreCase))
            .Where(name => name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));
        return string.Concat(names.Select(name => ", " + name));
    }
}
