using System.Text.Json;
using TabMcp.Application.Answers;
using TabMcp.Application.AnyPath;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Answers every path with the body that a test gave it, and keeps what it was asked.</summary>
internal sealed class FakeOpenApi(TimeProvider clock) : IOpenApi
{
    public string Body { get; set; } = "{}";

    public List<string> Asked { get; } = [];

    public Task<Reading<OpenDocument>> GetAsync(
        ServicePath path,
        IReadOnlyDictionary<string, string> query,
        CancellationToken cancellationToken
    )
    {
        var address = "/" + string.Join('/', path.Segments);
        Asked.Add($"{address}?{string.Join('&', query.Select(entry => $"{entry.Key}={entry.Value}"))}");
        return Task.FromResult(new Reading<OpenDocument>(new(JsonElement.Parse(Body), address), clock.GetUtcNow()));
    }
}
