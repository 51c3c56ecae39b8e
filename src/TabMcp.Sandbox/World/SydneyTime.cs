namespace TabMcp.Sandbox.World;

/// <summary>Local time in Sydney, which determines <c>today</c>
/// (docs/upstream/services-and-links.md#dates).</summary>
internal static class SydneyTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney");

    public static DateOnly DateAt(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The time at the given number of minutes after midnight of a racing day. It is calculated from noon,
    /// so that a daylight saving change in the small hours does not shift the day's races.</summary>
    public static DateTimeOffset At(DateOnly date, int minutesAfterMidnight)
    {
        var noon = date.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Unspecified);
        return new DateTimeOffset(noon, Zone.GetUtcOffset(noon))
            .ToUniversalTime()
            .AddMinutes(minutesAfterMidnight - 720);
    }

    public static DateTimeOffset MidnightOf(DateTimeOffset instant) => At(DateAt(instant), 0);
}
