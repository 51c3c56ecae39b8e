namespace TabMcp.Sandbox.World;

/// <summary>The finishing order in four positions. A dead heat shares one and leaves the next empty
/// (<c>[[7],[2,6],[],[3]]</c>).</summary>
internal sealed class RaceResult
{
    private RaceResult(IReadOnlyList<IReadOnlyList<int>> slots) => Slots = slots;

    public IReadOnlyList<IReadOnlyList<int>> Slots { get; }

    public bool IsDeadHeat => Slots.Any(slot => slot.Count > 1);

    public IReadOnlyList<int> Winners => Slots[0];

    /// <summary>The finishing position from 1 to 4, or 0 for a runner that finished further back.</summary>
    public int PositionOf(int runnerNumber)
    {
        for (var slot = 0; slot < Slots.Count; slot++)
        {
            if (Slots[slot].Contains(runnerNumber))
                return slot + 1;
        }

        return 0;
    }

    /// <summary>All valid orders of the placed runners: one, or two after a dead heat.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Orders()
    {
        List<List<int>> orders =
        [
            [],
        ];
        foreach (var slot in Slots.Where(slot => slot.Count > 0))
        {
            orders =
            [
                .. orders.SelectMany(order =>
                    slot.Count == 1
                        ? new List<int>[] { [.. order, slot[0]] }
                        :
                        [
                            [.. order, slot[0], slot[1]],
                            [.. order, slot[1], slot[0]],
                        ]
                ),
            ];
        }

        return orders;
    }

    public static RaceResult Of(RacePlan race)
    {
        var dice = race.Dice.For("result");
        // Draw an exponential wait per runner, at a rate equal to its ability. The smallest wins in proportion to
        // ability.
        var order = race.StartersAt(race.Life.Jump)
            .OrderBy(runner => -Math.Log(1 - dice.For(runner.Number).Fraction) / runner.Ability)
            .Select(runner => runner.Number)
            .ToList();
        var heat = dice.For("dead heat");
        var sharedSlot = heat.OneIn(25) ? heat.For("slot").Between(0, 3) : -1;
        List<int>[] slots =
        [
            [],
            [],
            [],
            [],
        ];
        for (int slot = 0, next = 0; slot < slots.Length && next < order.Count; slot++)
        {
            slots[slot].Add(order[next++]);
            if (slot == sharedSlot && next < order.Count)
            {
                slots[slot].Add(order[next++]);
                slot++;
            }
        }

        return new RaceResult(slots);
    }
}
