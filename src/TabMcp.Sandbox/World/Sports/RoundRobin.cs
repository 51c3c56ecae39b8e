using System.Runtime.InteropServices;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>Who meets whom in a period: everyone once before anyone twice, so that no two matches on one list share a name.</summary>
internal static class RoundRobin
{
    /// <summary>The pairs of a period, home side first, in an order of their own.</summary>
    /// <remarks>The circle method: one team keeps its seat and the others move on by one seat each period.</remarks>
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

/// <summary>Two sides that meet.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Pairing(string Home, string Away);
