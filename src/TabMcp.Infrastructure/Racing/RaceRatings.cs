using TabMcp.Domain.Racing;
using TabMcp.Infrastructure.Racing.Contracts;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Reads a tipping service's ratings, which R5 carries for the race and for each runner
/// (docs/upstream/racing.md#r5-race).</summary>
internal static class RaceRatings
{
    /// <summary>The orders of the field; a measure without a name or without runners is passed over.</summary>
    public static IReadOnlyList<RatingOrder> Of(IReadOnlyList<RatingContract?>? ratings) =>
        [
            .. (ratings ?? [])
                .Select(rating =>
                    PlainText.Clean(rating?.RatingType) is { } measure
                    && RacingWords.NumbersOf(rating?.RatingRunnerNumbers) is { Count: > 0 } numbers
                        ? new RatingOrder(measure, numbers)
                        : null
                )
                .OfType<RatingOrder>(),
        ];

    /// <summary>The ratings of one runner.</summary>
    /// <remarks>
    /// A speed of 0 stands for none, whatever its band: every harness runner has it and is called BACKMARKER, in races
    /// that say of themselves that they have no speed ratings (race-2026-04-14-H-menangle-2.json). Points of 0 are real.
    /// </remarks>
    public static RunnerRatings? Of(RunnerContract runner)
    {
        var speed = FormWords.Above(runner.EarlySpeedRating);
        var ratings = new RunnerRatings(
            speed,
            speed is null ? null : PlainText.Clean(runner.EarlySpeedRatingBand),
            runner.TotalRatingPoints,
            FormWords.Above(runner.DfsFormRating),
            FormWords.Above(runner.TechFormRating)
        );
        return ratings == Nothing ? null : ratings;
    }

    private static RunnerRatings Nothing { get; } = new(null, null, null, null, null);
}
