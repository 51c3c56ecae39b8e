using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>One competition of a sport.</summary>
public sealed class CompetitionPlan
{
    /// <summary>Its own season and those of two tournaments at most.</summary>
    private const int Seasons = 3;

    private readonly Season _season;
    private readonly int _place;

    internal CompetitionPlan(SportPlan sport, League league, int place, int serial, Dice dice)
    {
        (Sport, League, Dice, _place) = (sport, league, dice, place);
        _season = new Season(this, tournament: null, league.Teams, serial * Seasons, dice);
        Tournaments =
        [
            .. league.Tournaments.Select(
                (name, index) =>
                    new TournamentPlan(this, name, league.TeamsOf(index), index + 1, (serial * Seasons) + index + 1)
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

    /// <summary>The rounds from the one before the present one to the third after it; none where rounds are not counted.</summary>
    public IEnumerable<FootyRound> RoundsAround(DateTimeOffset instant)
    {
        if (!League.HasRounds)
            return [];
        var calendar = League.Calendar;
        var present = calendar.PeriodOf(SydneyTime.DateAt(instant));
        return Enumerable
            .Range(present - 1, 5)
            .Select(period => new FootyRound(
                Season.RoundOf(period),
                calendar.FirstDayOf(period),
                calendar.FirstDayOf(period + 1).AddDays(-1),
                _season.Of(period)
            ));
    }

    private IEnumerable<MatchPlan> Own(DateTimeOffset instant) => Tournaments.Count > 0 ? [] : _season.Around(instant);
}
