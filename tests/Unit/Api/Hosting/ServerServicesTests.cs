using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;
using TabMcp.Api.Catalogue;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Application.Calls;
using TabMcp.Application.Tools;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Api.Hosting;

public sealed class ServerServicesTests
{
    private static readonly Settings Defaults = SettingsReader.Read(new Dictionary<string, string>());

    [Fact]
    public void The_server_shows_the_catalogue_under_the_product_s_name()
    {
        using var services = Build(Defaults);

        var server = services.GetRequiredService<IOptions<McpServerOptions>>().Value;

        server.ServerInfo?.Name.ShouldBe("tab-mcp");
        server.ServerInfo?.Version.ShouldBe(ProductInfo.Version);
        server.ServerInstructions.ShouldBe(ServerInstructions.For(DataSource.Tab));
        server
            .ToolCollection.ShouldNotBeNull()
            .Select(tool => tool.ProtocolTool.Name)
            .ShouldBe(services.GetRequiredService<IToolCatalogue>().Tools.Select(tool => tool.Name), ignoreOrder: true);
    }

    [Fact]
    public void The_sandbox_says_so_in_its_instructions()
    {
        using var services = Build(Defaults with { Sandbox = true });

        services
            .GetRequiredService<IOptions<McpServerOptions>>()
            .Value.ServerInstructions.ShouldBe(ServerInstructions.For(DataSource.Sandbox));
    }

    [Fact]
    public void A_call_has_the_operator_s_jurisdiction_and_time()
    {
        using var services = Build(
            Defaults with
            {
                Jurisdiction = Jurisdiction.TAS,
                ApiTimeout = TimeSpan.FromSeconds(5),
            }
        );
        using var call = services.CreateScope();

        call.ServiceProvider.GetRequiredService<ICaller>().Jurisdiction.ShouldBe(Jurisdiction.TAS);
        call.ServiceProvider.GetRequiredService<CallLimits>().Deadline.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Each_call_has_a_deadline_and_a_progress_of_its_own()
    {
        using var services = Build(Defaults);
        using var one = services.CreateScope();
        using var other = services.CreateScope();

        one.ServiceProvider.GetRequiredService<CallDeadline>()
            .ShouldNotBeSameAs(other.ServiceProvider.GetRequiredService<CallDeadline>());
        one.ServiceProvider.GetRequiredService<IToolProgress>()
            .ShouldBeSameAs(one.ServiceProvider.GetRequiredService<CallProgress>());
        one.ServiceProvider.GetRequiredService<ToolDispatcher>().ShouldNotBeNull();
    }

    private static ServiceProvider Build(Settings settings)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddTabMcp(settings);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
