namespace TabMcp.Domain.Wagering;

/// <summary>The names of tote products, spelled as the service spells them
/// (docs/upstream/racing.md#wagering-products).</summary>
/// <remarks>TAB sends these words, so an unknown word passes through unchanged.</remarks>
public static class WageringProduct
{
    /// <summary>The winner.</summary>
    public const string Win = "Win";

    /// <summary>A runner in the first two or, in fields of eight or more, the first three.</summary>
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

    /// <summary>The winners of two consecutive races.</summary>
    public const string RunningDouble = "RunningDouble";

    /// <summary>The winners of two designated races.</summary>
    public const string DailyDouble = "DailyDouble";

    /// <summary>The winners of three designated races.</summary>
    public const string Treble = "Treble";

    /// <summary>The winners of four earlier races of the day.</summary>
    public const string EarlyQuaddie = "EarlyQuaddie";

    /// <summary>The winners of four later races of the day.</summary>
    public const string Quaddie = "Quaddie";

    /// <summary>The winners of six races.</summary>
    public const string Big6 = "Big6";
}
