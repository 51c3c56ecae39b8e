using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>One tournament of a competition, in tennis or golf.</summary>
public sealed class TournamentPlan
{
    private readonly Season _season;
    private readonly int _place;

    internal TournamentPlan(
        CompetitionPlan competition,
        string name,
        IReadOnlyList<string> teams,
        int place,
        int serial
    )
    {
        (Competition, Name, _place) = (competition, name, place);
        _season = new Season(competition, this, teams, serial, competition.Dice.For("tournament").For(name));
    }

    /// <summary>The competition it belongs to.</summary>
    public CompetitionPlan Competition { get; }

    /// <summary>The name that paths carry.</summary>
    public string Name { get; }

    /// <summary>What identifies it.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Competition.Id}{_place:00}");

    /// <summary>Its matches that are listed at an instant, soonest first.</summary>
    public IReadOnlyList<MatchPlan> MatchesAt(DateTimeOffset instant) =>
        [.. _season.Around(instant).Where(match => match.IsListedAt(instant))];

    /// <summary>Its matches that are among the results at an instant, oldest first.</summary>
    public IReadOnlyList<MatchPlan> ResultsAt(DateTimeOffset instant) =>
        [.. _season.Around(instant).Where(match => match.PhaseAt(instant) == MatchPhase.Resulted)];
}
