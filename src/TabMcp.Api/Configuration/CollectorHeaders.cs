using System.Diagnostics;
using OpenTelemetry.Exporter;

namespace TabMcp.Api.Configuration;

/// <summary>Headers that a collector asks for, a key among them perhaps. They show themselves as <c>***</c>.</summary>
[DebuggerDisplay(Mask)]
public sealed class CollectorHeaders
{
    private const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _text;

    private CollectorHeaders(string text) => _text = text;

    /// <summary>Takes <c>name=value</c>, separated by commas; null where the text is something else.</summary>
    public static CollectorHeaders? Read(string text) =>
        text.Split(',').All(header => header.IndexOf('=', StringComparison.Ordinal) > 0) ? new(text) : null;

    /// <summary>Never the values.</summary>
    public override string ToString() => Mask;

    /// <summary>Hands them to the one who sends them.</summary>
    internal void AddTo(OtlpExporterOptions options) => options.Headers = _text;
}
