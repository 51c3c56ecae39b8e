namespace TabMcp.Domain.Sports;

/// <summary>A competition with its matches that are open for betting.</summary>
public sealed record Competition
{
    /// <summary>The name that URLs use, such as <c>NRL</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The number of all its matches, including unselected matches and those of tournaments.</summary>
    public required int MatchesInAll { get; init; }

    /// <summary>The selected matches in upstream's order. A tournament's match names its tournament.</summary>
    public required IReadOnlyList<Match> Matches { get; init; }

    /// <summary>Its tournaments, which hold the events of tennis and golf
    /// (docs/upstream/sports.md#tournaments).</summary>
    public IReadOnlyList<TournamentSummary> Tournaments { get; init; } = [];

    /// <summary>The kinds of bet on offer, in upstream's order of importance.</summary>
    public IReadOnlyList<BetOption> BetOptions { get; init; } = [];
}

/// <summary>A tournament as its competition lists it.</summary>
/// <param name="Name">The name that URLs use.</param>
/// <param name="Matches">The number of matches listed; 0 can mean that the list does not include matches.</param>
public sealed record TournamentSummary(string Name, int Matches);

/// <summary>A kind of bet, such as <c>Head To Head</c> or <c>Line</c>, and its number of open markets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OpenMarkets">
/// The number of markets that are not finished, including suspended ones, as upstream counts them
/// (competition-nbl-2026-04-01-sa.json).
/// </param>
public sealed record BetOption(string Name, int? OpenMarkets);
