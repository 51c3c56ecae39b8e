namespace TabMcp.Sandbox.World.Sports;

/// <summary>What a selection bets on: how likely it is now, and whether it comes true.</summary>
internal abstract record Prospect
{
    public abstract double ChanceAt(DateTimeOffset instant);

    public abstract bool ComesTrue { get; }
}

/// <summary>That a quantity ends strictly between two values.</summary>
internal sealed record Between(Quantity Quantity, double Low, double High) : Prospect
{
    public static Between Above(Quantity quantity, double value) => new(quantity, value, double.PositiveInfinity);

    public static Between Below(Quantity quantity, double value) => new(quantity, double.NegativeInfinity, value);

    /// <summary>That it is one of these whole numbers, ends included.</summary>
    public static Between Whole(Quantity quantity, int low, int high) => new(quantity, low - 0.5, high + 0.5);

    public override double ChanceAt(DateTimeOffset instant) => Quantity.Chance(Low, High, instant);

    public override bool ComesTrue => Quantity.Final > Low && Quantity.Final < High;
}

/// <summary>That two things happen.</summary>
internal sealed record Both(Prospect First, Prospect Second) : Prospect
{
    public override double ChanceAt(DateTimeOffset instant) => First.ChanceAt(instant) * Second.ChanceAt(instant);

    public override bool ComesTrue => First.ComesTrue && Second.ComesTrue;
}

/// <summary>That one of two things happens which exclude each other.</summary>
internal sealed record Either(Prospect First, Prospect Second) : Prospect
{
    public override double ChanceAt(DateTimeOffset instant) => First.ChanceAt(instant) + Second.ChanceAt(instant);

    public override bool ComesTrue => First.ComesTrue || Second.ComesTrue;
}

/// <summary>That somebody finishes among the first so many of a contest.</summary>
internal sealed record Among(Ranking Ranking, int Place, int Best) : Prospect
{
    public override double ChanceAt(DateTimeOffset instant) => 1 - Math.Pow(1 - Ranking.ChanceAt(Place, instant), Best);

    public override bool ComesTrue => Ranking.PositionOf(Place) <= Best;
}
