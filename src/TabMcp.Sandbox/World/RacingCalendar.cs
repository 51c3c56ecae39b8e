namespace TabMcp.Sandbox.World;

/// <summary>The meetings of each day: one year of past results and three days of future cards.</summary>
internal static class RacingCalendar
{
    public const int DaysBehind = 365;
    public const int DaysAhead = 3;

    public static bool IsPublished(DateOnly date, DateOnly today) =>
        date >= today.AddDays(-DaysBehind) && date <= today.AddDays(DaysAhead);

    public static IReadOnlyList<MeetingPlan> On(DateOnly date, Dice world)
    {
        var day = world.For(date.DayNumber);
        return [.. Held(date, day)];
    }

    private static IEnumerable<MeetingPlan> Held(DateOnly date, Dice day)
    {
        for (var place = 0; place < Programme.Fixtures.Count; place++)
        {
            var fixture = Programme.Fixtures[place];
            var dice = day.For("fixture").For(place);
            if (dice.For("held").Between(1, 10) <= fixture.DaysInTen)
                yield return new MeetingPlan(fixture, dice.For("venue").Pick(fixture.Venues), date, dice);
        }
    }
}
