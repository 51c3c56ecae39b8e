using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox;

/// <summary>The simulated world: a pure function of seed, date and time. It keeps no state, so the number and order
/// of requests do not change it.</summary>
public sealed class SandboxWorld(int seed, TimeProvider clock)
{
    private readonly Dice _dice = Dice.Seeded(seed);

    /// <summary>The simulated sports.</summary>
    public SportsWorld Sports { get; } = new(Dice.Seeded(seed).For("sports"), clock);

    /// <summary>The current time on the sandbox's clock.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The current date in Sydney, which <c>today</c> means.</summary>
    public DateOnly Today => SydneyTime.DateAt(Now);

    /// <summary>The meetings of a racing day; empty if the day is not published.</summary>
    public IReadOnlyList<MeetingPlan> MeetingsOn(DateOnly date) =>
        RacingCalendar.IsPublished(date, Today) ? RacingCalendar.On(date, _dice) : [];

    /// <summary>Finds a meeting by its mnemonic, or by its name if it has no mnemonic.</summary>
    public MeetingPlan? Meeting(DateOnly date, RaceType type, string pathName) =>
        MeetingsOn(date)
            .FirstOrDefault(meeting =>
                meeting.Type == type && string.Equals(meeting.PathName, pathName, StringComparison.Ordinal)
            );

    /// <summary>Finds a race by the segments of a path.</summary>
    public RacePlan? Race(DateOnly date, RaceType type, string pathName, int number) =>
        Meeting(date, type, pathName)?.Races.ElementAtOrDefault(number - 1);

    /// <summary>Finds a meeting by its sell code, as the results service does.</summary>
    public MeetingPlan? MeetingBySellCode(DateOnly date, RaceType type, string sellCode) =>
        MeetingsOn(date)
            .FirstOrDefault(meeting =>
                meeting is { IsFixedOddsOnly: false }
                && meeting.Type == type
                && string.Equals(meeting.SellCode, sellCode, StringComparison.Ordinal)
            );

    /// <summary>All races with tote pools of the racing days around now, by start time.</summary>
    public IEnumerable<RacePlan> RacesAroundNow()
    {
        var today = Today;
        return new[] { today.AddDays(-1), today, today.AddDays(1) }
            .SelectMany(MeetingsOn)
            .Where(meeting => !meeting.IsFixedOddsOnly)
            .SelectMany(meeting => meeting.Races)
            .OrderBy(race => race.Start)
            .ThenBy(race => race.Meeting.Name, StringComparer.Ordinal);
    }

    /// <summary>The next races to start, soonest first.</summary>
    public IReadOnlyList<RacePlan> NextToGo(int count)
    {
        var now = Now;
        return [.. RacesAroundNow().Where(race => race.StatusAt(now) == RacePhase.Normal).Take(count)];
    }

    /// <summary>The races that started within the last ten minutes, earliest first.</summary>
    public IReadOnlyList<RacePlan> RecentlyClosed()
    {
        var now = Now;
        return
        [
            .. RacesAroundNow()
                .Where(race =>
                    race.Life.Jump <= now
                    && race.Life.Jump > now.AddMinutes(-10)
                    && race.StatusAt(now) != RacePhase.Abandoned
                ),
        ];
    }

    /// <summary>The races around now with the given status, by start time, so that a test can find an open or a paid
    /// race.</summary>
    public IReadOnlyList<RacePlan> RacesAt(RacePhase status)
    {
        var now = Now;
        return [.. RacesAroundNow().Where(race => race.StatusAt(now) == status)];
    }
}
