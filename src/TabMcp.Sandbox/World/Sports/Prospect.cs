namespace TabMcp.Sandbox.World.Sports;

/// <summary>The event that a selection bets on: its current probability and its outcome.</summary>
internal abstract record Prospect
{
    public abstract double ChanceAt(DateTimeOffset instant);

    public abstract bool ComesTrue { get; }
}

/// <summary>The event that a quantity ends strictly between two values.</summary>
internal sealed record Between(Quantity Quantity, double Low, double High) : Prospect
{
    public static Between Above(Quantity quantity, double value) => new(quantity, value, double.PositiveInfinity);

    public static Between Below(Quantity quantity, double value) => new(quantity, double.NegativeInfinity, value);

    /// <summary>The event that the quantity is in a range of whole numbers, ends included.</summary>
    public static Between Whole(Quantity quantity, int low, int high) => new(quantity, low - 0.5, high + 0.5);

    public override double ChanceAt(DateTimeOffset instant) => Quantity.Chance(Low, High, instant);

    public override bool ComesTrue => Quantity.Final > Low && Quantity.Final < High;
}

/// <summary>The event that two events both happen.</summary>
internal sealed record Both(Prospect First, Prospect Second) : Prospect
{
    public override double ChanceAt(DateTimeOffset instant) => First.ChanceAt(instant) * Second.ChanceAt(instant);

    public override bool ComesTrue => First.ComesTrue && Second.ComesTrue;
}

/// <summary>The event that one of two mutually exclusive events happens.</summary>
internal sealed record Either(Prospect First, Prospect Second) : Prospect
{
    public override double ChanceAt(DateTimeOffset instant) => First.ChanceAt(instant) + Second.ChanceAt(instant);

    public override bool ComesTrue => First.ComesTrue || Second.ComesTrue;
}

/// <summary>The event that a contestant finishes within the given number of places.</summary>
internal sealed record Among(Ranking Ranking, int Place, int Best) : Prospect
{
    public override double ChanceAt(DateTimeOffset instant) => 1 - Math.Pow(1 - Ranking.ChanceAt(Place, instant), Best);

    public override bool ComesTrue => Ranking.PositionOf(Place) <= Best;
}
