using System.Diagnostics;

namespace TabMcp.IntegrationTests.Hosting;

/// <summary>The server as its users start it: a process of its own.</summary>
internal static class ServerProcess
{
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "TabMcp.Api.dll");

    /// <summary>Starts it with the arguments and, beside the machine's own environment, the variables given.</summary>
    public static Process Start(string[] arguments, params (string Name, string Value)[] environment)
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
        return Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Ends a server that a test is done with.</summary>
    public static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
