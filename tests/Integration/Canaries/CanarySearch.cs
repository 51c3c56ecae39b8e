using System.Diagnostics.Metrics;
using TabMcp.IntegrationTests.Canaries;

[assembly: AssemblyFixture(typeof(CanarySearch))]

namespace TabMcp.IntegrationTests.Canaries;

/// <summary>
/// Searches all output of all servers in a test run. A test's secret that appears anywhere fails the whole run.
/// Requests to TAB are not searched, because secrets belong there.
/// </summary>
public sealed class CanarySearch : IDisposable
{
    private readonly IDisposable _traces = Channels.SearchTraces(Run);
    private readonly MeterListener _metrics = Channels.SearchMetrics(Run);

    /// <summary>The markers of the tests' secrets. Every invented secret starts with <c>canary-</c>.</summary>
    internal static SecretSearch Run { get; } =
        new(
            ("a planted secret", "canary-"),
            ("the sandbox's client secret", "sandbox-secret"),
            ("the sandbox's password", "sandbox-password"),
            ("an access token", "sandbox-access."),
            ("a refresh token", "sandbox-refresh.")
        );

    /// <summary>Fails the run if a secret was found.</summary>
    public void Dispose()
    {
        _metrics.RecordObservableInstruments();
        _metrics.Dispose();
        _traces.Dispose();
        Judge(Run);
    }

    /// <exception cref="InvalidOperationException">A secret was found; the message says where.</exception>
    internal static void Judge(SecretSearch search)
    {
        if (search.Found is [_, ..] found)
            throw new InvalidOperationException($"Secrets came out:\n{string.Join('\n', found)}");
    }
}
