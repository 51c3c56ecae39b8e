namespace TabMcp.Sandbox.World.Sports;

/// <summary>When the matches of a competition are held, period after period.</summary>
/// <param name="Days">How long a period is; periods of seven days begin on a Monday.</param>
/// <param name="ListedDays">How many days before its start a match is listed.</param>
/// <param name="Length">How long a match takes.</param>
/// <param name="Starts">The starts of a period's matches, in minutes after its first midnight in Sydney.</param>
internal sealed record Calendar(int Days, int ListedDays, TimeSpan Length, params int[] Starts)
{
    /// <summary>How long a match stays among the results.</summary>
    public const int ResultDays = 3;

    /// <summary>Whether betting goes on while a match is played.</summary>
    public bool GoesInPlay { get; init; } = true;

    public int PeriodOf(DateOnly date) => date.DayNumber / Days;

    public DateOnly FirstDayOf(int period) => DateOnly.FromDayNumber(period * Days);

    public DateTimeOffset StartOf(int period, int match) => SydneyTime.At(FirstDayOf(period), Starts[match]);

    /// <summary>The periods whose matches are listed or resulted at an instant, and at worst a few more.</summary>
    public IEnumerable<int> PeriodsAround(DateTimeOffset instant)
    {
        var today = SydneyTime.DateAt(instant);
        var first = PeriodOf(today.AddDays(-ResultDays - 1 - (int)Math.Ceiling(Length.TotalDays)));
        return Enumerable.Range(first, PeriodOf(today.AddDays(ListedDays + 1)) - first + 1);
    }
}
