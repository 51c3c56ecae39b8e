namespace TabMcp.Application.Tools;

/// <summary>A family of tools that operators and callers choose together (<c>TAB_TOOLSETS</c>, <c>toolsets</c>).</summary>
public enum Toolset
{
    /// <summary>Meetings, races, form, prices and jackpots.</summary>
    Racing = 0,

    /// <summary>Sports, competitions, matches and their markets.</summary>
    Sports = 1,

    /// <summary>Resulted sports.</summary>
    Results = 2,

    /// <summary>FootyTAB rounds.</summary>
    FootyTab = 3,

    /// <summary>What is worked out from prices and form; reserved, and empty so far.</summary>
    Analysis = 4,

    /// <summary>The caller's login at TAB.</summary>
    Auth = 5,

    /// <summary>Any address of the API, for what has no tool of its own.</summary>
    Generic = 6,
}
