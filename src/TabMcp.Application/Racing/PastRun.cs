using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>An earlier run in full.</summary>
public sealed record PastRun(
    DateOnly? Date,
    string? Venue,
    int? RaceNumber,
    bool? Trial,
    int? Finish,
    string? FinishWord,
    int? Starters,
    int? Barrier,
    int? DistanceMetres,
    string? Track,
    string? Class,
    decimal? Margin,
    string? MarginWord,
    decimal? Price,
    string? Rider,
    decimal? WeightKg,
    int? HandicapMetres,
    string? InRun,
    decimal? Seconds,
    decimal? MileRateSeconds,
    string? WinnerOrSecond,
    string? Stewards
)
{
    internal static PastRun Of(PastStart start) =>
        new(
            start.Date,
            start.Venue,
            start.RaceNumber,
            start.IsTrial ? true : null,
            start.Finish,
            start.FinishWord,
            start.Starters,
            start.Barrier,
            start.Distance,
            start.Track,
            start.Class,
            start.Margin,
            start.MarginWord,
            start.StartingPrice?.Dollars,
            start.Rider,
            start.Weight,
            start.HandicapMetres,
            start.PositionInRun,
            RunnerDigest.Seconds(start.Time),
            RunnerDigest.Seconds(start.MileRate),
            start.WinnerOrSecond,
            start.StewardsComment
        );
}
