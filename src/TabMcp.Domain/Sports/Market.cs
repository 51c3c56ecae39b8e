using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Sports;

/// <summary>A betting market: one question, such as who wins, and its possible outcomes.</summary>
public sealed record Market
{
    /// <summary>The market's number, which identifies it.</summary>
    public string? Id { get; init; }

    /// <summary>Its name, such as <c>Canberra v Warriors Head To Head</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind, such as <c>Head To Head</c>; the same kind repeats for each line.</summary>
    public string? BetOption { get; init; }

    /// <summary>When betting closes (UTC).</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary><c>Open</c>, <c>Suspended</c>, or a word that is not known yet.</summary>
    public string? Status { get; init; }

    /// <summary>Whether the match is in play; bets on such a market are taken by telephone only.</summary>
    public bool IsInPlay { get; init; }

    /// <summary>The settlement terms if they are unusual, such as <c>Result Paid at 80 minutes</c> or <c>Excludes
    /// Overtime</c>.</summary>
    public string? Terms { get; init; }

    /// <summary>Whether it can be part of a same game multi.</summary>
    public bool SameGameMulti { get; init; }

    /// <summary>The possible outcomes, in upstream's order.</summary>
    public required IReadOnlyList<Proposition> Propositions { get; init; }
}

/// <summary>One possible outcome of a market, with its fixed odds.</summary>
/// <param name="Number">The number that identifies the priced selection.</param>
/// <param name="Name">The selection.</param>
/// <param name="Win">The fixed odds to win; null if no price is published.</param>
/// <param name="Place">The fixed odds to place; null if the market has no places.</param>
/// <param name="Status"><c>Open</c>, <c>Suspended</c>, or a word that is not known yet.</param>
/// <param name="Line">Points given (negative) or received, as upstream writes it: <c>-2.5</c>.</param>
public sealed record Proposition(long? Number, string? Name, Price? Win, Price? Place, string? Status, decimal? Line);
