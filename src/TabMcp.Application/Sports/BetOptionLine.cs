using TabMcp.Domain.Sports;

namespace TabMcp.Application.Sports;

/// <summary>A kind of bet that is on offer, as answers show it.</summary>
public sealed record BetOptionLine(string BetOption, int? OpenMarkets)
{
    // Of a hundred kinds and more, the first are those that anyone asks for.
    private const int Room = 6_000;

    /// <summary>The kinds on offer; none on a later page or one that shows a single kind, whose caller has seen them.</summary>
    internal static IReadOnlyList<BetOptionLine>? Of(
        IReadOnlyList<BetOption> offered,
        string? betOption,
        int skipped
    ) =>
        offered.Count is 0 || betOption is not null || skipped > 0
            ? null
            : AnswerSize.Fit(offered.Select(kind => new BetOptionLine(kind.Name, kind.OpenMarkets)), Room);
}
