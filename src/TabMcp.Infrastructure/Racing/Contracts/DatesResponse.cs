using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Racing.Contracts;

/// <summary>R1, the racing days (docs/upstream/racing.md#r1-dates; no body on record, the keys are those that clients
/// read).</summary>
internal sealed record DatesResponse
{
    public IReadOnlyList<DateContract?>? Dates { get; init; }
}

/// <summary>One racing day, or the bucket of futures, whose link says so.</summary>
internal sealed record DateContract
{
    public string? MeetingDate { get; init; }
    public string? DateName { get; init; }

    [JsonPropertyName("_links")]
    public DateLinksContract? Links { get; init; }
}

/// <summary>Where a day's meetings stand.</summary>
internal sealed record DateLinksContract
{
    public string? Meetings { get; init; }
}
