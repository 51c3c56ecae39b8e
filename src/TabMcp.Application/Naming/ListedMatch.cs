using TabMcp.Domain.Sports;

namespace TabMcp.Application.Naming;

/// <summary>A match as a competition lists it: its own, or one of a tournament's.</summary>
internal sealed record ListedMatch(string? Tournament, string Name, string? Id = null)
{
    public static ListedMatch Of(Match match) => new(match.Tournament, match.Name, match.Id);

    /// <summary>The one that a name or a short id means.</summary>
    public static NameMatch<ListedMatch> Pick(string given, IEnumerable<ListedMatch> matches)
    {
        // A match can be listed twice, in its competition and in its tournament.
        var distinct = matches.DistinctBy(match => (match.Tournament, match.Name)).ToList();
        return
            distinct.Where(match => string.Equals(match.Id, given, StringComparison.OrdinalIgnoreCase)).ToList()
                is [var known]
            ? new(known, [])
            : Names.Find(given, distinct, match => match.Name);
    }

    /// <summary>Why a name settles nothing. Matches of one name are told apart by their tournament, and by nothing else.</summary>
    /// <param name="choice">What the name is of.</param>
    /// <param name="match">What it came to.</param>
    /// <param name="takesTournament">The tool that takes a tournament's name as well.</param>
    public static ToolException Refusal(NameChoice choice, NameMatch<ListedMatch> match, string takesTournament) =>
        match.IsAmbiguous && match.Nearest.DistinctBy(one => one.Name, StringComparer.Ordinal).Count() is 1
            ? choice.Refusal(
                match,
                one => one.Tournament,
                $"Pass its tournament_name, one of choices, to {takesTournament}"
            )
            : choice.Refusal(match, one => one.Name);
}
