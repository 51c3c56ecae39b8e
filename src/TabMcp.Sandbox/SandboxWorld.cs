using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox;

/// <summary>The simulated world: a pure function of seed, date and instant, which keeps nothing and therefore never
/// drifts, however often or in whatever order it is asked.</summary>
public sealed class SandboxWorld(int seed, TimeProvider clock)
{
    private readonly Dice _dice = Dice.Seeded(seed);

    /// <summary>The sports beside the racing.</summary>
    public SportsWorld Sports { get; } = new(Dice.Seeded(seed).For("sports"), clock);

    /// <summary>The instant on the sandbox's clock.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The date in Sydney now: what <c>today</c> means.</summary>
    public DateOnly Today => SydneyTime.DateAt(Now);

    /// <summary>The meetings of a racing day; none where the day is not published.</summary>
    public IReadOnlyList<MeetingPlan> MeetingsOn(DateOnly date) =>
        RacingCalendar.IsPublished(date, Today) ? RacingCalendar.On(date, _dice) : [];

    /// <summary>The meeting that a path names: by mnemonic, or by name where the meeting has no mnemonic.</summary>
    public MeetingPlan? Meeting(DateOnly date, RaceType type, string pathName) =>
        MeetingsOn(date)
            .FirstOrDefault(meeting =>
                meeting.Type == type && string.Equals(meeting.PathName, pathName, StringComparison.Ordinal)
            );

    /// <summary>The race that a path names.</summary>
    public RacePlan? Race(DateOnly date, RaceType type, string pathName, int number) =>
        Meeting(date, type, pathName)?.Races.ElementAtOrDefault(number - 1);

    /// <summary>The meeting that the results service names by its sell code.</summary>
    public MeetingPlan? MeetingBySellCode(DateOnly date, RaceType type, string sellCode) =>
        MeetingsOn(date)
            .FirstOrDefault(meeting =>
                meeting is { IsFixedOddsOnly: false }
                && meeting.Type == type
                && string.Equals(meeting.SellCode, sellCode, StringComparison.Ordinal)
            );

    /// <summary>Every ordinary race of the racing days around now, by start time.</summary>
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

    /// <summary>The next races to jump, soonest first.</summary>
    public IReadOnlyList<RacePlan> NextToGo(int count)
    {
        var now = Now;
        return [.. RacesAroundNow().Where(race => race.StatusAt(now) == RacePhase.Normal).Take(count)];
    }

    /// <summary>The races that jumped within the last ten minutes, soonest first.</summary>
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

    /// <summary>The races around now that stand at one status, by start time: a test's way to an open race, or a paid one.</summary>
    public IReadOnlyList<RacePlan> RacesAt(RacePhase status)
    {
        var now = Now;
        return [.. RacesAroundNow().Where(race => race.StatusAt(now) == status)];
    }
}
