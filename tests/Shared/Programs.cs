using System.Diagnostics;

namespace TabMcp.Tests;

/// <summary>Runs programs of this machine, and finds those of Prometheus.</summary>
internal static class Programs
{
    /// <summary>The path of a program of Prometheus. If it is not installed, the test skips, or fails if
    /// <c>REQUIRE_PROMETHEUS</c> is 1.</summary>
    public static string Find(string name)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("REQUIRE_PROMETHEUS") is "1")
            Assert.Fail($"{name} is not on the PATH, and REQUIRE_PROMETHEUS is 1.");
        Assert.SkipWhen(path is null, $"{name} is not on the PATH; Debian's package prometheus brings it.");
        return path!;
    }

    /// <summary>Starts a program with its input and output redirected.</summary>
    public static Process Start(string program, string folder, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        ) ?? throw new InvalidOperationException($"{program} did not start.");

    /// <summary>Runs a program to its end, and returns its exit code and everything that it printed.</summary>
    public static async Task<(int Code, string Output)> RunAsync(
        string program,
        string folder,
        string input,
        params string[] arguments
    )
    {
        using var process = Start(program, folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, $"{await output}{await error}");
    }
}
