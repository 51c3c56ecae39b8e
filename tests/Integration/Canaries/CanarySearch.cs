using System.Diagnostics.Metrics;
using TabMcp.IntegrationTests.Canaries;

[assembly: AssemblyFixture(typeof(CanarySearch))]

namespace TabMcp.IntegrationTests.Canaries;

/// <summary>
/// One search over everything that all servers of a run say: whatever a test does, a secret of its own that comes out
/// anywhere turns the whole run red. What TAB receives is not searched, since secrets belong there.
/// </summary>
public sealed class CanarySearch : IDisposable
{
    private readonly IDisposable _traces = Channels.SearchTraces(Run);
    private readonly MeterListener _metrics = Channels.SearchMetrics(Run);

    /// <summary>By what secrets of tests are known. Whatever a test invents for one begins with <c>canary-</c>.</summary>
    internal static SecretSearch Run { get; } =
        new(
            ("a planted secret", "canary-"),
            ("the sandbox's client secret", "sandbox-secret"),
            ("the sandbox's password", "sandbox-password"),
            ("an access token", "sandbox-access."),
            ("a refresh token", "sandbox-refresh.")
        );

    /// <summary>Fails the run where anything was found.</summary>
    public void Dispose()
    {
        _metrics.RecordObservableInstruments();
        _metrics.Dispose();
        _traces.Dispose();
        Judge(Run);
    }

    /// <exception cref="InvalidOperationException">Something was found; the message says where.</exception>
    internal static void Judge(SecretSearch search)
    {
        if (search.Found is [_, ..] found)
            throw new InvalidOperationException($"Secrets came out:\n{string.Join('\n', found)}");
    }
}
