using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TabMcp.IntegrationTests.Containers;

/// <summary>
/// Sets the environment variables of Testcontainers when this assembly is loaded, because Testcontainers reads each of them once.
/// A variable that is set already stays as it is.
/// </summary>
internal static class DockerSettings
{
    /// <summary>A label of every container that these tests start.</summary>
    public const string Label = "tab-mcp-test";

    /// <summary>The label that Testcontainers gives to each of its containers.</summary>
    public const string TestcontainersLabel = "org.testcontainers=true";

    [ModuleInitializer]
    internal static void Apply()
    {
        // The client's own version may be newer than the daemon's, and the daemon then refuses every request.
        if (Shell.Has("docker") && ServerVersion() is { Length: > 0 } version)
            Set("DOCKER_API_VERSION", version);
        // The image that removes containers comes from a registry; RemoveLeftoversAsync takes its place.
        Set("TESTCONTAINERS_RYUK_DISABLED", "true");
        // Inside a container Testcontainers would choose the address of Docker's bridge, where no port is published.
        Set("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
    }

    /// <summary>Removes the containers that a run of these tests left behind when it was killed.</summary>
    public static async Task RemoveLeftoversAsync()
    {
        var ids = await Shell.RunAsync(
            "docker",
            "ps",
            "--all",
            "--quiet",
            "--filter",
            $"label={TestcontainersLabel}",
            "--filter",
            $"label={Label}"
        );
        if (ids.Split('\n', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } left)
            await Shell.RunAsync("docker", ["rm", "--force", "--volumes", .. left]);
    }

    private static void Set(string name, string value)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            Environment.SetEnvironmentVariable(name, value);
    }

    // Empty if no daemon answers.
    private static string ServerVersion()
    {
        using var process = Process.Start(
            new ProcessStartInfo("docker", ["version", "--format", "{{.Server.APIVersion}}"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode is 0 ? version : "";
    }
}
