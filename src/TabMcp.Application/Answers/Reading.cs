namespace TabMcp.Application.Answers;

/// <summary>Something read from TAB, and when.</summary>
/// <param name="Value">What was read.</param>
/// <param name="At">When TAB answered (UTC).</param>
public sealed record Reading<T>(T Value, DateTimeOffset At);
