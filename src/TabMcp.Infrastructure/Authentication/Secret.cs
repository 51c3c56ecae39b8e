using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Authentication;

/// <summary>A credential or a token. It shows itself as <c>***</c> wherever it is printed, logged or serialised.</summary>
/// <remarks>Two are never compared: a comparison that stops early tells how much of a guess was right.</remarks>
[DebuggerDisplay(Mask)]
[JsonConverter(typeof(MaskingConverter))]
public sealed class Secret
{
    private const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private Secret(string value) => _value = value;

    /// <summary>Takes a value out of sight.</summary>
    /// <exception cref="ArgumentException">There is nothing in it.</exception>
    public static Secret From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value);
    }

    /// <summary>Never the value.</summary>
    public override string ToString() => Mask;

    /// <summary>The value, for the one place that sends it. Only this folder calls it.</summary>
    internal string Reveal() => _value;

    private sealed class MaskingConverter : JsonConverter<Secret>
    {
        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A secret is never read from JSON.");

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Mask);
    }
}
