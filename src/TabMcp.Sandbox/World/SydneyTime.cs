namespace TabMcp.Sandbox.World;

/// <summary>The clock on the wall in Sydney, which decides what <c>today</c> is
/// (docs/upstream/services-and-links.md#dates).</summary>
internal static class SydneyTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney");

    public static DateOnly DateAt(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant that lies this many minutes after midnight of a racing day. Counted from noon, so that a
    /// change to or from daylight saving in the small hours moves no race of the day.</summary>
    public static DateTimeOffset At(DateOnly date, int minutesAfterMidnight)
    {
        var noon = date.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Unspecified);
        return new DateTimeOffset(noon, Zone.GetUtcOffset(noon))
            .ToUniversalTime()
            .AddMinutes(minutesAfterMidnight - 720);
    }

    public static DateTimeOffset MidnightOf(DateTimeOffset instant) => At(DateAt(instant), 0);
}
