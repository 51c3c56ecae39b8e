namespace TabMcp.Domain.Sports;

/// <summary>A competition with the matches that are open for betting.</summary>
public sealed record Competition
{
    /// <summary>The name that addresses carry, such as <c>NRL</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How many matches it has, those outside the selection and those of tournaments among them.</summary>
    public required int MatchesInAll { get; init; }

    /// <summary>The selected matches in upstream's order; those of tournaments name theirs.</summary>
    public required IReadOnlyList<Match> Matches { get; init; }

    /// <summary>Its tournaments: tennis and golf put their events there
    /// (docs/upstream/sports.md#tournaments).</summary>
    public IReadOnlyList<TournamentSummary> Tournaments { get; init; } = [];

    /// <summary>The kinds of bet on offer, in upstream's order of importance.</summary>
    public IReadOnlyList<BetOption> BetOptions { get; init; } = [];
}

/// <summary>A tournament as its competition lists it.</summary>
/// <param name="Name">The name that addresses carry.</param>
/// <param name="Matches">How many matches it came with; none may mean that the list does not carry them.</param>
public sealed record TournamentSummary(string Name, int Matches);

/// <summary>A kind of bet, such as <c>Head To Head</c> or <c>Line</c>, and how many open markets there are of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OpenMarkets">
/// How many are not over; suspended ones count too, as upstream counts them (competition-nbl-2026-04-01-sa.json).
/// </param>
public sealed record BetOption(string Name, int? OpenMarkets);
