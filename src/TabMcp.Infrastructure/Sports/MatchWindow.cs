using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Counts the matches of a competition as they pass, and holds those within the selection's window.</summary>
/// <remarks>
/// Matches of tournaments stand after the competition's own, in whatever order a body brings the two. Where tournaments
/// come first, their place is not known yet, and the early ones are held until it is.
/// </remarks>
internal sealed class MatchWindow(MarketSelection selection)
{
    private readonly long _end = (long)selection.SkipMatches + selection.MaxMatches;
    private readonly List<Match> _own = [];
    private readonly List<(int Position, Match Match)> _inTournaments = [];
    private int _ownInAll;
    private int _tournamentsInAll;
    private int _named;
    private bool _isOwnCounted;

    /// <summary>How many matches passed by.</summary>
    public int InAll => _ownInAll + _tournamentsInAll;

    /// <summary>The selected matches, the competition's own first.</summary>
    public IReadOnlyList<Match> Matches =>
        [.. _own, .. _inTournaments.Where(held => IsWithin(_ownInAll + held.Position)).Select(held => held.Match)];

    /// <summary>Counts one of the competition's own matches, and tells whether to keep it.</summary>
    public bool AdmitsOwn() => IsWithin(_ownInAll++);

    /// <summary>Counts a match of a tournament, and tells whether to keep it.</summary>
    public bool AdmitsInTournament()
    {
        var position = _ownInAll + _tournamentsInAll++;
        return _isOwnCounted ? IsWithin(position) : position < _end;
    }

    /// <summary>Holds the own match that was admitted last.</summary>
    public void KeepOwn(Match match) => _own.Add(match);

    /// <summary>Holds the match of a tournament that was admitted last.</summary>
    public void KeepInTournament(Match match) => _inTournaments.Add((_tournamentsInAll - 1, match));

    /// <summary>No own match follows.</summary>
    public void EndOwn() => _isOwnCounted = true;

    /// <summary>A tournament is over; its name may come after its matches.</summary>
    public void EndTournament(string? name)
    {
        for (; _named < _inTournaments.Count; _named++)
        {
            var (position, match) = _inTournaments[_named];
            _inTournaments[_named] = (position, match with { Tournament = name });
        }
    }

    private bool IsWithin(int position) => position >= selection.SkipMatches && position < _end;
}
