using System.Globalization;

namespace TabMcp.IntegrationTests.Containers;

/// <summary>Describes a container before it runs. Named and shaped as Testcontainers', which can take this file's place.</summary>
internal sealed class ContainerBuilder
{
    private readonly List<string> _options = ["--detach", "--label", "tab-mcp-test"];
    private readonly List<string> _command = [];
    private string _image = "";

    public ContainerBuilder WithImage(string image)
    {
        _image = image;
        return this;
    }

    public ContainerBuilder WithEnvironment(string name, string value) => With("--env", $"{name}={value}");

    /// <summary>Publishes the port on a free one of this machine, for this machine alone.</summary>
    public ContainerBuilder WithPortBinding(int port) =>
        With("--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1::{port}"));

    public ContainerBuilder WithCommand(params string[] command)
    {
        _command.AddRange(command);
        return this;
    }

    /// <summary>What Testcontainers leaves to a modifier of the request: options of <c>docker run</c>.</summary>
    public ContainerBuilder With(params string[] options)
    {
        _options.AddRange(options);
        return this;
    }

    public Container Build() => new([.. _options, _image, .. _command]);
}

/// <summary>A container that is removed with everything it has when a test is done with it.</summary>
internal sealed class Container(string[] run) : IAsyncDisposable
{
    public string Id { get; private set; } = "";

    public string Hostname => "127.0.0.1";

    public async Task StartAsync() => Id = (await Shell.RunAsync("docker", ["run", .. run])).Trim();

    public async Task<int> GetMappedPublicPortAsync(int port)
    {
        var bound = await Shell.RunAsync("docker", "port", Id, port.ToString(CultureInfo.InvariantCulture));
        return int.Parse(bound.Split('\n')[0].Split(':')[^1], CultureInfo.InvariantCulture);
    }

    public async Task<(string Stdout, string Stderr)> GetLogsAsync()
    {
        var (_, output, error) = await Shell.TryAsync("docker", "logs", Id);
        return (output, error);
    }

    public async Task<(int ExitCode, string Output)> ExecAsync(params string[] command)
    {
        var (code, output, error) = await Shell.TryAsync("docker", ["exec", Id, .. command]);
        return (code, output + error);
    }

    /// <summary>Sends SIGTERM, and SIGKILL where the container still runs so much later.</summary>
    public Task StopAsync(TimeSpan grace) =>
        Shell.RunAsync("docker", "stop", "--time", grace.TotalSeconds.ToString(CultureInfo.InvariantCulture), Id);

    /// <summary>One fact of <c>docker inspect</c>, by a template such as <c>{{.State.ExitCode}}</c>.</summary>
    public async Task<string> InspectAsync(string template) =>
        (await Shell.RunAsync("docker", "inspect", "--format", template, Id)).Trim();

    public async ValueTask DisposeAsync()
    {
        if (Id.Length > 0)
            await Shell.TryAsync("docker", "rm", "--force", "--volumes", Id);
    }
}
