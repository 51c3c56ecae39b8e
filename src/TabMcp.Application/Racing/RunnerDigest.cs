using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>One runner's form in brief. What is unknown, or says nothing, is absent.</summary>
public sealed record RunnerDigest(
    int RunnerNumber,
    string? RunnerName,
    int? Age,
    string? Born,
    string? Sex,
    string? LastStarts,
    int? DaysSinceLastRun,
    int? RunsSinceSpell,
    string? Rider,
    string? Trainer,
    decimal? WeightKg,
    int? HandicapMetres,
    string? ClassLevel,
    decimal? FieldStrength,
    decimal? BestSeconds,
    string? Comment,
    IReadOnlyDictionary<string, StartRecord> Records,
    IReadOnlyList<RunnerDigest.Run> Runs
)
{
    /// <summary>An earlier run.</summary>
    public sealed record Run(
        DateOnly? Date,
        string? Venue,
        bool? Trial,
        int? Finish,
        string? FinishWord,
        int? Starters,
        int? DistanceMetres,
        string? Track,
        string? Class,
        decimal? Margin,
        decimal? Price,
        string? Rider,
        decimal? WeightKg,
        int? HandicapMetres,
        string? InRun,
        decimal? Seconds,
        decimal? MileRateSeconds
    );

    private const int LatestRuns = 5;

    internal static RunnerDigest Of(RunnerForm form) =>
        new(
            form.Number,
            form.Name,
            form.Age,
            form.Born,
            form.Sex,
            form.LastStarts,
            form.DaysSinceLastRun,
            form.RunsSinceSpell,
            form.Rider,
            form.Trainer,
            form.Weight,
            form.HandicapMetres,
            form.ClassLevel,
            form.FieldStrength,
            Seconds(form.BestTime),
            form.Comment,
            FormRecords.Brief(form),
            [.. form.PastStarts.Take(LatestRuns).Select(Of)]
        );

    /// <summary>A time as a number that can be compared.</summary>
    internal static decimal? Seconds(TimeSpan? time) =>
        time is { } known ? (decimal)known.Ticks / TimeSpan.TicksPerSecond : null;

    private static Run Of(PastStart start) =>
        new(
            start.Date,
            start.Venue,
            start.IsTrial ? true : null,
            start.Finish,
            start.FinishWord,
            start.Starters,
            start.Distance,
            start.Track,
            start.Class,
            start.Margin,
            start.StartingPrice?.Dollars,
            start.Rider,
            start.Weight,
            start.HandicapMetres,
            start.PositionInRun,
            Seconds(start.Time),
            Seconds(start.MileRate)
        );
}
