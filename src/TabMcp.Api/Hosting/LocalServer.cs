using System.IO.Pipelines;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Configuration;
using TabMcp.Api.Logging;
using TabMcp.Sandbox;

namespace TabMcp.Api.Hosting;

/// <summary>The server for one command's own use: within this process, for the one person who runs it, and on no port.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly Pipe _questions = new();
    private readonly Pipe _answers = new();
    private readonly SandboxServer? _sandbox;
    private readonly IHost _host;

    private LocalServer(Settings settings, SandboxServer? sandbox)
    {
        _sandbox = sandbox;
        Settings = settings;
        var builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ApplicationName = ProductInfo.Name }
        );
        Logs.Write(builder.Logging, settings, readable: true, toStandardError: true);
        builder
            .Services.AddTabMcp(settings)
            .WithStreamServerTransport(_questions.Reader.AsStream(), _answers.Writer.AsStream());
        _host = builder.Build();
    }

    /// <summary>What it goes by: in a sandbox, the sandbox's address and account.</summary>
    public Settings Settings { get; }

    /// <summary>Its parts.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Makes a server, with the sandbox beside it where the settings want that.</summary>
    public static async Task<LocalServer> CreateAsync(Settings settings, CancellationToken cancellationToken)
    {
        var sandbox = settings.Sandbox ? await SandboxServer.StartAsync(new(), cancellationToken) : null;
        return new(sandbox is null ? settings : settings.Within(sandbox), sandbox);
    }

    /// <summary>Starts it, and connects the SDK's client to it.</summary>
    /// <exception cref="SettingsException">The record of posts cannot be written, or another server writes it.</exception>
    public async Task<McpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        Writes.OpenRecord(Services, Settings);
        await _host.StartAsync(cancellationToken);
        return await McpClient.CreateAsync(
            new StreamClientTransport(_questions.Writer.AsStream(), _answers.Reader.AsStream()),
            new()
            {
                ClientInfo = new() { Name = $"{ProductInfo.Name} call", Version = ProductInfo.Version },
            },
            cancellationToken: cancellationToken
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _questions.Writer.CompleteAsync();
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }
}
