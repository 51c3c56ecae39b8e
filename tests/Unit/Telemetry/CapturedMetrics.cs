using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace TabMcp.UnitTests.Telemetry;

/// <summary>Keeps every measurement on the meters of one factory, so that tests side by side do not count each other's.</summary>
internal sealed class CapturedMetrics : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measured> _measurements = [];

    public CapturedMetrics(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The measurements of one instrument, in order.</summary>
    public IReadOnlyList<Measured> Of(string instrument) =>
        [.. _measurements.Where(measurement => measurement.Instrument == instrument)];

    /// <summary>Asks the instruments that measure only when somebody looks.</summary>
    public void Look() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var words = new List<string>();
        foreach (var (key, word) in tags)
            words.Add($"{key}={word}");
        _measurements.Enqueue(new(instrument.Name, value, string.Join(' ', words)));
    }
}

/// <summary>One measurement; the tags read <c>tool=racing_get_race outcome=ok</c>.</summary>
internal sealed record Measured(string Instrument, double Value, string Tags);
