namespace TabMcp.Sandbox.World.Sports;

/// <summary>The schedule of a competition's matches, per period.</summary>
/// <param name="Days">The length of a period in days; periods of seven days begin on a Monday.</param>
/// <param name="ListedDays">The number of days before its start at which a match is listed.</param>
/// <param name="Length">The length of a match.</param>
/// <param name="Starts">The start times of a period's matches, in minutes after midnight in Sydney on its first
/// day.</param>
internal sealed record Calendar(int Days, int ListedDays, TimeSpan Length, params int[] Starts)
{
    /// <summary>How long a finished match stays in the results.</summary>
    public const int ResultDays = 3;

    /// <summary>Whether betting continues in play.</summary>
    public bool GoesInPlay { get; init; } = true;

    public int PeriodOf(DateOnly date) => date.DayNumber / Days;

    public DateOnly FirstDayOf(int period) => DateOnly.FromDayNumber(period * Days);

    public DateTimeOffset StartOf(int period, int match) => SydneyTime.At(FirstDayOf(period), Starts[match]);

    /// <summary>The periods whose matches can be listed or resulted at a given time; it may include a few
    /// others.</summary>
    public IEnumerable<int> PeriodsAround(DateTimeOffset instant)
    {
        var today = SydneyTime.DateAt(instant);
        var first = PeriodOf(today.AddDays(-ResultDays - 1 - (int)Math.Ceiling(Length.TotalDays)));
        return Enumerable.Range(first, PeriodOf(today.AddDays(ListedDays + 1)) - first + 1);
    }
}
