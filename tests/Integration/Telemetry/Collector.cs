using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TabMcp.IntegrationTests.Telemetry;

/// <summary>An OpenTelemetry collector that accepts <c>http/protobuf</c> and records what it receives.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string? Key, byte[] Body)> _received = [];

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public IReadOnlyList<(string Path, string? Key, byte[] Body)> Received => [.. _received];

    /// <summary>All strings in all bodies.</summary>
    public string Text => string.Join('\n', _received.Select(sent => Encoding.UTF8.GetString(sent.Body)));

    /// <summary>The spans of one trace (opentelemetry-proto: request 1, scope spans 2, spans 2).</summary>
    public IReadOnlyList<Span> SpansOf(string trace) =>
        [
            .. _received
                .Where(sent => sent.Path == "/v1/traces")
                .SelectMany(sent => Protobuf.Parts(sent.Body, 1))
                .SelectMany(resource => Protobuf.Parts(resource, 2))
                .SelectMany(scope => Protobuf.Parts(scope, 2))
                .Select(Span.Of)
                .Where(span => span.Trace == trace),
        ];

    /// <summary>The names of metrics (request 1, scope metrics 2, metrics 2, name 1).</summary>
    public IReadOnlyList<string> Metrics =>
        [
            .. _received
                .Where(sent => sent.Path == "/v1/metrics")
                .SelectMany(sent => Protobuf.Parts(sent.Body, 1))
                .SelectMany(resource => Protobuf.Parts(resource, 2))
                .SelectMany(scope => Protobuf.Parts(scope, 2))
                .Select(metric => Encoding.UTF8.GetString(Protobuf.Parts(metric, 1).Single())),
        ];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var collector = new Collector(app);
        app.Run(collector.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _received.Enqueue((context.Request.Path, context.Request.Headers["x-key"], body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }

    /// <summary>A span: trace id 1, span id 2, parent 4, name 5.</summary>
    internal sealed record Span(string Trace, string Id, string Parent, string Name)
    {
        public static Span Of(byte[] span) =>
            new(Hex(span, 1), Hex(span, 2), Hex(span, 4), Encoding.UTF8.GetString(Protobuf.Parts(span, 5).Single()));

        private static string Hex(byte[] span, int field) =>
            Convert.ToHexStringLower(Protobuf.Parts(span, field).SingleOrDefault() ?? []);
    }
}

/// <summary>A minimal protobuf reader that finds the fields of a message.</summary>
internal static class Protobuf
{
    /// <summary>The length-delimited values (strings, bytes, messages) of a field.</summary>
    public static IReadOnlyList<byte[]> Parts(byte[] message, int field)
    {
        List<byte[]> parts = [];
        var at = 0;
        while (at < message.Length)
        {
            var key = Number(message, ref at);
            var length = (key & 7) switch
            {
                0 => Skip(message, at),
                1 => 8,
                2 => (int)Number(message, ref at),
                5 => 4,
                _ => throw new FormatException($"Wire type {key & 7} at {at}."),
            };
            if ((key & 7) is 2 && (int)(key >> 3) == field)
                parts.Add(message[at..(at + length)]);
            at += length;
        }

        return parts;
    }

    private static int Skip(byte[] message, int at)
    {
        var end = at;
        _ = Number(message, ref end);
        return end - at;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }
}
