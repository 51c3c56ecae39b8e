namespace TabMcp.Sandbox.World.Sports;

/// <summary>A kind of bet: what upstream calls a bet option.</summary>
/// <param name="BetOption">Its name, such as <c>Head To Head</c>.</param>
/// <param name="SpectrumId">The number that bet option groups name it by.</param>
/// <param name="Priority">Its rank: the smaller, the more important.</param>
/// <param name="Short">What market names call it: <c>HeadHead</c>.</param>
/// <param name="Group">The group it is shown in.</param>
internal sealed record MarketKind(string BetOption, int SpectrumId, int Priority, string Short, string Group)
{
    public const string Main = "Main Markets";
    public const string Lines = "Line + Margins";
    public const string Totals = "Totals";
    public const string Doubles = "Doubles";
    public const string Players = "Player Performance";

    /// <summary>Whether it stays on offer during play.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether it can be part of a same game multi before play.</summary>
    public bool SameGame { get; init; }

    /// <summary>Whether a same game multi may take several selections of it.</summary>
    public bool Several { get; init; }

    /// <summary>Whether its selections name the line that they bet on.</summary>
    public bool ShowsLine { get; init; }

    /// <summary>Whether its selections come in pairs, each a choice of two for itself.</summary>
    public bool IsPaired { get; init; }

    /// <summary>Whether its selections name the side that they bet on.</summary>
    public bool ShowsSide { get; init; }

    /// <summary>Whether it is about a season and not about a match.</summary>
    public bool IsFuture { get; init; }

    /// <summary>How many places pay, where places are sold.</summary>
    public int Places { get; init; }

    /// <summary>What a reader should know.</summary>
    public string? Note { get; init; }
}
