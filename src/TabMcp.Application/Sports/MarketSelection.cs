namespace TabMcp.Application.Sports;

/// <summary>Which matches and markets of a body to keep: a competition is up to 3.3 MB, an answer a few kilobytes.</summary>
/// <remarks>Whatever is left out is counted while it streams by and never held.</remarks>
public sealed record MarketSelection
{
    /// <summary>Only markets of this kind, such as <c>Line</c>, whatever its case, accents and punctuation; all kinds where absent.</summary>
    public string? BetOption { get; init; }

    /// <summary>How many matches to pass over.</summary>
    public int SkipMatches { get; init; }

    /// <summary>How many matches to keep.</summary>
    public required int MaxMatches { get; init; }

    /// <summary>How many markets of each match to pass over, in order of importance.</summary>
    public int SkipMarkets { get; init; }

    /// <summary>How many markets of each match to keep; 0 for the names of the matches alone.</summary>
    public required int MaxMarkets { get; init; }

    /// <summary>
    /// Whether the kinds of bet of each match are wanted with their counts, for which all of its markets have to be sent;
    /// otherwise upstream may be asked to leave out those that are not kept.
    /// </summary>
    public bool CountsBetOptions { get; init; }
}
