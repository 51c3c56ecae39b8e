using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Application.Pipeline;
using TabMcp.IntegrationTests.Canaries;
using TabMcp.Sandbox;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Hosting;

/// <summary>The real server over loopback HTTP, reading the sandbox over loopback HTTP, both on one clock that tests move.</summary>
internal sealed class Product : IAsyncDisposable
{
    // A Tuesday afternoon in Sydney with meetings under way.
    private static readonly DateTimeOffset Start = new(2026, 4, 14, 3, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private Product(WebApplication app, SandboxServer tab, FakeClock clock, CapturedLogs log)
    {
        _app = app;
        Tab = tab;
        Clock = clock;
        Log = log;
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        Endpoint = new Uri($"{address}/mcp");
    }

    public FakeClock Clock { get; }

    public SandboxServer Tab { get; }

    public CapturedLogs Log { get; }

    public Uri Endpoint { get; }

    public IHostApplicationLifetime Lifetime => _app.Lifetime;

    public IServiceProvider Services => _app.Services;

    /// <summary>A server that keeps no answers, so that each call shows what it reads.</summary>
    public static Task<Product> StartAsync(params (string Name, string Value)[] environment) =>
        StartAsync(new CacheLimits { MaxBytes = 0 }, environment);

    /// <summary>A server that keeps answers as the real one does.</summary>
    public static Task<Product> StartWithCacheAsync(params (string Name, string Value)[] environment) =>
        StartAsync(new CacheLimits(), environment);

    /// <summary>The same over a TAB whose answers a test writes.</summary>
    public static Task<Product> StartAsync(
        Func<LoggedRequest, string, string> rewrite,
        bool withCache,
        params (string Name, string Value)[] environment
    ) => StartAsync(withCache ? new CacheLimits() : new CacheLimits { MaxBytes = 0 }, environment, rewrite);

    /// <summary>A server in which a test takes the place of some parts.</summary>
    public static Task<Product> StartWithAsync(
        Action<IServiceCollection> parts,
        params (string Name, string Value)[] environment
    ) => StartAsync(new CacheLimits(), environment, decorate: (builder, _) => parts(builder.Services));

    /// <summary>A server that a test puts something into.</summary>
    public static Task<Product> StartAsync(Action<WebApplicationBuilder, FakeClock> decorate) =>
        StartAsync(new CacheLimits { MaxBytes = 0 }, [], decorate: decorate);

    private static async Task<Product> StartAsync(
        CacheLimits cache,
        (string Name, string Value)[] environment,
        Func<LoggedRequest, string, string>? rewrite = null,
        Action<WebApplicationBuilder, FakeClock>? decorate = null
    )
    {
        var clock = new FakeClock(Start);
        var log = new CapturedLogs();
        var tab = await SandboxServer.StartAsync(
            new() { Clock = clock, Rewrite = rewrite },
            TestContext.Current.CancellationToken
        );
        var settings = SettingsReader.Read(
            new Dictionary<string, string>(
                environment.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)),
                StringComparer.Ordinal
            )
            {
                [Setting.BaseUrl.Name] = tab.BaseAddress.ToString(),
                [Setting.Port.Name] = "0",
                [Setting.LogLevel.Name] = "Critical",
            }
        ) with
        {
            Sandbox = true,
        };
        var app = HttpHost.Build(
            settings,
            readableLogs: true,
            builder =>
            {
                builder.Logging.AddProvider(log);
                builder.Logging.SearchLogs(CanarySearch.Run);
                builder.Services.SearchAnswers(CanarySearch.Run);
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.AddSingleton(cache);
                decorate?.Invoke(builder, clock);
            }
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, tab, clock, log);
    }

    /// <summary>Tells the server to stop, as its host would.</summary>
    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>The SDK's own client, in the revision named or the newest.</summary>
    public Task<McpClient> ConnectAsync(string? revision = null) =>
        McpClient.CreateAsync(
            new HttpClientTransport(new() { Endpoint = Endpoint, TransportMode = HttpTransportMode.StreamableHttp }),
            new() { ProtocolVersion = revision },
            cancellationToken: TestContext.Current.CancellationToken
        );

    /// <summary>Calls a tool in a client of its own.</summary>
    public async Task<CallToolResult> CallAsync(string tool, object? arguments = null, string? revision = null)
    {
        await using var client = await ConnectAsync(revision);
        return await client.CallToolAsync(
            tool,
            Arguments.Of(arguments),
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    /// <summary>Moves time on by each step, every one of them once the call and whatever it waits for have set a timer.</summary>
    public async Task<T> WhileTimePassesAsync<T>(Task<T> call, params TimeSpan[] steps)
    {
        foreach (var step in steps)
        {
            // The call's deadline is one timer, that of the read it shares the second; what the read waits for is the third.
            await Task.WhenAny(call, Clock.TimersSetAsync(3));
            Clock.Advance(step);
        }

        return await call;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Tab.DisposeAsync();
    }
}

/// <summary>Arguments and answers as tests write and read them.</summary>
internal static class Arguments
{
    /// <summary>The members of an anonymous object, or of a JSON text, as arguments.</summary>
    public static Dictionary<string, object?> Of(object? members) =>
        JsonSerializer
            .SerializeToElement(members is string json ? JsonElement.Parse(json) : members ?? new { })
            .EnumerateObject()
            .ToDictionary(member => member.Name, object? (member) => member.Value, StringComparer.Ordinal);

    /// <summary>The structured answer of a call that succeeded, which its text block repeats.</summary>
    public static JsonElement Answer(this CallToolResult result)
    {
        var text = result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;
        result.IsError.ShouldNotBe(true, text);
        var answer = result.StructuredContent.ShouldNotBeNull();
        JsonElement.DeepEquals(answer, JsonElement.Parse(text)).ShouldBeTrue("the text block says something else");
        return answer;
    }

    /// <summary>The error of a call that failed.</summary>
    public static JsonElement Error(this CallToolResult result)
    {
        var text = result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;
        result.IsError.ShouldBe(true, text);
        result.StructuredContent.ShouldBeNull();
        return JsonElement.Parse(text).GetProperty("error");
    }

    public static string Code(this JsonElement error) => error.GetProperty("code").GetString()!;

    public static string Message(this JsonElement error) => error.GetProperty("message").GetString()!;

    public static IReadOnlyList<string> Choices(this JsonElement error) =>
        error.TryGetProperty("choices", out var choices)
            ? [.. choices.EnumerateArray().Select(choice => choice.GetString()!)]
            : [];
}
