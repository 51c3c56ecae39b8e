namespace TabMcp.Domain.Wagering;

/// <summary>The words that tote products go by, spelled as the service spells them
/// (docs/upstream/racing.md#wagering-products).</summary>
/// <remarks>They are sent to us, so an unknown word passes through unread.</remarks>
public static class WageringProduct
{
    /// <summary>First past the post.</summary>
    public const string Win = "Win";

    /// <summary>First, second or, in fields of eight and more, third.</summary>
    public const string Place = "Place";

    /// <summary>The first two in either order.</summary>
    public const string Quinella = "Quinella";

    /// <summary>The first two in order.</summary>
    public const string Exacta = "Exacta";

    /// <summary>Any two of the first three.</summary>
    public const string Duet = "Duet";

    /// <summary>The first three in order.</summary>
    public const string Trifecta = "Trifecta";

    /// <summary>The first four in order.</summary>
    public const string FirstFour = "FirstFour";

    /// <summary>The winners of two successive races.</summary>
    public const string RunningDouble = "RunningDouble";

    /// <summary>The winners of two named races.</summary>
    public const string DailyDouble = "DailyDouble";

    /// <summary>The winners of three named races.</summary>
    public const string Treble = "Treble";

    /// <summary>The winners of four earlier races of the day.</summary>
    public const string EarlyQuaddie = "EarlyQuaddie";

    /// <summary>The winners of four later races of the day.</summary>
    public const string Quaddie = "Quaddie";

    /// <summary>The winners of six races.</summary>
    public const string Big6 = "Big6";
}
