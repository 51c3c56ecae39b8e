using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Canaries;

/// <summary>Tests that the search finds planted secrets in every channel and encoding. These secrets are unknown to the
/// run's own search.</summary>
public sealed class SearchTests
{
    private const string Planted = """plånted "sécret"/+&1""";

    private readonly SecretSearch _search = new(("the planted one", Planted));

    public static TheoryData<string> Spellings =>
        [
            Planted,
            Uri.EscapeDataString(Planted),
            WebUtility.UrlEncode(Planted),
            JsonSerializer.Serialize(Planted),
            Base64(Planted),
            Base64($"x{Planted}"),
            Base64($"xy{Planted}z"),
            Base64($"id:{Planted}"),
            Base64($"x{Planted}").Replace('+', '-').Replace('/', '_').TrimEnd('='),
            Uri.EscapeDataString(Base64(Planted)),
        ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Finds_a_secret_in_every_encoding_without_repeating_it(string spelling)
    {
        _search.Look("here", $"before {spelling} after");

        var found = _search.Found.ShouldHaveSingleItem();
        found.ShouldStartWith("here: the planted one");
        found.ShouldNotContain(spelling);
    }

    [Fact]
    public void Finds_nothing_in_text_without_secrets()
    {
        _search.Look("here", "planted sécret");
        _search.Look("here", null);

        _search.Found.ShouldBeEmpty();
    }

    [Fact]
    public void Finds_a_secret_in_a_logs_message_value_exception_and_scope()
    {
        using var loggers = LoggerFactory.Create(logging => logging.SearchLogs(_search));
        var logger = loggers.CreateLogger("Test");

        logger.Log(LogLevel.Trace, default, Planted, exception: null, (text, _) => text);
        logger.Log(LogLevel.Trace, default, new[] { Value() }, exception: null, (_, _) => "said");
        logger.Log(LogLevel.Trace, default, "said", new IOException("x", new IOException(Planted)), (text, _) => text);
        logger.BeginScope(new[] { Value() });

        _search.Found.Count.ShouldBe(4);
        _search.Found.ShouldAllBe(found => found.StartsWith("log Test", StringComparison.Ordinal));

        static KeyValuePair<string, object?> Value() => new("value", Planted);
    }

    [Fact]
    public void Finds_a_secret_in_the_tags_of_a_counter_and_a_gauge()
    {
        using var meter = new Meter("Test.Leaky");
        using var listener = Channels.SearchMetrics(_search);

        meter.CreateCounter<long>("leaky.counter").Add(1, new KeyValuePair<string, object?>("who", Planted));
        meter.CreateObservableGauge(
            "leaky.gauge",
            () => new Measurement<double>(1, new KeyValuePair<string, object?>("who", Planted))
        );
        listener.RecordObservableInstruments();

        _search
            .Found.Select(found => found.Split(':')[0])
            .ShouldBe(["metric leaky.counter, tag who", "metric leaky.gauge, tag who"]);
    }

    [Fact]
    public void Finds_a_secret_in_a_spans_name_tag_event_link_and_status()
    {
        using var source = new ActivitySource("Test.Leaky");
        using var listener = Channels.SearchTraces(_search);

        Trace(activity => activity.DisplayName = Planted);
        Trace(activity => activity.SetTag("tag", Planted));
        Trace(activity => activity.AddException(new IOException(Planted)));
        Trace(activity => activity.AddLink(new(default, new() { ["tag"] = Planted })));
        Trace(activity => activity.SetStatus(ActivityStatusCode.Error, Planted));

        _search.Found.Count.ShouldBe(5);
        _search.Found.ShouldAllBe(found => found.StartsWith("trace Test.Leaky", StringComparison.Ordinal));

        void Trace(Action<Activity> leak)
        {
            using var activity = source.StartActivity("leak").ShouldNotBeNull();
            leak(activity);
        }
    }

    [Fact]
    public async Task Finds_a_secret_in_a_response_body_a_header_and_an_error_body()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.SearchAnswers(_search);
        await using var app = builder.Build();
        app.MapPost("/body", context => context.Response.WriteAsync(Planted, context.RequestAborted));
        app.MapPost(
            "/pieces",
            async context =>
            {
                foreach (var piece in Planted.Chunk(3))
                {
                    await context.Response.WriteAsync(new string(piece), context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                }
            }
        );
        app.MapPost(
            "/header",
            context =>
            {
                context.Response.Headers["X-Leaky"] = Uri.EscapeDataString(Planted);
                return Task.CompletedTask;
            }
        );
        app.MapPost(
            "/error",
            context =>
            {
                context.Response.StatusCode = 500;
                return context.Response.WriteAsJsonAsync(
                    new { error = Planted },
                    cancellationToken: TestContext.Current.CancellationToken
                );
            }
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();

        foreach (var path in (string[])["body", "pieces", "header", "error"])
            await RawHttp.Post(new Uri($"{address}/{path}"), "{}").SendAsync();

        _search
            .Found.Select(found => found.Split(':')[0])
            .ShouldBe([
                "answer 200 of POST /body, body",
                "answer 200 of POST /pieces, body",
                "answer 200 of POST /header, headers",
                "answer 500 of POST /error, body",
            ]);
    }

    [Fact]
    public void The_run_fails_if_a_secret_was_found()
    {
        var run = new SecretSearch(("the planted one", Planted));
        CanarySearch.Judge(run);

        run.Look("here", Planted);

        Should
            .Throw<InvalidOperationException>(() => CanarySearch.Judge(run))
            .Message.ShouldContain("here: the planted one");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
