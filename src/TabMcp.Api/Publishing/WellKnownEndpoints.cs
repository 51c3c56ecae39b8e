using System.Text;

namespace TabMcp.Api.Publishing;

/// <summary>What directories read of a server before anyone connects to it.</summary>
internal static class WellKnownEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>Serves the schema of a request's configuration, the server card and the icon.</summary>
    public static void MapWellKnown(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDocument("/.well-known/mcp-config", ConfigurationSchema.Text);
        var card = ActivatorUtilities.CreateInstance<ServerCard>(endpoints.ServiceProvider).Create();
        endpoints.MapDocument("/.well-known/mcp/server-card.json", card.ToJsonString());
        endpoints.MapDocument("/icon.svg", ProductIcon.Svg, ProductIcon.MediaType);
    }

    private static void MapDocument(this IEndpointRouteBuilder endpoints, string path, string json) =>
        endpoints.MapDocument(path, Encoding.UTF8.GetBytes(json), "application/json");

    private static void MapDocument(this IEndpointRouteBuilder endpoints, string path, byte[] body, string mediaType) =>
        endpoints.MapMethods(path, Methods, new PublicDocument(body, mediaType).WriteAsync);
}
