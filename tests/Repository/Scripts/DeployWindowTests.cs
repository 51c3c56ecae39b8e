using System.Globalization;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Scripts;

public sealed class DeployWindowTests : IDisposable
{
    private readonly Scratch _scratch = new(needsNode: false);

    [Theory]
    [InlineData("2026-11-24T10:00Z", true)] // Tuesday
    [InlineData("2026-11-25T15:59Z", true)] // Wednesday
    [InlineData("2026-11-24T09:59Z", false)]
    [InlineData("2026-11-24T16:00Z", false)]
    [InlineData("2026-11-23T11:00Z", false)] // Monday
    [InlineData("2026-11-27T11:00Z", false)] // Friday
    [InlineData("2026-11-28T11:00Z", false)] // Saturday
    [InlineData("2026-11-03T11:00Z", false)] // Melbourne Cup, a Tuesday
    [InlineData("2027-01-26T11:00Z", false)] // Australia Day, a Tuesday
    [InlineData("2028-04-25T11:00Z", false)] // Anzac Day, a Tuesday
    [InlineData("2028-01-25T14:00Z", false)] // Tuesday in UTC, Australia Day in Sydney
    [InlineData("2031-01-07T11:00Z", false)] // further than the list of holidays reaches
    public async Task The_window_is_Tuesday_and_Wednesday_but_for_holidays(string at, bool open)
    {
        var ran = await _scratch.RunAsync("scripts/deploy-window", $"--at {at}");

        ran.ExitCode.ShouldBe(open ? 0 : 1, ran.Output);
        ran.Output.ShouldContain("in Sydney.");
        (await _scratch.RunAsync("scripts/deploy-window", $"--emergency --at {at}")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_time_that_is_none_is_refused() =>
        (await _scratch.RunAsync("scripts/deploy-window", "--at whenever")).ExitCode.ShouldBe(2);

    [Fact]
    public void The_holidays_are_those_that_the_calendar_gives()
    {
        var listed = File.ReadLines(Path.Combine(Repository.Root, "scripts/data/public-holidays.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2))
            .Select(parts => (Day: DateOnly.Parse(parts[0], CultureInfo.InvariantCulture), Name: parts[1]))
            .ToList();

        listed.Select(holiday => holiday.Day).ShouldBeInOrder();
        var years = listed.Select(holiday => holiday.Day.Year).Distinct().ToList();
        years.Count.ShouldBeGreaterThan(2);
        listed.ShouldBe(years.SelectMany(Holidays).OrderBy(holiday => holiday.Day));
    }

    public void Dispose() => _scratch.Dispose();

    private static IEnumerable<(DateOnly Day, string Name)> Holidays(int year)
    {
        var easter = Easter(year);
        yield return (easter.AddDays(-2), "Good Friday");
        yield return (easter.AddDays(1), "Easter Monday");
        yield return (new DateOnly(year, 4, 25), "Anzac Day");
        yield return (Nth(2, DayOfWeek.Monday, year, 6), "King's Birthday");
        yield return (Nth(1, DayOfWeek.Tuesday, year, 11), "Melbourne Cup");

        // A fixed day that falls on a weekend is kept on the next working day too.
        var taken = new HashSet<DateOnly>();
        foreach (
            var (month, day, name) in new[]
            {
                (1, 1, "New Year's Day"),
                (1, 26, "Australia Day"),
                (12, 25, "Christmas Day"),
                (12, 26, "Boxing Day"),
            }
        )
        {
            var date = new DateOnly(year, month, day);
            yield return (date, name);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                continue;
            var observed = date;
            while (observed.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(observed))
                observed = observed.AddDays(1);
            taken.Add(observed);
            yield return (observed, $"{name}, observed");
        }
    }

    private static DateOnly Nth(int number, DayOfWeek weekday, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (number - 1)));
    }

    /// <summary>Easter Sunday by Gauss's rule, as it holds from 1900 to 2099 (two exceptions apart, 1954 and 1981).</summary>
    private static DateOnly Easter(int year)
    {
        var moon = ((19 * (year % 19)) + 24) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * moon) + 5) % 7;
        return new DateOnly(year, 3, 22).AddDays(moon + weekday);
    }
}
