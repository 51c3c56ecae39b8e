namespace TabMcp.Application.Results;

/// <summary>The bounds of results arguments, which schemas show and validators check.</summary>
internal static class ResultsRules
{
    public const int FewestMatches = 1;
    public const int MostMatches = 100;

    public const int FewestMarkets = 1;
    public const int MostMarkets = 50;
}
