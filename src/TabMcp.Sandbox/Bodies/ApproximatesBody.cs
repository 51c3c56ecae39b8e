using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R10: the approximate dividend of each pair of runners in one pool of a race.</summary>
/// <remarks>Assumption: the whole body, because no response is recorded. The keys are those that R5 uses for the
/// approximates of multi-leg bets (docs/upstream/racing.md#r10-approximates), with a pair in place of one
/// selection.</remarks>
internal static class ApproximatesBody
{
    /// <summary>Whether the race has such a pool and the pool links to approximates
    /// (docs/upstream/racing.md#r10-approximates).</summary>
    public static bool IsServed(RacePlan race, string product) =>
        !race.Meeting.IsFixedOddsOnly
        && product is "Quinella" or "Exacta" or "Duet"
        && new Tote(race).Products.Contains(product, StringComparer.Ordinal);

    public static JsonObject Of(RacePlan race, string product, View view)
    {
        var starters = race.StartersAt(view.Now).ToList();
        var pairs =
            from first in starters
            from second in starters
            where product is "Exacta" ? first != second : first.Number < second.Number
            select new JsonObject
            {
                ["selections"] = Json.Numbers([first.Number, second.Number]),
                ["return"] = Json.Number(Return(race, product, first, second, view.Now)),
            };
        return new JsonObject
        {
            ["wageringProduct"] = product,
            ["poolTotal"] = Json.Number(new Tote(race).Total(product, view.Now)),
            ["approximates"] = Json.Array(pairs),
        };
    }

    private static decimal Return(
        RacePlan race,
        string product,
        RunnerPlan first,
        RunnerPlan second,
        DateTimeOffset now
    )
    {
        var (one, other) = (PriceWalk.Chance(race, first, now), PriceWalk.Chance(race, second, now));
        var inOrder = one * other / (1 - one);
        var inEither = inOrder + (one * other / (1 - other));
        var chance = product switch
        {
            "Exacta" => inOrder,
            "Quinella" => inEither,
            // Three pairs win a duet, so each has about three times the chance and a third of the pool.
            _ => Math.Min(1, 3 * inEither),
        };
        return Tote.TenCents(Tote.Kept / chance);
    }
}
