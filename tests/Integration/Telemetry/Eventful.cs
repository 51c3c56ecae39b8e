using Microsoft.Extensions.DependencyInjection;
using TabMcp.Infrastructure.Upstream;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Telemetry;

/// <summary>A server on which every event that a metric counts has happened once.</summary>
internal static class Eventful
{
    public static async Task<Product> StartAsync()
    {
        var product = await Product.StartWithCacheAsync(
            ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
            ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret)
        );
        await product.CallAsync("racing_get_next_to_go");
        await product.CallAsync("racing_get_next_to_go");
        await product.CallAsync("racing_get_race", new { race_number = "canary" });
        product.Tab.Faults.Next(new Fault.Status(503));
        var retried = product.CallAsync("racing_get_meetings");
        // Two deadlines, the token's renewal and warning, and the wait before the second attempt.
        await Task.WhenAny(retried, product.Clock.TimersSetAsync(5));
        product.Clock.Advance(TimeSpan.FromSeconds(10));
        await retried;
        product.Tab.Faults.Next(new Fault.Status(400), pathContains: "oauth");
        await product.CallAsync("tab_oauth_refresh");
        product.Services.GetRequiredService<SchemaDrift>().Missing("race", "runners");
        return product;
    }
}
