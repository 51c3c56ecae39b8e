using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TabMcp.Application.AnyPath;
using TabMcp.Application.Calls;
using TabMcp.Application.FootyTab;
using TabMcp.Application.Health;
using TabMcp.Application.Login;
using TabMcp.Application.Posting;
using TabMcp.Application.Racing;
using TabMcp.Application.Results;
using TabMcp.Application.Sports;
using TabMcp.Infrastructure.AnyPath;
using TabMcp.Infrastructure.FootyTab;
using TabMcp.Infrastructure.Posting;
using TabMcp.Infrastructure.Racing;
using TabMcp.Infrastructure.Results;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Sports;
using TabMcp.Infrastructure.Tokens;

namespace TabMcp.Infrastructure;

/// <summary>Registers the way to TAB: connections, tokens and the ports that read it.</summary>
public static class InfrastructureServices
{
    // TAB publishes no limit and asks for restraint (docs/upstream/limits-and-edge.md#rate).
    private const int Connections = 8;

    /// <summary>Adds everything that reads TAB.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, UpstreamOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton(options);
        services.TryAddSingleton<UpstreamMetrics>();
        services.TryAddSingleton<UpstreamTraffic>();
        services.TryAddSingleton<IUpstreamHealth, ObservedUpstream>();
        services.TryAddSingleton<TokenMetrics>();
        services.TryAddSingleton<TokenLog>();
        services.TryAddSingleton<TokenClient>();
        services.TryAddSingleton(new RenewalPlan(options.TokenRefreshBuffer));
        services.TryAddSingleton<CredentialDigests>();
        services.TryAddSingleton<TokenStore>();
        services.TryAddSingleton<ITokenHealth, OperatorTokenHealth>();
        services.TryAddScoped(_ => new CallerCredential(options.Credential));
        services.TryAddScoped<ILogin, CallerLogin>();
        services.TryAddScoped<UpstreamAccess>();
        services.TryAddScoped<IUpstreamAccess>(provider => provider.GetRequiredService<UpstreamAccess>());

        services.TryAddSingleton<SchemaDrift>();
        services.TryAddSingleton<MeetingMapping>();
        services.TryAddSingleton<RaceMapping>();
        services.TryAddSingleton<FormMapping>();
        services.TryAddScoped<IRacingApi, RacingApi>();
        services.TryAddSingleton<ResultsMapping>();
        services.TryAddScoped<ISportsResultsApi, ResultsApi>();
        services.TryAddScoped<IFootyTabApi, FootyTabApi>();
        services.TryAddScoped<IOpenApi, OpenApi>();
        services.TryAddSingleton(new CallLimits());
        services.TryAddSingleton(new PostLedgerOptions());
        services.TryAddSingleton<IPostLedger, PostLedger>();

        services.TryAddSingleton<SportMapping>();
        services.TryAddSingleton<CompetitionMapping>();
        services.TryAddSingleton<MatchMapping>();
        services.TryAddScoped<ISportsApi, SportsApi>();

        services.AddHttpClient<UpstreamClient>(UpstreamClient.Name, client => Address(client, options)).Connect();
        services.AddHttpClient<IPostOffice, PostOffice>(PostOffice.Name, client => Address(client, options)).Connect();
        services.AddHttpClient(TokenClient.Name, client => Address(client, options)).Connect();
        return services;
    }

    private static void Address(HttpClient client, UpstreamOptions options)
    {
        client.BaseAddress = options.BaseAddress;
        client.Timeout = Timeout.InfiniteTimeSpan; // the caller's token is the call's one deadline
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("tab-mcp", options.Version));
    }

    private static void Connect(this IHttpClientBuilder client) =>
        client
            .RemoveAllLoggers() // they would write query strings
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // the pool below follows DNS by itself
            .UseSocketsHttpHandler(
                (handler, _) =>
                {
                    // Replayed edge cookies lead to a 403 (docs/upstream/limits-and-edge.md#cookies).
                    handler.UseCookies = false;
                    handler.AllowAutoRedirect = false; // a token goes to the configured host and to no other
                    handler.AutomaticDecompression = DecompressionMethods.All;
                    handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                    handler.MaxConnectionsPerServer = Connections;
                    handler.ConnectTimeout = TimeSpan.FromSeconds(10);
                    handler.ActivityHeadersPropagator = null; // our traces are no business of TAB's
                }
            );
}
