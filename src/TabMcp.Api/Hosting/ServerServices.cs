using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;
using TabMcp.Api.Catalogue;
using TabMcp.Api.Configuration;
using TabMcp.Api.Consent;
using TabMcp.Api.Health;
using TabMcp.Api.Http;
using TabMcp.Api.Publishing;
using TabMcp.Api.Telemetry;
using TabMcp.Application;
using TabMcp.Application.Calls;
using TabMcp.Application.Posting;
using TabMcp.Application.Tools;
using TabMcp.Infrastructure;
using TabMcp.Infrastructure.Posting;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Tokens;
using TabMcp.Infrastructure.Upstream;

namespace TabMcp.Api.Hosting;

/// <summary>The server without its transport: the same for HTTP and stdio.</summary>
internal static class ServerServices
{
    /// <summary>Adds the layers, the catalogue and the MCP server that shows it.</summary>
    public static IMcpServerBuilder AddTabMcp(this IServiceCollection services, Settings settings)
    {
        var source = settings.Sandbox ? DataSource.Sandbox : DataSource.Tab;
        services.AddSingleton(settings);
        services.AddSingleton(source);
        services.AddSingleton(new CallLimits { Deadline = settings.ApiTimeout });
        services.AddSingleton(new PostLimits { MaxStake = settings.MaxStake });
        services.AddSingleton(new PostLedgerOptions { File = settings.EnableWrites ? settings.AuditFile : null });
        services.AddApplication();
        var shared = new CallerCredential(CredentialOf(settings));
        services.AddScoped(provider =>
            provider.GetRequiredService<CurrentRequest>().Configuration.Credential is { } own ? new(own) : shared
        );
        services.AddInfrastructure(
            new()
            {
                BaseAddress = settings.BaseUrl,
                Credential = shared.Value,
                TokenRefreshBuffer = settings.TokenRefreshBuffer,
                RequestsPerSecond = settings.UpstreamRps ?? UpstreamOptions.DefaultRequestsPerSecond(settings.BaseUrl),
                Version = ProductInfo.Version,
            }
        );

        services.AddSingleton<ServerFacts>();
        services.AddSingleton<Readiness>();
        services.AddTelemetry(settings);
        services.AddScoped<CurrentRequest>();
        services.AddScoped<CorrelationId>();
        services.AddScoped<ICaller, Caller>();
        services.AddScoped<ICallScope, CallScope>();
        services.AddScoped<CallProgress>();
        services.TryAddScoped<IToolProgress>(provider => provider.GetRequiredService<CallProgress>());
        services.AddSingleton<ConsentSeal>();
        services.AddScoped<PersonConsent>();
        services.TryAddScoped<IConsent>(provider => provider.GetRequiredService<PersonConsent>());
        services.AddSingleton(provider => new ToolCatalogue(
            source,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>(),
            settings.EnableWrites
        ));
        services.AddSingleton<IToolCatalogue>(provider => provider.GetRequiredService<ToolCatalogue>());
        services.AddSingleton<ToolSelection>();
        services.AddSingleton<IConfigureOptions<McpServerOptions>, ListTools>();
        return services.AddMcpServer(options =>
        {
            options.ServerInfo = new()
            {
                Name = ProductInfo.Name,
                Title = ProductInfo.Title,
                Version = ProductInfo.Version,
                Description = ProductInfo.Description,
                WebsiteUrl = ProductInfo.Website,
                Icons = [ProductIcon.Embedded],
            };
            options.ServerInstructions = ServerInstructions.For(source);
        });
    }

    private static Credential? CredentialOf(Settings settings) =>
        settings is { ClientId: { } id, ClientSecret: { } secret }
            ? new(id, secret)
            {
                Account = settings is { Username: { } username, Password: { } password }
                    ? new(username, password)
                    : null,
            }
            : null;

    private sealed class ListTools(ToolCatalogue catalogue, ToolSelection selection)
        : IConfigureOptions<McpServerOptions>
    {
        public void Configure(McpServerOptions options)
        {
            options.Filters.Request.ListToolsFilters.Add(selection.ListFilter);
            options.Filters.Request.CallToolFilters.Add(selection.CallFilter);
            options.ToolCollection = [];
            foreach (var tool in catalogue.McpTools)
                options.ToolCollection.Add(tool);
        }
    }
}
