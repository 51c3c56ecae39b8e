namespace TabMcp.Sandbox.World.Sports;

/// <summary>The kinds of bet on a match between two sides. The names, numbers and ranks of captured kinds are real
/// (samples
/// <c>competition-nrl-2025-02-26-sa.json</c> and <c>competition-nba-2025-01-24-sa.json</c>).</summary>
internal static class MarketKinds
{
    private const string RegularTime = "Result paid at the end of regular time";

    public static readonly MarketKind HeadToHead = new("Head To Head", 72, 430, "HeadHead", MarketKind.Main)
    {
        IsLive = true,
        SameGame = true,
        ShowsSide = true,
    };

    public static readonly MarketKind Result = new("Result", 52, 435, "Result", MarketKind.Main)
    {
        IsLive = true,
        SameGame = true,
    };

    public static readonly MarketKind DoubleChance = new("Double Chance", 613, 520, "DblChnce", MarketKind.Main)
    {
        SameGame = true,
    };

    public static readonly MarketKind Line = new("Line", 43, 1295, "Line", MarketKind.Main)
    {
        SameGame = true,
        ShowsLine = true,
    };

    public static readonly MarketKind ExtraLine = new("Extra Line", 464, 1305, "ExtrLine", MarketKind.Lines)
    {
        IsLive = true,
        ShowsLine = true,
    };

    public static readonly MarketKind Margin = new("Margin", 32, 2620, "Margin", MarketKind.Lines)
    {
        IsLive = true,
        SameGame = true,
        Note = RegularTime,
    };

    public static readonly MarketKind LineTotalDouble = new(
        "Line/Over Under Double",
        212,
        2635,
        "LneOUDbl",
        MarketKind.Doubles
    )
    {
        SameGame = true,
    };

    public static readonly MarketKind WinnerTotalDouble = new(
        "HDtoHD/OverUnder Double",
        285,
        2650,
        "H2H/OvUn",
        MarketKind.Doubles
    )
    {
        SameGame = true,
    };

    public static readonly MarketKind PickYourOwnLine = new("Pick Your Own Line", 2484, 3265, "PYOL", MarketKind.Lines)
    {
        SameGame = true,
        IsPaired = true,
    };

    public static readonly MarketKind PickYourOwnTotal = new(
        "Pick Your Own Total",
        2485,
        3270,
        "PYOT",
        MarketKind.Totals
    )
    {
        SameGame = true,
        IsPaired = true,
    };

    public static readonly MarketKind WinningMargin = new("Winning Margin", 126, 3655, "WinMargn", MarketKind.Lines)
    {
        SameGame = true,
        Note = RegularTime,
    };

    public static readonly MarketKind TriBet = new("Tri Bet", 49, 4185, "TriBet", MarketKind.Lines) { SameGame = true };

    public static readonly MarketKind FirstHalf = new("1st Half Head to Head", 279, 10590, "1stHlfHH", "1st Half");

    public static readonly MarketKind FirstHalfLine = new("1st Half Line", 280, 10620, "1stHlfLn", "1st Half")
    {
        SameGame = true,
    };

    /// <summary>Totals, such as <c>Total Points Over/Under</c> or <c>Total Goals Over/Under</c>.</summary>
    public static MarketKind TotalOf(string unit) =>
        new($"Total {unit} Over/Under", 456, 3040, "TotPtsOU", MarketKind.Totals) { IsLive = true, SameGame = true };

    public static MarketKind BandsOf(string unit) =>
        new($"Total Match {unit}", 95, 6470, "TotPoint", MarketKind.Totals);

    public static MarketKind HomeTotalOf(string unit) =>
        new($"Home Total {unit} O/U", 1756, 6515, "HmPtsOU", MarketKind.Totals);

    public static MarketKind AwayTotalOf(string unit) =>
        new($"Away Total {unit} O/U", 3345, 6520, "AwyPtsOU", MarketKind.Totals);

    public static MarketKind FirstScorer(string scores) => Scorer($"1st {scores} Scorer", 172, 2725, $"1st{scores}Sc");

    public static MarketKind LastScorer(string scores) => Scorer($"Last {scores} Scorer", 127, 3895, $"Lst{scores}Sc");

    public static MarketKind AnyScorer(string scores) =>
        Scorer($"To Score a {scores}", 385, 2735, $"ScoreA{scores}") with
        {
            Several = true,
        };

    /// <summary>Head to head, line and total of a quarter.</summary>
    public static IReadOnlyList<MarketKind> OfQuarter(int quarter)
    {
        var (name, group, rank) = (Ordinal(quarter), $"{Ordinal(quarter)} Quarter", 11000 + (100 * quarter));
        return
        [
            new($"{name} Quarter Head to Head", 3100 + quarter, rank, $"Q{quarter}HH", group),
            new($"{name} Quarter Line", 3110 + quarter, rank + 10, $"Q{quarter}Line", group),
            new($"{name} Quarter Total Over/Under", 3120 + quarter, rank + 20, $"Q{quarter}TotOU", group),
        ];
    }

    public static MarketKind OfFeat(string feat, int number) =>
        new($"Player {feat} Over/Under", 3513 + number, 8000 + (10 * number), $"Pl{feat[..3]}OU", $"Player {feat}")
        {
            SameGame = true,
            Several = true,
        };

    private static MarketKind Scorer(string betOption, int spectrumId, int priority, string name) =>
        new(betOption, spectrumId, priority, name, MarketKind.Players)
        {
            SameGame = true,
            Note = "Bet refunded if player does not take the field",
        };

    private static string Ordinal(int number) =>
        number switch
        {
            1 => "1st",
            2 => "2nd",
            3 => "3rd",
            _ => $"{number}th",
        };
}
