using System.Globalization;
using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.World;

/// <summary>A simulated race with its whole future. Immutable: the time is always an argument.</summary>
public sealed class RacePlan
{
    private readonly Lazy<IReadOnlyList<RunnerPlan>> _runners;
    private readonly Lazy<RaceResult> _result;

    internal RacePlan(MeetingPlan meeting, int number, DateTimeOffset start, Dice dice)
    {
        Meeting = meeting;
        Number = number;
        Dice = dice;
        Life = RaceLife.Plan(meeting.Date, start, dice);
        _runners = new Lazy<IReadOnlyList<RunnerPlan>>(() => FieldDraw.Of(this));
        _result = new Lazy<RaceResult>(() => RaceResult.Of(this));
    }

    /// <summary>The meeting it belongs to.</summary>
    public MeetingPlan Meeting { get; }

    /// <summary>Its number on the card.</summary>
    public int Number { get; }

    /// <summary>The times at which it changes.</summary>
    public RaceLife Life { get; }

    /// <summary>The advertised start.</summary>
    public DateTimeOffset Start => Life.Start;

    /// <summary>The distance in metres.</summary>
    public int Distance => Dice.For("distance").Pick(RaceNames.Distances(Meeting.Type));

    /// <summary>Its name, as the card prints it.</summary>
    public string Name => RaceNames.Of(this);

    /// <summary>The path segment of a race that is found by name: <c>MONMORE R02 15/04 PLC 1-2</c>.</summary>
    public string MatchName =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Meeting.Venue.Name.ToUpperInvariant()} R{Number:00} {Meeting.Date:dd/MM} PLC 1-2"
        );

    internal Dice Dice { get; }

    internal IReadOnlyList<RunnerPlan> Runners => _runners.Value;

    /// <summary>The result, whether or not the race has been run.</summary>
    internal RaceResult Result => _result.Value;

    internal decimal PrizeMoney =>
        (Meeting.Type, Meeting.Venue.IsAustralasian) switch
        {
            (RaceType.Thoroughbred, true) => 1000 * Dice.For("prize").Between(27, 65),
            (RaceType.Thoroughbred, _) => 1 + (10 * Dice.For("prize").Between(500, 2500)),
            (RaceType.Harness, _) => 100 * Dice.For("prize").Between(56, 120),
            _ => 10 * Dice.For("prize").Between(107, 420),
        };

    /// <summary>The status of the race at a given time.</summary>
    public RacePhase StatusAt(DateTimeOffset instant) => Life.StatusAt(instant);

    /// <summary>Whether a result is published at a given time.</summary>
    public bool HasResultAt(DateTimeOffset instant) => StatusAt(instant) is RacePhase.Interim or RacePhase.Paying;

    internal RunnerPlan? Runner(int number) => Runners.FirstOrDefault(runner => runner.Number == number);

    internal IEnumerable<RunnerPlan> StartersAt(DateTimeOffset instant) =>
        Runners.Where(runner => runner is { IsVacant: false } && !runner.IsScratchedAt(instant));

    /// <summary>The number of places paid (docs/upstream/results.md#number-of-places): none for up to four runners,
    /// two for up to seven, three for more, and four in some fields of sixteen or more.</summary>
    internal int PlacesAt(DateTimeOffset instant) =>
        StartersAt(instant).Count() switch
        {
            <= 4 => 0,
            <= 7 => 2,
            >= 16 when Dice.For("four places").OneIn(2) => 4,
            _ => 3,
        };

    /// <summary>Whether fixed-odds bets are taken: priced, not started and not abandoned.</summary>
    internal bool TakesFixedOddsAt(DateTimeOffset instant) =>
        !Meeting.IsToteOnly && StatusAt(instant) == RacePhase.Normal && instant >= Life.Priced;
}
