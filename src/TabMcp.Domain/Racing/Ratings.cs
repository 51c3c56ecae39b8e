namespace TabMcp.Domain.Racing;

/// <summary>A tipping service's ranking of a race's leading runners by one measure, best first.</summary>
/// <param name="Measure">One of <c>Rating</c>, <c>Last12Months</c>, <c>Recent</c>, <c>Distance</c>, <c>Class</c>, <c>Time</c>, <c>Overall</c>.</param>
/// <param name="RunnerNumbers">The runner numbers, best first.</param>
public sealed record RatingOrder(string Measure, IReadOnlyList<int> RunnerNumbers);

/// <summary>A tipping service's ratings of a runner, in its own points. Higher is better.</summary>
/// <param name="EarlySpeed">Early speed out of 100; null for harness runners.</param>
/// <param name="EarlySpeedBand">The expected early position: <c>LEADER</c>, <c>MIDFIELD</c> or
/// <c>BACKMARKER</c>.</param>
/// <param name="RatingPoints">Points over all measures.</param>
/// <param name="DfsForm">A form rating out of 100.</param>
/// <param name="TechForm">A second form rating.</param>
public sealed record RunnerRatings(
    int? EarlySpeed,
    string? EarlySpeedBand,
    int? RatingPoints,
    int? DfsForm,
    int? TechForm
);
