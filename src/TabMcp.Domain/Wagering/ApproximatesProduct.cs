using System.Text.Json.Serialization;

namespace TabMcp.Domain.Wagering;

/// <summary>The tote products that publish their own approximates (docs/upstream/racing.md#r10-approximates), as we
/// send them to the service.</summary>
/// <remarks>The words are those of <see cref="WageringProduct"/>. Pools of other products have no link to
/// approximates.</remarks>
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

/// <summary>Converts a product to its word on the wire.</summary>
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
