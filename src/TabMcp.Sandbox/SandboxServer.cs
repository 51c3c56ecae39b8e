using System.Net;
using TabMcp.Sandbox.Authentication;
using TabMcp.Sandbox.Http;

namespace TabMcp.Sandbox;

/// <summary>A simulated TAB API over real HTTP, on the loopback address only.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Exchange _exchange;
    private readonly TokenIssuer _accessTokens;
    private readonly RefreshTokens _refreshTokens;
    private readonly TokenEndpoint _tokenEndpoint;
    private int _underWay;

    private SandboxServer(WebApplication app, SandboxOptions options)
    {
        _app = app;
        World = new SandboxWorld(options.Seed, options.Clock);
        _accessTokens = new TokenIssuer(options.Seed, options.Clock);
        _refreshTokens = new RefreshTokens(options.Seed, options.Clock);
        _tokenEndpoint = new TokenEndpoint(_accessTokens, _refreshTokens);
        _exchange = new Exchange(this, _accessTokens, _tokenEndpoint, options, app.Lifetime.ApplicationStopping);
    }

    /// <summary>The address it listens on: <c>http://127.0.0.1:port</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1");

    /// <summary>The faults to inject.</summary>
    public Faults Faults { get; } = new();

    /// <summary>The requests received.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>The simulated world.</summary>
    public SandboxWorld World { get; }

    /// <summary>The number of requests in progress, including those whose client has just disconnected.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Starts a sandbox and returns when it listens.</summary>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var app = builder.Build();
        var server = new SandboxServer(app, options);
        app.Run(server.AnswerAsync);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        // Kestrel writes the port that it chose back into its list of addresses.
        server.BaseAddress = new Uri(app.Urls.First());
        return server;
    }

    /// <summary>The latest tokens issued, at most 200, so that a test can search for leaks.</summary>
    public IReadOnlyList<string> IssuedTokens => _tokenEndpoint.Issued();

    /// <summary>Revokes every access token: requests that use one get 401.</summary>
    public void RevokeAccessTokens() => _accessTokens.Revoke();

    /// <summary>Revokes every refresh token.</summary>
    public void RevokeRefreshTokens() => _refreshTokens.Revoke();

    /// <summary>Completes when the sandbox is asked to stop, by its owner or by Ctrl+C.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) =>
        _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            await _exchange.AnswerAsync(context);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }
}
