namespace TabMcp.Domain.Wagering;

/// <summary>The decimal odds of a bet: dollars returned per dollar if it wins, stake included. <c>2.50</c> is a profit
/// of $1.50.</summary>
public readonly record struct Price : IComparable<Price>
{
    private Price(decimal dollars) => Dollars = dollars;

    /// <summary>Dollars per dollar staked.</summary>
    public decimal Dollars { get; }

    /// <summary>Whether an amount can be a price. Upstream writes both 0 and null for "no price"
    /// (docs/upstream/racing.md#no-price).</summary>
    public static bool IsValid(decimal dollars) => dollars > 0;

    /// <summary>Creates a price.</summary>
    /// <exception cref="FormatException">The amount is not above zero.</exception>
    public static Price Of(decimal dollars) =>
        IsValid(dollars) ? new(dollars) : throw new FormatException($"{dollars} is not a price.");

    /// <summary>Creates a price; null if the amount is not above zero.</summary>
    public static Price? OrNone(decimal? dollars) => dollars is { } amount && IsValid(amount) ? new(amount) : null;

    /// <inheritdoc/>
    public int CompareTo(Price other) => Dollars.CompareTo(other.Dollars);

    /// <summary>Whether the left price pays less.</summary>
    public static bool operator <(Price left, Price right) => left.Dollars < right.Dollars;

    /// <summary>Whether the left price pays more.</summary>
    public static bool operator >(Price left, Price right) => left.Dollars > right.Dollars;

    /// <summary>Whether the left price pays the same or less.</summary>
    public static bool operator <=(Price left, Price right) => left.Dollars <= right.Dollars;

    /// <summary>Whether the left price pays the same or more.</summary>
    public static bool operator >=(Price left, Price right) => left.Dollars >= right.Dollars;
}

/// <summary>A price and the time at which it was set (UTC).</summary>
public readonly record struct PriceChange(Price Price, DateTimeOffset At);
