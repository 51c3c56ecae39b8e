using System.Text.Json.Serialization;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.ContractRules;

namespace TabMcp.Infrastructure.Canary.Contracts;

/// <summary>Nothing wrong with it: whatever is missing, it can be read.</summary>
internal sealed record SeedResponse(
    string? Name,
    int? Count,
    IReadOnlyList<SeedResponse.Grain?>? Grains,
    IReadOnlyDictionary<string, string>? Links
)
{
    public bool IsEmpty => Count is null or 0;

    internal sealed record Grain
    {
        public decimal? Weight { get; init; }
    }
}

/// <summary>Nothing wrong with it: it reads contracts and is none.</summary>
[JsonSerializable(typeof(SeedResponse))]
internal sealed partial class SeedJson : JsonSerializerContext;

[Breaks(nameof(A_contract_is_an_internal_sealed_record), "PublicResponse is not an internal sealed record")]
public sealed record PublicResponse(int? Count);

[Breaks(nameof(A_contract_is_an_internal_sealed_record), "OpenResponse is not an internal sealed record")]
internal record OpenResponse(int? Count);

[Breaks(nameof(A_contract_is_an_internal_sealed_record), "ClassResponse.Part is not an internal sealed record")]
internal sealed record ClassResponse(ClassResponse.Part? Whole)
{
    internal sealed class Part
    {
        public int? Count { get; init; }
    }
}

[Breaks(nameof(Every_member_of_a_contract_is_optional), "StrictResponse.Count is not optional")]
[Breaks(nameof(Every_member_of_a_contract_is_optional), "StrictResponse.Name is not optional")]
[Breaks(nameof(Every_member_of_a_contract_is_optional), "StrictResponse.Names is not optional")]
[Breaks(nameof(Every_member_of_a_contract_is_optional), "StrictResponse.Demanded is not optional")]
[Breaks(nameof(Every_member_of_a_contract_is_optional), "StrictResponse.Required is not optional")]
internal sealed record StrictResponse(int Count, string Name, string? Fine, IReadOnlyList<string?> Names)
{
    public required string? Demanded { get; init; }

    [JsonRequired]
    public int? Required { get; init; }
}

[Breaks(nameof(Every_member_of_a_contract_is_optional), "LoneResponse.Name is not optional")]
internal sealed record LoneResponse(string Name);
