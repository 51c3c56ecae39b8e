#pragma warning disable
namespace TabMcp.Sandbox;

public sealed record SandboxOptions;

public sealed class SandboxServer : IAsyncDisposable
{
    public static Task<SandboxServer> StartAsync(SandboxOptions o, CancellationToken c = default) =>
        throw new NotSupportedException();

    public Uri BaseAddress => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;
}
