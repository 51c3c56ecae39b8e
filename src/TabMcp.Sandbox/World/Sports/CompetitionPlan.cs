using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>A simulated competition of a sport.</summary>
public sealed class CompetitionPlan
{
    /// <summary>The seasons: its own and those of at most two tournaments.</summary>
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

    /// <summary>Its sport.</summary>
    public SportPlan Sport { get; }

    /// <summary>The name that paths use.</summary>
    public string Name => League.Name;

    /// <summary>Its id, such as <c>601</c> for the NRL.</summary>
    public string Id => ((Sport.Number * 100) + _place).ToString(CultureInfo.InvariantCulture);

    /// <summary>Its tournaments, which then hold its matches; empty for team sports.</summary>
    public IReadOnlyList<TournamentPlan> Tournaments { get; }

    internal League League { get; }

    internal Scoring Scoring => Sport.Scoring;

    internal Dice Dice { get; }

    /// <summary>Its own listed matches at a given time, soonest first, without those of tournaments.</summary>
    public IReadOnlyList<MatchPlan> MatchesAt(DateTimeOffset instant) =>
        [.. Own(instant).Where(match => match.IsListedAt(instant))];

    /// <summary>Its own resulted matches at a given time, oldest first.</summary>
    public IReadOnlyList<MatchPlan> ResultsAt(DateTimeOffset instant) =>
        [.. Own(instant).Where(match => match.PhaseAt(instant) == MatchPhase.Resulted)];

    /// <summary>Its listed matches, including those of tournaments.</summary>
    public IEnumerable<MatchPlan> AllMatchesAt(DateTimeOffset instant) =>
        MatchesAt(instant).Concat(Tournaments.SelectMany(tournament => tournament.MatchesAt(instant)));

    /// <summary>Its resulted matches, including those of tournaments.</summary>
    public IEnumerable<MatchPlan> AllResultsAt(DateTimeOffset instant) =>
        ResultsAt(instant).Concat(Tournaments.SelectMany(tournament => tournament.ResultsAt(instant)));

    /// <summary>The rounds from the previous one to the third after the current one; empty if the competition has no
    /// numbered rounds.</summary>
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
