namespace TabMcp.Sandbox.World;

/// <summary>The allowed fixed prices, in ascending steps.</summary>
internal static class PriceLadder
{
    private static readonly decimal[] Tail =
    [
        21,
        23,
        26,
        31,
        34,
        41,
        51,
        61,
        71,
        81,
        101,
        126,
        151,
        201,
        251,
        301,
        401,
        501,
    ];

    public static decimal Nearest(double price)
    {
        var exact = (decimal)Math.Clamp(price, 1.01, 501);
        return exact switch
        {
            < 1.05m => 1.01m,
            < 2 => Step(exact, 0.05m),
            < 4 => Step(exact, 0.1m),
            < 5 => Step(exact, 0.2m),
            < 10 => Step(exact, 0.5m),
            < 20.5m => Step(exact, 1),
            _ => Tail.MinBy(step => Math.Abs(step - exact)),
        };
    }

    /// <summary>The usual place price for a win price: about a quarter of its profit.</summary>
    public static decimal Place(decimal win, int places) =>
        places == 0 ? 0 : Math.Max(1.01m, Nearest(1 + ((double)(win - 1) * (places == 2 ? 0.32 : 0.25))));

    private static decimal Step(decimal price, decimal step) =>
        Math.Round(price / step, MidpointRounding.AwayFromZero) * step;
}
