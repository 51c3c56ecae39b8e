namespace TabMcp.Application.Sports;

/// <summary>The bounds of sports arguments, which schemas show and validators check.</summary>
internal static class SportsRules
{
    public const int FewestMatches = 1;
    public const int MostMatches = 50;

    public const int FewestMarkets = 0;
    public const int MostMarkets = 20;

    public const int FewestMarketsOfMatch = 1;
    public const int MostMarketsOfMatch = 100;
}
