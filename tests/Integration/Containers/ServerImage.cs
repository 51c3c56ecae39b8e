using System.Diagnostics;
using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using TabMcp.Tests;

[assembly: AssemblyFixture(typeof(TabMcp.IntegrationTests.Containers.ServerImage))]

namespace TabMcp.IntegrationTests.Containers;

/// <summary>The image that the Dockerfile builds, built once for all tests.</summary>
public sealed class ServerImage
{
    /// <summary>The revision and build time that <c>scripts/container-image</c> sets.</summary>
    public const string Revision = "0123456789abcdef0123456789abcdef01234567";

    public const string BuildTime = "2026-01-02T03:04:05Z";

    private readonly Lazy<Task<Built>> _image = new(BuildAsync);

    /// <summary>Builds the image. If that is not possible, skips the test, or fails it if
    /// <c>REQUIRE_DOCKER=1</c>.</summary>
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
        await DockerSettings.RemoveLeftoversAsync();
        var names = await Shell.RunAsync(Path.Combine(Repository.Root, "scripts/container-image"));
        return names.Trim().Split('\n') is [var image, var on]
            ? new(image, on)
            : throw new InvalidOperationException($"scripts/container-image printed: {names}");
    }

    /// <summary>An image and its base image.</summary>
    internal sealed record Built(string Image, string On)
    {
        private static readonly DockerClient Client = TestcontainersSettings
            .OS.DockerEndpointAuthConfig.GetDockerClientBuilder(Guid.Empty)
            .Build();

        /// <summary>The number of bytes that the image adds to its base.</summary>
        public async Task<long> BytesAddedAsync() => (await InspectAsync(Image)).Size - (await InspectAsync(On)).Size;

        /// <summary>The settings that the image gives to a container.</summary>
        public async Task<DockerOCIImageConfig> ConfigAsync() => (await InspectAsync(Image)).Config!;

        /// <summary>A container of the image, with labels and ports as these tests need them.</summary>
        public ContainerBuilder Container() =>
            new ContainerBuilder(Image)
                .WithLabel(DockerSettings.Label, "true")
                .WithCreateParameterModifier(container =>
                {
                    // Published on loopback only, even if the daemon's default is every interface.
                    foreach (var port in container.HostConfig!.PortBindings?.Values.SelectMany(ports => ports) ?? [])
                        port.HostIP = "127.0.0.1";
                });

        /// <summary>The server in sandbox mode.</summary>
        public ContainerBuilder Server() =>
            Container().WithEnvironment("TAB_SANDBOX", "true").WithPortBinding(8081, assignRandomHostPort: true);

        /// <summary>The server in sandbox mode, with the restrictions that a careful operator sets.</summary>
        public ContainerBuilder Hardened() =>
            Server()
                .WithCreateParameterModifier(container =>
                {
                    var host = container.HostConfig!;
                    host.ReadonlyRootfs = true;
                    host.CapDrop = ["ALL"];
                    host.SecurityOpt = ["no-new-privileges"];
                    host.PidsLimit = 256;
                    host.Memory = 512L * 1024 * 1024;
                    host.NanoCPUs = 1_000_000_000;
                });

        /// <summary>Runs a program of the image until it exits.</summary>
        public async Task<(long Code, string Output, string Error)> RunAsync(
            Func<ContainerBuilder, ContainerBuilder> describe
        )
        {
            await using var container = describe(Container()).WithWaitStrategy(Ended()).Build();
            await container.StartAsync(TestContext.Current.CancellationToken);
            var code = await container.GetExitCodeAsync(TestContext.Current.CancellationToken);
            var (output, error) = await LogsAsync(container);
            return (code, output, error);
        }

        /// <summary>Files that a container changed, added or removed since it started.</summary>
        public static async Task<IEnumerable<string>> ChangesAsync(IContainer container) =>
            (await Client.Containers.InspectChangesAsync(container.Id, TestContext.Current.CancellationToken))?.Select(
                change => change.Path
            ) ?? [];

        /// <summary>The output of a container.</summary>
        public static Task<(string Stdout, string Stderr)> LogsAsync(IContainer container) =>
            container.GetLogsAsync(timestampsEnabled: false, ct: TestContext.Current.CancellationToken);

        /// <summary>Waits until a container exits by itself.</summary>
        public static IWaitForContainerOS Ended() =>
            Wait.ForUnixContainer().AddCustomWaitStrategy(new Exit(), how => how.WithMode(WaitStrategyMode.OneShot));

        private static Task<ImageInspectResponse> InspectAsync(string image) =>
            Client.Images.InspectImageAsync(image, TestContext.Current.CancellationToken);

        private sealed class Exit : IWaitUntil
        {
            public Task<bool> UntilAsync(IContainer container) =>
                Task.FromResult(container.State is TestcontainersStates.Exited);
        }
    }
}
