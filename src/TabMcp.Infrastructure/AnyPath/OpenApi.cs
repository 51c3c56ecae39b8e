using TabMcp.Application.AnyPath;

namespace TabMcp.Infrastructure.AnyPath;

/// <summary>Reads any path of TAB's public services.</summary>
internal sealed class OpenApi(UpstreamClient upstream) : IOpenApi
{
    public async Task<Reading<OpenDocument>> GetAsync(
        ServicePath path,
        IReadOnlyDictionary<string, string> query,
        CancellationToken cancellationToken
    )
    {
        var address = UpstreamPath.Of(path);
        var asked = query.Aggregate(address, (so, entry) => so.With(entry.Key, entry.Value));
        var body = await upstream.GetOpenAsync(asked, "this path", cancellationToken);
        return new(new(body.Value, address.Value), body.At);
    }
}
