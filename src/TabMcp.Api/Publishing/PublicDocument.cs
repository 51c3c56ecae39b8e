using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace TabMcp.Api.Publishing;

/// <summary>A document that everyone may read, from any page too: it holds nothing that differs by caller.</summary>
/// <remarks>So it takes neither configuration nor credentials, and no check of the host that the caller named.</remarks>
internal sealed class PublicDocument(byte[] body, string mediaType)
{
    private const string FiveMinutes = "public, max-age=300";

    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");

    /// <summary>Answers <c>GET</c>, <c>HEAD</c>, and the preflight request of a browser.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.Allow = headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
            headers.AccessControlAllowHeaders = "*";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        headers.CacheControl = FiveMinutes;
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(body, mediaType, entityTag: _tag).ExecuteAsync(context);
    }
}
