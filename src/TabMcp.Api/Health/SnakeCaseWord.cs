using System.Text.Json;
using System.Text.Json.Serialization;

namespace TabMcp.Api.Health;

/// <summary>Writes an enum as a word: <c>not_yet_obtained</c>.</summary>
internal sealed class SnakeCaseWord<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
