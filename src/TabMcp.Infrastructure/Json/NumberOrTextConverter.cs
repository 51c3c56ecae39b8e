using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Json;

/// <summary>Reads as text what comes as text or as a number.</summary>
/// <remarks>Form writes numbers as text (docs/upstream/racing.md#r8-form); one that came as a number should not cost a
/// caller the whole field.</remarks>
internal sealed class NumberOrTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when reader.TryGetDecimal(out var number) => number.ToString(
                CultureInfo.InvariantCulture
            ),
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
