using System.Globalization;
using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.World;

/// <summary>Draws the field of a race: runners, barriers, chances and scratchings.</summary>
internal static class FieldDraw
{
    private const int Boxes = 8;

    public static IReadOnlyList<RunnerPlan> Of(RacePlan race)
    {
        var size = SizeOf(race);
        List<RunnerPlan> field = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        for (var number = 1; number <= size; number++)
            field.Add(Draw(race, number, size, taken));
        return KeepFourStarters(field);
    }

    private static int SizeOf(RacePlan race)
    {
        var size = race.Dice.For("field size");
        return race.Meeting.Type switch
        {
            RaceType.Greyhound => race.Meeting.IsFixedOddsOnly ? 6
            : size.OneIn(3) ? Boxes
            : Boxes + 2,
            RaceType.Harness => size.OneIn(6) ? size.For("small").Between(5, 7) : size.For("usual").Between(8, 12),
            _ => size.For("is small").OneIn(10) ? size.For("small").Between(4, 7)
            : size.For("is large").OneIn(9) ? size.For("large").Between(16, 18)
            : size.For("usual").Between(8, 14),
        };
    }

    private static RunnerPlan Draw(RacePlan race, int number, int size, HashSet<string> taken)
    {
        var dice = race.Dice.For("runner").For(number);
        var type = race.Meeting.Type;
        var dogs = type == RaceType.Greyhound;
        var reserve = dogs && number > Boxes;
        var vacant = dogs && !reserve && !race.Meeting.IsFixedOddsOnly && dice.For("vacant").OneIn(16);
        var late = dice.For("late").OneIn(3);
        int? metres = RaceNames.StandingStart(race) ? 10 * dice.For("metres").Between(1, 4) : null;
        return new RunnerPlan
        {
            Number = number,
            Name = vacant ? "...." : FreeName(dice, taken),
            IsVacant = vacant,
            IsEmergency = reserve,
            Barrier = reserve ? 0 : Barrier(race, number, size),
            Ability = Math.Exp(0.8 * dice.For("ability").Bell),
            ScratchedAt = vacant ? null : ScratchedAt(race, dice, reserve, late),
            IsLateScratching = late && !reserve,
            Trainer = Names.Person(dice.For("trainer")),
            Rider = dogs ? null : Names.Person(dice.For("rider")),
            Weight = type == RaceType.Thoroughbred ? dice.For("weight").Between(108, 124) / 2m : 0,
            Claim =
                type == RaceType.Thoroughbred && dice.For("claim").OneIn(8)
                    ? dice.For("kilos").Pick([1m, 1.5m, 2m, 3m])
                    : -1,
            HandicapMetres = metres,
            Blinkers =
                type == RaceType.Thoroughbred && race.Meeting.Venue.IsAustralasian
                    ? dice.For("blinkers").OneIn(6)
                    : null,
            Silk = dogs ? number.ToString(CultureInfo.InvariantCulture) : Names.Silk(dice.For("silk")),
            Proposition = (race.Dice.For("proposition").Between(1, 90_000) * 20) + number,
            Dice = dice,
        };
    }

    private static string FreeName(Dice dice, HashSet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = Names.Runner(dice.For("name").For(attempt));
            if (taken.Add(name))
                return name;
        }
    }

    private static int Barrier(RacePlan race, int number, int size) =>
        race.Meeting.Type == RaceType.Greyhound
            ? number
            // A rotation is a permutation, so each barrier is used once.
            : 1 + ((number - 1 + race.Dice.For("barrier draw").Between(0, size - 1)) % size);

    /// <summary>Most reserves are scratched before the first prices; the other scratchings come hours before the race
    /// or in its last hour.</summary>
    private static DateTimeOffset? ScratchedAt(RacePlan race, Dice dice, bool reserve, bool late)
    {
        if (reserve)
            return dice.For("reserve out").Percent(85)
                ? race.Life.Priced.AddMinutes(-20 - dice.For("minutes").Between(0, 90))
                : null;
        if (!dice.For("scratched").Percent(8))
            return null;
        return late
            ? race.Start.AddSeconds(-dice.For("seconds").Between(3 * 60, 55 * 60))
            : race.Start.AddMinutes(-dice.For("minutes").Between(3 * 60, 28 * 60));
    }

    /// <summary>Keeps at least four starters.</summary>
    private static List<RunnerPlan> KeepFourStarters(List<RunnerPlan> field)
    {
        for (
            var i = 0;
            i < field.Count && field.Count(runner => runner is { ScratchedAt: null, IsVacant: false }) < 4;
            i++
        )
        {
            if (field[i] is { ScratchedAt: not null, IsEmergency: false })
                field[i] = field[i] with { ScratchedAt = null };
        }

        return field;
    }
}
