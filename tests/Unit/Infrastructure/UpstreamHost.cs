using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TabMcp.Application.Answers;
using TabMcp.Application.Health;
using TabMcp.Application.Login;
using TabMcp.Infrastructure;
using TabMcp.Infrastructure.Posting;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Tokens;
using TabMcp.Infrastructure.Upstream;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure;

/// <summary>The real registration, with the network and the clock in the test's hands.</summary>
internal sealed class UpstreamHost : IAsyncDisposable
{
    public static readonly UpstreamOptions Anonymous = new()
    {
        Version = "1.2.3",
        BaseAddress = new Uri("https://tab.example"),
    };

    public static readonly UpstreamOptions WithCredentials = Anonymous with
    {
        Credential = new("us", Secret.From("canary-secret")),
    };

    public static readonly UpstreamOptions WithAccount = Anonymous with
    {
        Credential = WithCredentials.Credential! with
        {
            Account = new(Secret.From("canary-number"), Secret.From("canary-password")),
        },
    };

    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _call;

    public UpstreamHost(UpstreamOptions options, HttpMessageHandler? network = null, ILoggerProvider? log = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        if (log is not null)
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddInfrastructure(options);
        if (network is not null)
        {
            services.AddHttpClient(UpstreamClient.Name).ConfigurePrimaryHttpMessageHandler(() => network);
            services.AddHttpClient(PostOffice.Name).ConfigurePrimaryHttpMessageHandler(() => network);
            services.AddHttpClient(TokenClient.Name).ConfigurePrimaryHttpMessageHandler(() => network);
        }

        _services = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }
        );
        _call = NewCall();
    }

    public FakeClock Clock { get; } = new();

    public IServiceProvider Call => _call.ServiceProvider;

    public UpstreamClient Client => Call.GetRequiredService<UpstreamClient>();

    public UpstreamAccess Access => Call.GetRequiredService<UpstreamAccess>();

    public TokenStore Tokens => Call.GetRequiredService<TokenStore>();

    public ILogin Login => Call.GetRequiredService<ILogin>();

    public TokenHealth Health => Call.GetRequiredService<ITokenHealth>().Read();

    public AsyncServiceScope NewCall() => _services.CreateAsyncScope();

    public Task<Reading<Probe>> ReadAsync(CancellationToken? cancellationToken = null) =>
        Client.GetAsync(
            UpstreamPath.Of($"/v1/probe?q={"canary query"}"),
            ProbeJson.Default.Probe,
            "probe",
            cancellationToken ?? TestContext.Current.CancellationToken
        );

    public async ValueTask DisposeAsync()
    {
        await _call.DisposeAsync();
        await _services.DisposeAsync();
    }
}

internal sealed record Probe(string Name, int Count = 0);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Probe))]
internal sealed partial class ProbeJson : JsonSerializerContext;
