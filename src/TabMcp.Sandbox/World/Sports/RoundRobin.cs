using System.Runtime.InteropServices;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>Pairs the teams of each period. All pairings occur once before any repeats, so that no two matches in one
/// list have the same name.</summary>
internal static class RoundRobin
{
    /// <summary>The pairs of a period, home side first, in random order.</summary>
    /// <remarks>The circle method: one team stays and the others rotate by one place per period.</remarks>
    public static IReadOnlyList<Pairing> Of(IReadOnlyList<string> teams, int period, Dice dice)
    {
        var seats = Shuffled(teams, dice.For("seats"));
        var moving = seats.Count - 1;
        var turn = period % moving;
        string Seat(int seat) => seat == 0 ? seats[0] : seats[1 + ((seat - 1 + turn) % moving)];
        var pairs = Enumerable
            .Range(0, seats.Count / 2)
            .Select(seat =>
                (turn + seat) % 2 == 0
                    ? new Pairing(Seat(seat), Seat(moving - seat))
                    : new Pairing(Seat(moving - seat), Seat(seat))
            )
            .ToList();
        return Shuffled(pairs, dice.For("order").For(period));
    }

    private static List<T> Shuffled<T>(IReadOnlyList<T> items, Dice dice) =>
        [
            .. items
                .Select((item, place) => (item, dice.For(place).Fraction))
                .OrderBy(pair => pair.Fraction)
                .Select(pair => pair.item),
        ];
}

/// <summary>A pair of sides that play each other.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Pairing(string Home, string Away);
