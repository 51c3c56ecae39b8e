using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TabMcp.UnitTests.Telemetry;

/// <summary>Keeps every log event, for tests to read.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = [];

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(_lines, categoryName);

    public void Dispose() { }

    private sealed class Logger(ConcurrentQueue<LogLine> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            lines.Enqueue(
                new(category, logLevel, eventId.Id, formatter(state, exception), exception, values.ToDictionary())
            );
        }
    }
}

/// <summary>One log event.</summary>
internal sealed record LogLine(
    string Category,
    LogLevel Level,
    int Event,
    string Message,
    Exception? Exception,
    IReadOnlyDictionary<string, object?> Values
);
