namespace TabMcp.Domain.Wagering;

/// <summary>A tote dividend: the amount that a pool paid per dollar on one winning combination.</summary>
/// <param name="Product">A value of <see cref="WageringProduct"/>, or a word that is not known yet.</param>
/// <param name="Selections">
/// Runner numbers in finishing order, or in leg order for products over several races; <c>F</c> stands for the field,
/// which means that there was no winning bet.
/// </param>
/// <param name="Amount">Dollars per dollar staked, stake included; null if there was no winning bet.</param>
/// <param name="JackpotCarriedOver">The dollars carried over to a later pool because this one had no winning
/// bet.</param>
public sealed record Dividend(
    string Product,
    IReadOnlyList<string> Selections,
    decimal? Amount,
    decimal? JackpotCarriedOver
);
