using System.Globalization;
using System.Text.Json;
using TabMcp.IntegrationTests.Containers;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Replicas;

/// <summary>Several independent servers, each in a separate process.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly List<ServerProcess> _processes = [];
    private readonly List<Uri> _addresses = [];
    private readonly List<Task<string>> _said = [];

    private Fleet() { }

    public IReadOnlyList<Uri> Addresses => _addresses;

    public static async Task<Fleet> StartAsync(int replicas)
    {
        var fleet = new Fleet();
        try
        {
            while (fleet._processes.Count < replicas)
                await fleet.AddAsync();
            return fleet;
        }
        catch
        {
            await fleet.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends a replica with a signal such as <c>KILL</c> and returns its exit code.</summary>
    public async Task<int> EndAsync(int replica, string signal)
    {
        var process = _processes[replica];
        await Shell.RunAsync("kill", $"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            process.Kill();
        await Task.WhenAll(_said);
        foreach (var process in _processes)
            await process.DisposeAsync();
    }

    private async Task AddAsync()
    {
        var process = ServerProcess.Start(["--sandbox"], ("PORT", "0"), ("TAB_RATE_LIMIT", "0"));
        _processes.Add(process);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        _addresses.Add(new(JsonElement.Parse(line!).GetProperty("Properties").GetProperty("Address").GetString()!));
        // Keep reading, because a full pipe would block the process.
        _said.Add(process.StandardOutput.ReadToEndAsync(CancellationToken.None));
        _said.Add(process.StandardError.ReadToEndAsync(CancellationToken.None));
    }
}
