using System.Text.Json;
using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Json;

/// <summary>Reads a whole number however it is spelled.</summary>
/// <remarks>
/// The service mixes integers and decimals in the same field (docs/upstream/services-and-links.md#numbers-and-money),
/// and <c>1400.0</c> for a distance should not cost a caller the whole race.
/// </remarks>
internal sealed class WholeNumberConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.Number)
            throw new JsonException();
        if (reader.TryGetInt32(out var number))
            return number;

        return
            reader.TryGetDecimal(out var value)
            && decimal.IsInteger(value)
            && value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
