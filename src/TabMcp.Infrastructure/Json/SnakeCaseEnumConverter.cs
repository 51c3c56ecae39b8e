using System.Text.Json;
using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Json;

/// <summary>Writes an enum as the words that answers use.</summary>
internal sealed class SnakeCaseEnumConverter<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
