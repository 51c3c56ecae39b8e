using System.Net;
using TabMcp.Api.Configuration;
using TabMcp.Api.Health;
using TabMcp.Api.Http;
using TabMcp.Api.Logging;
using TabMcp.Api.Publishing;
using TabMcp.Api.Telemetry;
using TabMcp.Application.Calls;

namespace TabMcp.Api.Hosting;

/// <summary>The server over HTTP.</summary>
public static class HttpHost
{
    /// <summary>How long calls under way may take to finish once the server is told to stop.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(25);

    /// <summary>Builds the host, ready to start. Tests replace services through <paramref name="configure"/>.</summary>
    public static WebApplication Build(
        Settings settings,
        bool readableLogs,
        Action<WebApplicationBuilder>? configure = null
    )
    {
        Writes.MustNotBeShared(settings);
        // No arguments and no appsettings: the environment is read in one place, and by us.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ApplicationName = ProductInfo.Name }
        );
        builder.Configuration.Sources.Clear();
        Logs.Write(builder.Logging, settings, readableLogs, toStandardError: false);
        var address = AddressOf(settings.Host);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, settings.Port);
        });
        builder.Services.AddPrometheus();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Grace);
        builder
            .Services.AddTabMcp(settings.WithoutSharedAccount())
            .WithHttpTransport(options =>
            {
                options.AllowedHosts.UnionWith(settings.AllowedHosts);
                if (settings.AllowedHosts.Count is 0 && !IPAddress.IsLoopback(address))
                    options.AllowedHosts.Add("*");
                options.AllowedOrigins.UnionWith(settings.AllowedOrigins);
                options.AllowedRequestHeaders.UnionWith(RequestConfiguration.Names);
                options.Documentation = ProductInfo.Website;
                options.RequestsPerMinute = settings.RateLimit;
                options.CallerOf = context => context.RequestServices.GetRequiredService<ICaller>().Account;
            });
        configure?.Invoke(builder);

        var app = builder.Build();
        Writes.OpenRecord(app.Services, settings);
        app.Use(
            (context, next) =>
            {
                context.RequestServices.GetRequiredService<CurrentRequest>().Configuration = RequestConfiguration.Read(
                    context.Request
                );
                RequestCredential.Forget(context.Request);
                return next(context);
            }
        );
        OperatorAccount.SayIfIgnored(app.Services.GetRequiredService<ILoggerFactory>(), settings);
        app.MapMcp("/mcp");
        app.MapWellKnown();
        app.MapHealth();
        app.MapMetrics();
        return app;
    }

    private static IPAddress AddressOf(string host) =>
        host is "localhost" ? IPAddress.Loopback : IPAddress.Parse(host.Trim('[', ']'));
}
