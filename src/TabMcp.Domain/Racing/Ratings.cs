namespace TabMcp.Domain.Racing;

/// <summary>The leading runners of a race by one measure of a tipping service, best first.</summary>
/// <param name="Measure">One of <c>Rating</c>, <c>Last12Months</c>, <c>Recent</c>, <c>Distance</c>, <c>Class</c>, <c>Time</c>, <c>Overall</c>.</param>
/// <param name="RunnerNumbers">Their numbers, best first.</param>
public sealed record RatingOrder(string Measure, IReadOnlyList<int> RunnerNumbers);

/// <summary>What a tipping service makes of a runner, in its own points: more is better.</summary>
/// <param name="EarlySpeed">How fast it begins, of 100; harness runners have none.</param>
/// <param name="EarlySpeedBand">Where that puts it early on: <c>LEADER</c>, <c>MIDFIELD</c> or <c>BACKMARKER</c>.</param>
/// <param name="RatingPoints">Points over all measures.</param>
/// <param name="DfsForm">A rating of its form, of 100.</param>
/// <param name="TechForm">Another rating of its form.</param>
public sealed record RunnerRatings(
    int? EarlySpeed,
    string? EarlySpeedBand,
    int? RatingPoints,
    int? DfsForm,
    int? TechForm
);
