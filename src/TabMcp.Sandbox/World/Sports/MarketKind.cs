namespace TabMcp.Sandbox.World.Sports;

/// <summary>A kind of bet, which upstream calls a bet option.</summary>
/// <param name="BetOption">Its name, such as <c>Head To Head</c>.</param>
/// <param name="SpectrumId">The number that identifies it in bet option groups.</param>
/// <param name="Priority">Its rank; a smaller number is more important.</param>
/// <param name="Short">Its name inside market names: <c>HeadHead</c>.</param>
/// <param name="Group">Its display group.</param>
internal sealed record MarketKind(string BetOption, int SpectrumId, int Priority, string Short, string Group)
{
    public const string Main = "Main Markets";
    public const string Lines = "Line + Margins";
    public const string Totals = "Totals";
    public const string Doubles = "Doubles";
    public const string Players = "Player Performance";

    /// <summary>Whether it stays open in play.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether it can be part of a same game multi before play.</summary>
    public bool SameGame { get; init; }

    /// <summary>Whether a same game multi may take several selections of it.</summary>
    public bool Several { get; init; }

    /// <summary>Whether its selections include the line.</summary>
    public bool ShowsLine { get; init; }

    /// <summary>Whether its selections come in pairs, each of which is a separate two-way bet.</summary>
    public bool IsPaired { get; init; }

    /// <summary>Whether its selections include the side.</summary>
    public bool ShowsSide { get; init; }

    /// <summary>Whether it is about a season, not a match.</summary>
    public bool IsFuture { get; init; }

    /// <summary>The number of places paid, if it has place bets.</summary>
    public int Places { get; init; }

    /// <summary>A note for the bettor.</summary>
    public string? Note { get; init; }
}
