namespace TabMcp.Domain.Wagering;

/// <summary>What a pool paid per dollar on one winning combination.</summary>
/// <param name="Product">One of the words of <see cref="WageringProduct"/>, or a word not met before.</param>
/// <param name="Selections">
/// Runner numbers in finishing order, or in leg order for products over several races; <c>F</c> stands for the field,
/// which means that nobody won.
/// </param>
/// <param name="Amount">Dollars per dollar, stake included; 0 where nobody won.</param>
public sealed record Dividend(string Product, IReadOnlyList<string> Selections, decimal Amount);
