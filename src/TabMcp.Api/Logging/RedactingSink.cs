using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Api.Logging;

/// <summary>Takes secrets out of log events on their way to where they are written: out of message, properties and exception.</summary>
internal sealed class RedactingSink(ILogEventSink inner) : ILogEventSink, IDisposable
{
    private static readonly MessageTemplateParser Parser = new();

    public void Emit(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        inner.Emit(Redact(logEvent));
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();

    // Nearly every event is written as it came.
    private static LogEvent Redact(LogEvent entry)
    {
        var template = SecretText.Redact(entry.MessageTemplate.Text);
        var exception = RedactedException.Of(entry.Exception);
        var properties = entry.Properties.Select(property => (Old: property, New: Redact(property.Value))).ToList();
        if (
            ReferenceEquals(template, entry.MessageTemplate.Text)
            && ReferenceEquals(exception, entry.Exception)
            && properties.TrueForAll(property => ReferenceEquals(property.New, property.Old.Value))
        )
            return entry;

        return new(
            entry.Timestamp,
            entry.Level,
            exception,
            Parser.Parse(template),
            properties.Select(property => new LogEventProperty(property.Old.Key, property.New)),
            entry.TraceId ?? default,
            entry.SpanId ?? default
        );
    }

    private static LogEventPropertyValue Redact(LogEventPropertyValue value)
    {
        switch (value)
        {
            case ScalarValue { Value: null or bool or char or DateTime or DateTimeOffset or TimeSpan or Guid or Enum }:
            case ScalarValue { Value: sbyte or byte or short or ushort or int or uint or long or ulong }:
            case ScalarValue { Value: float or double or decimal }:
                return value;
            case ScalarValue scalar:
                var text = scalar.Value.ToString() ?? "";
                var redacted = SecretText.Redact(text);
                return ReferenceEquals(redacted, text) ? value : new ScalarValue(redacted);
            case SequenceValue sequence:
                return Kept(sequence.Elements, Redact) is { } elements ? new SequenceValue(elements) : value;
            case StructureValue structure:
                return Kept(structure.Properties, Redact) is { } members
                    ? new StructureValue(members, structure.TypeTag)
                    : value;
            case DictionaryValue dictionary:
                return Kept(dictionary.Elements.ToList(), Redact) is { } entries ? new DictionaryValue(entries) : value;
            default:
                return value;
        }
    }

    private static LogEventProperty Redact(LogEventProperty member) =>
        Redact(member.Value) is var value && ReferenceEquals(value, member.Value) ? member : new(member.Name, value);

    private static KeyValuePair<ScalarValue, LogEventPropertyValue> Redact(
        KeyValuePair<ScalarValue, LogEventPropertyValue> entry
    ) => new((ScalarValue)Redact(entry.Key), Redact(entry.Value));

    /// <summary>The parts where any of them changed; null where all are as they were.</summary>
    private static List<T>? Kept<T>(IReadOnlyList<T> parts, Func<T, T> redact)
    {
        var redacted = parts.Select(redact).ToList();
        return redacted.SequenceEqual(parts) ? null : redacted;
    }
}
