using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Cli;

/// <summary>The product with something in it that is broken on purpose.</summary>
internal static class SmokeFixture
{
    /// <summary>Every way of being broken, by name, and the step that must tell.</summary>
    public static readonly IReadOnlyDictionary<
        string,
        (string Step, Action<McpServerOptions, FakeClock> Break)
    > Mutants = new Dictionary<string, (string, Action<McpServerOptions, FakeClock>)>(StringComparer.Ordinal)
    {
        ["throws"] = (
            "sports_get_open_sport",
            (server, _) => OnCall(server, "sports_get_open_sport", _ => throw new InvalidOperationException("broken"))
        ),
        ["answers against its schema"] = (
            "racing_get_race",
            (server, _) => OnCall(server, "racing_get_race", result => Change(result, "field", "none"))
        ),
        ["says another source"] = (
            "tab_get",
            (server, _) => OnCall(server, "tab_get", result => Change(result, "source", "tab"))
        ),
        ["says no source"] = (
            "footytab_get_all_rounds",
            (server, _) => OnCall(server, "footytab_get_all_rounds", result => Change(result, "source", null))
        ),
        ["is as of yesterday"] = (
            "sports_get_all_results",
            (server, _) =>
                OnCall(server, "sports_get_all_results", result => Change(result, "as_of", "2026-04-13T03:00:00Z"))
        ),
        ["says one thing as text"] = (
            "sports_get_all_open",
            (server, _) =>
                OnCall(
                    server,
                    "sports_get_all_open",
                    result =>
                    {
                        result.Content = [new TextContentBlock { Text = "{}" }];
                        return result;
                    }
                )
        ),
        ["is slow"] = (
            "racing_get_race_form",
            (server, clock) =>
                OnCall(
                    server,
                    "racing_get_race_form",
                    result =>
                    {
                        clock.Advance(TimeSpan.FromSeconds(6));
                        return result;
                    }
                )
        ),
        ["lost its alias"] = (
            "get_racing_next",
            (server, _) => OnCall(server, "get_racing_next", _ => throw Unknown())
        ),
        ["takes any argument"] = (
            "a bad argument",
            (server, _) =>
                OnCall(
                    server,
                    "racing_get_next_to_go",
                    result => result.IsError is true ? new CallToolResult { Content = [] } : result
                )
        ),
        ["is missing"] = (
            "tools/list: names",
            (server, _) => OnList(server, list => list.Where(tool => tool.Name != "racing_get_approximates"))
        ),
        ["is listed twice"] = ("tools/list: names", (server, _) => OnList(server, list => [.. list, list[0]])),
        ["is without annotations"] = (
            "tools/list: definitions",
            (server, _) => OnList(server, list => list.Select(tool => Copy(tool, copy => copy.Remove("annotations"))))
        ),
        ["is without a schema of its answer"] = (
            "tools/list: definitions",
            (server, _) =>
                OnList(
                    server,
                    list =>
                        list.Select(tool =>
                            tool.Name == "racing_get_approximates"
                                ? Copy(tool, copy => copy.Remove("outputSchema"))
                                : tool
                        )
                )
        ),
        ["is told at length"] = (
            "tools/list: size",
            (server, _) =>
                OnList(
                    server,
                    list => list.Select(tool => Copy(tool, copy => copy["description"] = new string('x', 2000)))
                )
        ),
    };

    /// <summary>Puts health endpoints and one fault into the product.</summary>
    public static Task<Product> StartAsync(string? mutant = null, int health = StatusCodes.Status200OK) =>
        Product.StartAsync(
            (builder, clock) =>
            {
                builder.Services.AddSingleton<IStartupFilter>(new Health(health));
                if (mutant is not null)
                    builder.Services.PostConfigure<McpServerOptions>(server => Mutants[mutant].Break(server, clock));
            }
        );

    private static void OnCall(McpServerOptions server, string tool, Func<CallToolResult, CallToolResult> change) =>
        server.Filters.Request.CallToolFilters.Insert(
            0,
            next =>
                async (request, cancellationToken) =>
                {
                    var result = await next(request, cancellationToken);
                    return request.Params.Name == tool ? change(result) : result;
                }
        );

    private static void OnList(McpServerOptions server, Func<IList<Tool>, IEnumerable<Tool>> change) =>
        server.Filters.Request.ListToolsFilters.Insert(
            0,
            next =>
                async (request, cancellationToken) =>
                {
                    var list = await next(request, cancellationToken);
                    list.Tools = [.. change(list.Tools)];
                    return list;
                }
        );

    private static CallToolResult Change(CallToolResult result, string name, string? value)
    {
        var body = JsonObject.Create(result.StructuredContent!.Value)!;
        if (value is null)
            body.Remove(name);
        else
            body[name] = value;
        result.StructuredContent = JsonSerializer.SerializeToElement(body);
        result.Content = [new TextContentBlock { Text = body.ToJsonString() }];
        return result;
    }

    private static Tool Copy(Tool tool, Action<JsonObject> change)
    {
        var copy = JsonSerializer.SerializeToNode(tool, McpJsonUtilities.DefaultOptions)!.AsObject();
        change(copy);
        return copy.Deserialize<Tool>(McpJsonUtilities.DefaultOptions)!;
    }

    private static McpProtocolException Unknown() => new("Unknown tool", McpErrorCode.InvalidParams);

    private sealed class Health(int status) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, following) =>
                    {
                        if (!context.Request.Path.StartsWithSegments("/health"))
                        {
                            await following(context);
                            return;
                        }

                        context.Response.StatusCode = status;
                        await context.Response.WriteAsJsonAsync(new { status = "healthy" }, context.RequestAborted);
                    }
                );
                next(app);
            };
    }
}
