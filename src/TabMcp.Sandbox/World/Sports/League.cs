namespace TabMcp.Sandbox.World.Sports;

/// <summary>How wide a competition is bet on.</summary>
internal enum BookSize
{
    Short,
    Full,
    Deep,
}

/// <summary>A competition of the programme.</summary>
/// <param name="Name">The name that paths carry.</param>
/// <param name="Calendar">When its matches are held.</param>
/// <param name="Teams">Who takes part; an even number where they meet in pairs.</param>
internal sealed record League(string Name, Calendar Calendar, params string[] Teams)
{
    public BookSize Book { get; init; } = BookSize.Short;

    /// <summary>The channel that shows it.</summary>
    public string Channel { get; init; } = "Tab.com.au";

    /// <summary>Whether it is among the featured competitions.</summary>
    public bool IsFeatured { get; init; }

    /// <summary>Whether its periods are rounds that are numbered.</summary>
    public bool HasRounds { get; init; }

    /// <summary>Whether its matches can be watched.</summary>
    public bool HasVision { get; init; }

    /// <summary>Whether its matches take same game multis and have statistics.</summary>
    public bool SameGame { get; init; }

    /// <summary>Tournaments, where matches belong to them and not to the competition.</summary>
    public IReadOnlyList<string> Tournaments { get; init; } = [];

    /// <summary>What a season is called, where one event stands for it: <c>Premiership {0}</c>, with its year.</summary>
    public string? Future { get; init; }

    /// <summary>Whether each period is one event for the whole field, as in golf.</summary>
    public bool IsFieldEvent { get; init; }

    /// <summary>Who takes part in a tournament: nobody plays two of them at a time.</summary>
    public IReadOnlyList<string> TeamsOf(int tournament) =>
        Teams.Chunk(Teams.Length / Tournaments.Count).ElementAt(tournament);
}

/// <summary>A sport of the programme.</summary>
/// <param name="Number">What identifies it.</param>
/// <param name="Name">The name that paths carry.</param>
/// <param name="Scoring">How it is scored.</param>
/// <param name="Leagues">Its competitions.</param>
internal sealed record SportEntry(int Number, string Name, Scoring Scoring, params League[] Leagues)
{
    /// <summary>The name on display where it differs.</summary>
    public string DisplayName { get; init; } = Name;
}
