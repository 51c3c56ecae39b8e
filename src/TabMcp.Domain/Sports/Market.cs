using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Sports;

/// <summary>One question to bet on, such as who wins, with its possible answers.</summary>
public sealed record Market
{
    /// <summary>The number that identifies it.</summary>
    public string? Id { get; init; }

    /// <summary>Its name, such as <c>Canberra v Warriors Head To Head</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind, such as <c>Head To Head</c>; the same kind repeats for each line.</summary>
    public string? BetOption { get; init; }

    /// <summary>When betting closes (UTC).</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary><c>Open</c>, <c>Suspended</c>, or a word not met before.</summary>
    public string? Status { get; init; }

    /// <summary>Whether the match is under way; such a market is for the telephone alone.</summary>
    public bool IsInPlay { get; init; }

    /// <summary>How it is settled where that is not the usual way, such as <c>Result Paid at 80 minutes</c> or <c>Excludes Overtime</c>.</summary>
    public string? Terms { get; init; }

    /// <summary>Whether it can be part of a same game multi.</summary>
    public bool SameGameMulti { get; init; }

    /// <summary>The answers, in upstream's order.</summary>
    public required IReadOnlyList<Proposition> Propositions { get; init; }
}

/// <summary>One answer to a market's question, with its fixed odds.</summary>
/// <param name="Number">The number that identifies the priced selection.</param>
/// <param name="Name">The selection.</param>
/// <param name="Win">Fixed odds to win; none while there is no price.</param>
/// <param name="Place">Fixed odds to place, where the market has places.</param>
/// <param name="Status"><c>Open</c>, <c>Suspended</c>, or a word not met before.</param>
/// <param name="Line">Points given (negative) or received, as upstream writes it: <c>-2.5</c>.</param>
public sealed record Proposition(long? Number, string? Name, Price? Win, Price? Place, string? Status, decimal? Line);
