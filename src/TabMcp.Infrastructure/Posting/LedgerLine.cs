using System.Text.Json.Serialization;
using TabMcp.Application.Posting;

namespace TabMcp.Infrastructure.Posting;

/// <summary>One line of the record. No body, no account number, no credential.</summary>
internal sealed record LedgerLine
{
    public required DateTimeOffset At { get; init; }

    public required LedgerEvent Event { get; init; }

    public required Guid Id { get; init; }

    public string? Path { get; init; }

    public string? BodySha256 { get; init; }

    public decimal? LargestStake { get; init; }

    public PostOutcome? Outcome { get; init; }

    public int? Status { get; init; }
}

/// <summary>What a line of the record tells.</summary>
internal enum LedgerEvent
{
    /// <summary>A post is about to be sent.</summary>
    Intent = 0,

    /// <summary>What became of it.</summary>
    Outcome = 1,

    /// <summary>The person said no.</summary>
    Declined = 2,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnakeCaseEnumConverter<LedgerEvent>), typeof(SnakeCaseEnumConverter<PostOutcome>)]
)]
[JsonSerializable(typeof(LedgerLine))]
internal sealed partial class LedgerJson : JsonSerializerContext;
