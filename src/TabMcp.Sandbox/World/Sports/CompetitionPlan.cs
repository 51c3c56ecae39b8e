using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>One competition of a sport.</summary>
public sealed class CompetitionPlan
{
    /// <summary>Tournaments that a competition may have.</summary>
    internal const int Seasons = 8;

    private readonly Season _season;
    private readonly int _place;

    internal CompetitionPlan(SportPlan sport, League league, int place, int serial, Dice dice)
    {
        (Sport, League, Dice, _place) = (sport, league, dice, place);
        _season = new Season(this, tournament: null, serial * Seasons, dice);
        Tournaments =
        [
            .. league.Tournaments.Select(
                (name, index) => new TournamentPlan(this, name, index + 1, (serial * Seasons) + index + 1)
            ),
        ];
    }

    /// <summary>The sport it belongs to.</summary>
    public SportPlan Sport { get; }

    /// <summary>The name that paths carry.</summary>
    public string Name => League.Name;

    /// <summary>What identifies it: <c>601</c> for the NRL.</summary>
    public string Id => ((Sport.Number * 100) + _place).ToString(CultureInfo.InvariantCulture);

    /// <summary>Its tournaments, which then hold its matches; none for team sports.</summary>
    public IReadOnlyList<TournamentPlan> Tournaments { get; }

    internal League League { get; }

    internal Scoring Scoring => Sport.Scoring;

    internal Dice Dice { get; }

    /// <summary>Its own matches that are listed at an instant, soonest first; those of tournaments are the tournaments'.</summary>
    public IReadOnlyList<MatchPlan> MatchesAt(DateTimeOffset instant) =>
        [.. Own(instant).Where(match => match.IsListedAt(instant))];

    /// <summary>Its own matches that are among the results at an instant, oldest first.</summary>
    public IReadOnlyList<MatchPlan> ResultsAt(DateTimeOffset instant) =>
        [.. Own(instant).Where(match => match.PhaseAt(instant) == MatchPhase.Resulted)];

    /// <summary>Listed matches, those of tournaments included.</summary>
    public IEnumerable<MatchPlan> AllMatchesAt(DateTimeOffset instant) =>
        MatchesAt(instant).Concat(Tournaments.SelectMany(tournament => tournament.MatchesAt(instant)));

    /// <summary>Resulted matches, those of tournaments included.</summary>
    public IEnumerable<MatchPlan> AllResultsAt(DateTimeOffset instant) =>
        ResultsAt(instant).Concat(Tournaments.SelectMany(tournament => tournament.ResultsAt(instant)));

    /// <summary>The matches of one period, whatever has become of them.</summary>
    internal IEnumerable<MatchPlan> Of(int period) => _season.Of(period);

    private IEnumerable<MatchPlan> Own(DateTimeOffset instant) => Tournaments.Count > 0 ? [] : _season.Around(instant);
}
