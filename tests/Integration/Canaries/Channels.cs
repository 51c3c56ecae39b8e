using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TabMcp.IntegrationTests.Canaries;

/// <summary>Passes every output channel of a server through a search.</summary>
internal static class Channels
{
    /// <summary>All log events at the most verbose level that a server allows. Framework events that the server always
    /// suppresses are suppressed here too.</summary>
    public static void SearchLogs(this ILoggingBuilder logging, SecretSearch search)
    {
        logging.AddProvider(new SearchedLogs(search));
        logging.AddFilter<SearchedLogs>(category: null, LogLevel.Trace);
        foreach (var framework in (string[])["Microsoft", "System.Net.Http", "ModelContextProtocol"])
            logging.AddFilter<SearchedLogs>(framework, LogLevel.Warning);
    }

    /// <summary>Every HTTP response: status line, headers and body.</summary>
    public static void SearchAnswers(this IServiceCollection services, SecretSearch search) =>
        services.AddSingleton<IStartupFilter>(new SearchedAnswers(search));

    /// <summary>All activities of this process, with their tags, events, links and status.</summary>
    public static IDisposable SearchTraces(SecretSearch search)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                search.Look(
                    $"trace {activity.Source.Name} {activity.OperationName}",
                    string.Join(
                        ' ',
                        [
                            activity.DisplayName,
                            activity.StatusDescription,
                            Words(activity.TagObjects),
                            .. activity.Events.Select(each => $"{each.Name} {Words(each.Tags)}"),
                            .. activity.Links.Select(link => Words(link.Tags ?? [])),
                            string.Join(' ', activity.Baggage),
                        ]
                    )
                ),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>All measurements of this process with their tags, including gauges.</summary>
    public static MeterListener SearchMetrics(SecretSearch search)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) => listening.EnableMeasurementEvents(instrument),
        };
        listener.SetMeasurementEventCallback<byte>((instrument, _, tags, _) => Look(instrument, tags));
        listener.SetMeasurementEventCallback<short>((instrument, _, tags, _) => Look(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Look(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Look(instrument, tags));
        listener.SetMeasurementEventCallback<float>((instrument, _, tags, _) => Look(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Look(instrument, tags));
        listener.SetMeasurementEventCallback<decimal>((instrument, _, tags, _) => Look(instrument, tags));
        listener.Start();
        return listener;

        void Look(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
                search.Look($"metric {instrument.Name}, tag {tag.Key}", $"{tag.Key} {tag.Value}");
        }
    }

    private static string Words(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(
            ' ',
            tags.Select(tag =>
                $"{tag.Key}={(tag.Value is IEnumerable<string> texts ? string.Join(',', texts) : tag.Value)}"
            )
        );

    [ProviderAlias("Searched")]
    private sealed class SearchedLogs(SecretSearch search) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(search, $"log {categoryName}");

        public void Dispose() { }

        private sealed class Logger(SecretSearch search, string place) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                search.Look($"{place}, scope", Text(state));
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => search.Look($"{place} {eventId.Id}", $"{formatter(state, exception)} {Text(state)} {exception}");

            private static string? Text<TState>(TState state) =>
                state is IEnumerable<KeyValuePair<string, object?>> values ? Words(values) : state?.ToString();
        }
    }

    private sealed class SearchedAnswers(SecretSearch search) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(SearchAsync);
                next(app);
            };

        private async Task SearchAsync(HttpContext context, RequestDelegate next)
        {
            var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            await using var body = new Tee(original.Stream);
            context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body, original));
            try
            {
                await next(context);
            }
            finally
            {
                context.Features.Set(original);
                search.Look(
                    $"answer {context.Response.StatusCode} of {context.Request.Method} {context.Request.Path}, headers",
                    string.Join('\n', context.Response.Headers)
                );
                search.Look(
                    $"answer {context.Response.StatusCode} of {context.Request.Method} {context.Request.Path}, body",
                    body.Text
                );
            }
        }
    }
}
