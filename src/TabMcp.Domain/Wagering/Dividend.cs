namespace TabMcp.Domain.Wagering;

/// <summary>What a pool paid per dollar on one winning combination.</summary>
/// <param name="Product">One of the words of <see cref="WageringProduct"/>, or a word not met before.</param>
/// <param name="Selections">
/// Runner numbers in finishing order, or in leg order for products over several races; <c>F</c> stands for the field,
/// which means that nobody won.
/// </param>
/// <param name="Amount">Dollars per dollar, stake included; none where nobody won.</param>
/// <param name="JackpotCarriedOver">Dollars that go on to a later pool, since nobody won this one.</param>
public sealed record Dividend(
    string Product,
    IReadOnlyList<string> Selections,
    decimal? Amount,
    decimal? JackpotCarriedOver
);
