using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Secrets;

/// <summary>A credential or a token. It shows itself as <c>***</c> wherever it is printed, logged or serialised.</summary>
/// <remarks>Two are never compared: a comparison that stops early tells how much of a guess was right.</remarks>
[DebuggerDisplay(Mask)]
[JsonConverter(typeof(MaskingConverter))]
public sealed class Secret
{
    private const string Mask = "***";

    // As it is, then as it would stand in an address and in JSON: while these live, texts are searched for them.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] _spellings;

    private Secret(string value, bool isSearchedFor) =>
        _spellings = isSearchedFor ? [.. SpellingsOf(value).Select(KnownSecrets.Know)] : [value];

    /// <summary>Takes a value out of sight; from now on <see cref="SecretText"/> knows it.</summary>
    /// <exception cref="ArgumentException">There is nothing in it.</exception>
    public static Secret From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value, isSearchedFor: true);
    }

    /// <summary>The same for a value that a stranger chose: one made of words alone is not searched for.</summary>
    /// <remarks>Or a caller could blank words out of the log by calling them their password.</remarks>
    public static Secret FromStranger(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value, value.Length >= 8 && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter));
    }

    /// <summary>Never the value.</summary>
    public override string ToString() => Mask;

    /// <summary>The value, for the one place that sends it. Only this folder calls it.</summary>
    internal string Reveal() => _spellings[0];

    private static IEnumerable<string> SpellingsOf(string value) =>
        value.Any(char.IsSurrogate)
            ? [value]
            : new[]
            {
                value,
                Uri.EscapeDataString(value),
                JsonEncodedText.Encode(value).Value,
                JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
            }.Distinct(StringComparer.Ordinal);

    private sealed class MaskingConverter : JsonConverter<Secret>
    {
        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A secret is never read from JSON.");

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Mask);
    }
}
