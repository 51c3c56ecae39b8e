using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using TabMcp.Api.Configuration;

namespace TabMcp.Api.Logging;

/// <summary>Logs: JSON lines in production, readable ones for a developer; never a query string or a credential.</summary>
internal static class Logs
{
    private const string Readable = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {request_id}{NewLine}{Exception}";

    // At Information these write each request's address with its query, which may carry credentials.
    private static readonly string[] Framework = ["Microsoft", "System.Net.Http"];

    /// <summary>Replaces the framework's log outputs.</summary>
    /// <param name="logging">The host's logging.</param>
    /// <param name="settings">The level.</param>
    /// <param name="readable">Whether a person reads the lines.</param>
    /// <param name="toStandardError">Whether standard output is not to be touched, since the protocol owns it.</param>
    public static void Write(ILoggingBuilder logging, Settings settings, bool readable, bool toStandardError)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Trace);
        // Serilog goes by its own levels, below; any output that is added later goes by these.
        foreach (var framework in Framework)
            logging.AddFilter(framework, (LogLevel)Math.Max((int)settings.LogLevel, (int)LogLevel.Warning));
        logging.AddSerilog(Logger(settings, readable, toStandardError), dispose: true);
    }

    private static Logger Logger(Settings settings, bool readable, bool toStandardError)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(Level(settings.LogLevel))
            // The SDK writes a stack trace for a caller who asks for a tool or method that does not exist.
            .MinimumLevel.Override(
                "ModelContextProtocol",
                settings.LogLevel <= LogLevel.Debug ? LogEventLevel.Warning : LogEventLevel.Fatal
            )
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Error)
            .Filter.ByExcluding(IsThrownAsWell)
            .Enrich.FromLogContext();
        foreach (var framework in Framework)
            configuration.MinimumLevel.Override(framework, Quieter(settings.LogLevel));
        LogEventLevel? standardError = toStandardError ? LogEventLevel.Verbose : null;
        var redacted = LoggerSinkConfiguration.Wrap(
            console => new RedactingSink(console),
            console =>
            {
                if (readable)
                    console.Console(
                        outputTemplate: Readable,
                        formatProvider: CultureInfo.InvariantCulture,
                        standardErrorFromLevel: standardError
                    );
                else
                    console.Console(new JsonFormatter(renderMessage: true), standardErrorFromLevel: standardError);
            }
        );
        return configuration.WriteTo.Sink(redacted).CreateLogger();
    }

    // The host writes a stack trace for a port that is taken, and throws; the server says it in one line instead.
    private static bool IsThrownAsWell(LogEvent entry) =>
        string.Equals(entry.MessageTemplate.Text, "Hosting failed to start", StringComparison.Ordinal);

    private static LogEventLevel Quieter(LogLevel level) =>
        (LogEventLevel)Math.Max((int)Level(level), (int)LogEventLevel.Warning);

    private static LogEventLevel Level(LogLevel level) =>
        level switch
        {
            LogLevel.Trace => LogEventLevel.Verbose,
            LogLevel.Debug => LogEventLevel.Debug,
            LogLevel.Information => LogEventLevel.Information,
            LogLevel.Warning => LogEventLevel.Warning,
            LogLevel.Error => LogEventLevel.Error,
            _ => LogEventLevel.Fatal,
        };
}
