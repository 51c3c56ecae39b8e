using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>The endless series of matches of one competition or one of its tournaments.</summary>
/// <param name="competition">The competition.</param>
/// <param name="tournament">The tournament, if the matches belong to one.</param>
/// <param name="teams">The teams.</param>
/// <param name="serial">The unique number of this season.</param>
/// <param name="dice">The random numbers.</param>
internal sealed class Season(
    CompetitionPlan competition,
    TournamentPlan? tournament,
    IReadOnlyList<string> teams,
    int serial,
    Dice dice
)
{
    /// <summary>The number of periods after which numbers repeat, long after the first use has expired.</summary>
    private const int Periods = 100;
    private const int MatchesEach = 20;
    private const int Rounds = 27;

    public CompetitionPlan Competition => competition;

    public TournamentPlan? Tournament => tournament;

    public League League => competition.League;

    /// <summary>The listed or resulted matches at a given time, soonest first.</summary>
    public IEnumerable<MatchPlan> Around(DateTimeOffset instant) =>
        League
            .Calendar.PeriodsAround(instant)
            .SelectMany(Of)
            .Where(match =>
                match.IsListedAt(instant)
                || (match.Life.Results <= instant && match.Life.Results > instant.AddDays(-Calendar.ResultDays))
            )
            .OrderBy(match => match.Start)
            .ThenBy(match => match.Name, StringComparer.Ordinal);

    /// <summary>The matches of one period.</summary>
    public IEnumerable<MatchPlan> Of(int period)
    {
        if (League.Future is { } future)
            return
            [
                Event(
                    period,
                    string.Format(CultureInfo.InvariantCulture, future, League.Calendar.StartOf(period, 0).Year)
                ),
            ];
        return League.IsFieldEvent ? [Event(period, tournament?.Name ?? competition.Name)] : Pairs(period);
    }

    public static int RoundOf(int period) => (period % Rounds) + 1;

    public IEnumerable<MarketPlan> OutrightBook(Dice match) =>
        League.Future is null ? Sports.OutrightBook.Tournament(teams, match) : Sports.OutrightBook.Season(teams, match);

    private IEnumerable<MatchPlan> Pairs(int period)
    {
        var pairs = RoundRobin.Of(teams, period, dice);
        for (var place = 0; place < Math.Min(pairs.Count, League.Calendar.Starts.Length); place++)
        {
            var match = dice.For(period).For(place);
            var life = LifeOf(period, place, match);
            var contest = new Contest(pairs[place], competition.Scoring, life, competition.Dice, match);
            var name = $"{pairs[place].Home} v {pairs[place].Away}";
            yield return new MatchPlan(this, Ordinal(period, place), name, life, contest, match)
            {
                Round = League.HasRounds ? RoundOf(period).ToString(CultureInfo.InvariantCulture) : null,
            };
        }
    }

    private MatchPlan Event(int period, string name)
    {
        var match = dice.For(period);
        return new MatchPlan(this, Ordinal(period, 0), name, LifeOf(period, 0, match), contest: null, match);
    }

    private MatchLife LifeOf(int period, int place, Dice match) =>
        MatchLife.Plan(League.Calendar.StartOf(period, place), League.Calendar, match);

    private int Ordinal(int period, int place) => (((serial * Periods) + (period % Periods)) * MatchesEach) + place;
}
