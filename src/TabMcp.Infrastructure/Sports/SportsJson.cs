using System.Text.Json.Serialization;
using TabMcp.Infrastructure.Sports.Contracts;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Reads sports bodies: source-generated, unknown keys ignored, every key optional.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(SportsResponse))]
[JsonSerializable(typeof(SportContract))]
[JsonSerializable(typeof(NextMatchesResponse))]
[JsonSerializable(typeof(CompetitionContract))]
[JsonSerializable(typeof(TournamentContract))]
[JsonSerializable(typeof(MatchContract))]
[JsonSerializable(typeof(MarketRankContract))]
[JsonSerializable(typeof(MarketContract))]
internal sealed partial class SportsJson : JsonSerializerContext;
