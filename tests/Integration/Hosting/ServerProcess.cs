using System.Diagnostics;
using TabMcp.IntegrationTests.Canaries;

namespace TabMcp.IntegrationTests.Hosting;

/// <summary>The server as its users start it: a process of its own. All that it writes is searched for secrets.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly SecretSearch _search;
    private readonly Tee _output;
    private readonly Tee _error;

    private ServerProcess(Process process, SecretSearch search)
    {
        _process = process;
        _search = search;
        _output = new(process.StandardOutput.BaseStream);
        _error = new(process.StandardError.BaseStream);
        StandardOutput = new(_output);
        StandardError = new(_error);
    }

    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "TabMcp.Api.dll");

    public StreamWriter StandardInput => _process.StandardInput;

    public StreamReader StandardOutput { get; }

    public StreamReader StandardError { get; }

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it with the arguments and, beside the machine's own environment, the variables given.</summary>
    public static ServerProcess Start(string[] arguments, params (string Name, string Value)[] environment) =>
        Start(CanarySearch.Run, arguments, environment);

    /// <summary>The same under a search of a test's own.</summary>
    public static ServerProcess Start(
        SecretSearch search,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start) ?? throw new InvalidOperationException("The server did not start."), search);
    }

    /// <summary>Searches what a process writes that the SDK's client started.</summary>
    public static void SearchLine(string line) => CanarySearch.Run.Look("standard error of a process", line);

    public void Kill() => _process.Kill();

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Ends a server that a test is done with, and reads what no test has read.</summary>
    public static Task EndAsync(ServerProcess server) => server.DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        await SearchAsync(_output, "standard output");
        await SearchAsync(_error, "standard error");
        _process.Dispose();
    }

    private async Task SearchAsync(Tee stream, string place)
    {
        try
        {
            await stream.CopyToAsync(Stream.Null, CancellationToken.None);
        }
        catch (Exception closed) when (closed is ObjectDisposedException or IOException or InvalidOperationException)
        {
            // A client that was given the stream has closed it, with everything read.
        }

        _search.Look($"{place} of a process", stream.Text);
        await stream.DisposeAsync();
    }
}
