using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Racing.Contracts;

/// <summary>An earlier run in R8 and R9. Places, margins, prices and weights are text; 0 and null both stand for unknown.</summary>
internal sealed record PastStartContract
{
    /// <summary><c>LastStarts</c>, <c>Trial</c>, or <c>WinRun</c> for the last win where it lies further back.</summary>
    public string? StartType { get; init; }

    public string? StartDate { get; init; }
    public int? RaceNumber { get; init; }

    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? FinishingPosition { get; init; }

    public int? NumberOfStarters { get; init; }

    /// <summary>Set in harness racing alone.</summary>
    public int? Draw { get; init; }

    /// <summary>Set for gallopers and greyhounds.</summary>
    public int? StartingPosition { get; init; }

    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? Margin { get; init; }

    public string? VenueAbbreviation { get; init; }
    public int? Distance { get; init; }
    public string? Class { get; init; }

    /// <summary>Kilograms that a galloper carried.</summary>
    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? Handicap { get; init; }

    /// <summary><c>FT</c> for the front line, or metres behind it such as <c>20M</c>.</summary>
    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? HandicapMetres { get; init; }

    /// <summary>Kilograms that a greyhound weighed.</summary>
    public decimal? Weight { get; init; }

    public string? Rider { get; init; }

    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? Odds { get; init; }

    public string? WinnerOrSecond { get; init; }
    public string? PositionInRun { get; init; }
    public string? TrackCondition { get; init; }

    /// <summary>Minutes and seconds, <c>0:22.93</c>; null in harness racing.</summary>
    public string? Time { get; init; }

    /// <summary>As <see cref="Time"/>; harness racing alone.</summary>
    public string? MileRate { get; init; }

    public string? StewardsComment { get; init; }
}
