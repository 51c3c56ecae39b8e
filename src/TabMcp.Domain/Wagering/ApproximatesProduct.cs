using System.Text.Json.Serialization;

namespace TabMcp.Domain.Wagering;

/// <summary>The tote products that publish approximates of their own (docs/upstream/racing.md#r10-approximates), as we
/// name them to the service.</summary>
/// <remarks>The words are those of <see cref="WageringProduct"/>; no pool of another product links to any.</remarks>
public enum ApproximatesProduct
{
    /// <summary>The first two in either order.</summary>
    [JsonStringEnumMemberName(WageringProduct.Quinella)]
    Quinella = 0,

    /// <summary>The first two in order.</summary>
    [JsonStringEnumMemberName(WageringProduct.Exacta)]
    Exacta = 1,

    /// <summary>Any two of the first three.</summary>
    [JsonStringEnumMemberName(WageringProduct.Duet)]
    Duet = 2,
}

/// <summary>What stands for a product on the wire.</summary>
public static class ApproximatesProducts
{
    /// <summary>The word of <see cref="WageringProduct"/> for a product.</summary>
    public static string Word(this ApproximatesProduct product) =>
        product switch
        {
            ApproximatesProduct.Quinella => WageringProduct.Quinella,
            ApproximatesProduct.Exacta => WageringProduct.Exacta,
            ApproximatesProduct.Duet => WageringProduct.Duet,
            _ => throw new ArgumentOutOfRangeException(nameof(product), product, "This product has no approximates."),
        };
}
