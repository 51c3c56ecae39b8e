using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TabMcp.Tests;

/// <summary>Keeps every log event at every level, for tests to read.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = [];
    private readonly ConcurrentQueue<string> _text = [];

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    /// <summary>All that was said, exceptions and scopes too, so that a test can look for what must not be there.</summary>
    public string Text => string.Join('\n', _text);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private sealed class Logger(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            logs._text.Enqueue(
                $"Scope: {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : state)}"
            );
            return null;
        }

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
            var message = formatter(state, exception);
            logs._lines.Enqueue(new(category, logLevel, eventId.Id, message, exception, values.ToDictionary()));
            logs._text.Enqueue($"{logLevel}: {message} {exception}");
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
