namespace TabMcp.Sandbox.World.Sports;

/// <summary>How many kinds of market a competition has.</summary>
internal enum BookSize
{
    Short,
    Full,
    Deep,
}

/// <summary>A competition of the programme.</summary>
/// <param name="Name">The name that paths use.</param>
/// <param name="Calendar">The schedule of its matches.</param>
/// <param name="Teams">The teams; an even number if they play in pairs.</param>
internal sealed record League(string Name, Calendar Calendar, params string[] Teams)
{
    public BookSize Book { get; init; } = BookSize.Short;

    /// <summary>The channel that shows it.</summary>
    public string Channel { get; init; } = "Tab.com.au";

    /// <summary>Whether it is among the featured competitions.</summary>
    public bool IsFeatured { get; init; }

    /// <summary>Whether its periods are numbered rounds.</summary>
    public bool HasRounds { get; init; }

    /// <summary>Whether its matches have vision.</summary>
    public bool HasVision { get; init; }

    /// <summary>Whether its matches take same game multis and have statistics.</summary>
    public bool SameGame { get; init; }

    /// <summary>The tournaments, if matches belong to tournaments and not to the competition.</summary>
    public IReadOnlyList<string> Tournaments { get; init; } = [];

    /// <summary>The name of the event that stands for a whole season, with the year: <c>Premiership {0}</c>.</summary>
    public string? Future { get; init; }

    /// <summary>Whether each period is one event for the whole field, as in golf.</summary>
    public bool IsFieldEvent { get; init; }

    /// <summary>The players of a tournament. A player is in only one tournament at a time.</summary>
    public IReadOnlyList<string> TeamsOf(int tournament) =>
        Teams.Chunk(Teams.Length / Tournaments.Count).ElementAt(tournament);
}

/// <summary>A sport of the programme.</summary>
/// <param name="Number">Its id.</param>
/// <param name="Name">The name that paths use.</param>
/// <param name="Scoring">Its scoring.</param>
/// <param name="Leagues">Its competitions.</param>
internal sealed record SportEntry(int Number, string Name, Scoring Scoring, params League[] Leagues)
{
    /// <summary>The display name, if it differs.</summary>
    public string DisplayName { get; init; } = Name;
}
