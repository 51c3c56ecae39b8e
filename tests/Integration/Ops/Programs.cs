using System.Diagnostics;

namespace TabMcp.IntegrationTests.Ops;

/// <summary>Prometheus' own programs, from the machine's packages.</summary>
internal static class Programs
{
    /// <summary>The program's path. Without it a test skips, or fails where <c>REQUIRE_PROMETHEUS</c> says that it must be there.</summary>
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

    /// <summary>Runs a program to its end.</summary>
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
