using System.Text.Json.Serialization;
using TabMcp.Infrastructure.Racing.Contracts;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Reads racing bodies: source-generated, unknown keys ignored, every key optional.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(WholeNumberConverter)]
)]
[JsonSerializable(typeof(DatesResponse))]
[JsonSerializable(typeof(MeetingsResponse))]
[JsonSerializable(typeof(RacesResponse))]
[JsonSerializable(typeof(NextToGoResponse))]
[JsonSerializable(typeof(RaceResponse))]
[JsonSerializable(typeof(RaceCommentContract))]
[JsonSerializable(typeof(FormResponse))]
[JsonSerializable(typeof(RunnerFormContract))]
internal sealed partial class RacingJson : JsonSerializerContext;
