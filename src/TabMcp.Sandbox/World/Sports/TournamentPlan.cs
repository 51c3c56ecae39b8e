using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>A simulated tournament of a competition, in tennis or golf.</summary>
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

    /// <summary>Its competition.</summary>
    public CompetitionPlan Competition { get; }

    /// <summary>The name that paths use.</summary>
    public string Name { get; }

    /// <summary>Its id.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Competition.Id}{_place:00}");

    /// <summary>Its listed matches at a given time, soonest first.</summary>
    public IReadOnlyList<MatchPlan> MatchesAt(DateTimeOffset instant) =>
        [.. _season.Around(instant).Where(match => match.IsListedAt(instant))];

    /// <summary>Its resulted matches at a given time, oldest first.</summary>
    public IReadOnlyList<MatchPlan> ResultsAt(DateTimeOffset instant) =>
        [.. _season.Around(instant).Where(match => match.PhaseAt(instant) == MatchPhase.Resulted)];
}
