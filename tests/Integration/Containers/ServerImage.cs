using System.Diagnostics;
using System.Globalization;
using TabMcp.Tests;

[assembly: AssemblyFixture(typeof(TabMcp.IntegrationTests.Containers.ServerImage))]

namespace TabMcp.IntegrationTests.Containers;

/// <summary>The image that the Dockerfile makes, built once for all tests.</summary>
public sealed class ServerImage
{
    /// <summary>What <c>scripts/container-image</c> says was built, and when.</summary>
    public const string Revision = "0123456789abcdef0123456789abcdef01234567";

    public const string BuildTime = "2026-01-02T03:04:05Z";

    private readonly Lazy<Task<Built>> _image = new(BuildAsync);

    /// <summary>Builds it, or skips the test; fails it where <c>REQUIRE_DOCKER=1</c> says that this can be done.</summary>
    internal async Task<Built> RequireAsync()
    {
        if (await MissingAsync() is not { } missing)
            return await _image.Value;

        var reason = $"The image is not built: {missing}.";
        if (Environment.GetEnvironmentVariable("REQUIRE_DOCKER") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
        throw new UnreachableException();
    }

    private static async Task<string?> MissingAsync()
    {
        if (!Shell.Has("docker") || (await Shell.TryAsync("docker", "info")).Code is not 0)
            return "no Docker daemon answers; scripts/docker-daemon starts one";
        if (!Shell.Has("debootstrap"))
            return "there is no debootstrap to make its base with";
        return string.Equals(Environment.UserName, "root", StringComparison.Ordinal)
            ? null
            : "its base takes root to make";
    }

    private static async Task<Built> BuildAsync()
    {
        var names = await Shell.RunAsync(Path.Combine(Repository.Root, "scripts/container-image"));
        return names.Trim().Split('\n') is [var image, var on]
            ? new(image, on)
            : throw new InvalidOperationException($"scripts/container-image printed: {names}");
    }

    /// <summary>An image and what it was built on.</summary>
    internal sealed record Built(string Image, string On)
    {
        /// <summary>How many bytes it adds to its base.</summary>
        public async Task<long> BytesAddedAsync() => await BytesAsync(Image) - await BytesAsync(On);

        /// <summary>A fact of the image, by a template.</summary>
        public async Task<string> InspectAsync(string template) =>
            (await Shell.RunAsync("docker", "image", "inspect", "--format", template, Image)).Trim();

        /// <summary>The server as a careful operator runs it, answering from the sandbox.</summary>
        public ContainerBuilder Hardened() =>
            new ContainerBuilder()
                .WithImage(Image)
                .WithEnvironment("TAB_SANDBOX", "true")
                .WithPortBinding(8081)
                .With("--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--pids-limit", "256")
                .With("--memory", "512m", "--cpus", "1");

        private static async Task<long> BytesAsync(string image) =>
            long.Parse(
                await Shell.RunAsync("docker", "image", "inspect", "--format", "{{.Size}}", image),
                CultureInfo.InvariantCulture
            );
    }
}
