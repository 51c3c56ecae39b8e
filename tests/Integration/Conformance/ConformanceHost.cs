using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Conformance;

/// <summary>The product's endpoint with the fixtures that the conformance suite expects. The product itself does not
/// have them.</summary>
internal static class ConformanceHost
{
    public static Task<McpTestHost> StartAsync() => McpTestHost.StartAsync(AddFixtures);

    private static void AddFixtures(IMcpServerBuilder server)
    {
        server
            .WithTools([.. ContentFixtures.All, .. InputRequiredFixtures.All, .. ServerRequestFixtures.All])
            .WithPrompts(PromptAndResourceFixtures.Prompts)
            .WithResources(PromptAndResourceFixtures.Resources)
            .WithReadResourceHandler((request, _) => throw PromptAndResourceFixtures.NotFound(request.Params.Uri))
            .WithCompleteHandler((_, _) => ValueTask.FromResult(Complete("paris", "park", "party")));

        server.Services.Configure<McpServerOptions>(options =>
            options.Capabilities = ContentFixtures.Read<ServerCapabilities>("""{ "logging": {} }""")
        );
    }

    private static CompleteResult Complete(params string[] values) =>
        new()
        {
            Completion = new Completion { Values = values, Total = values.Length },
        };
}
