namespace TabMcp.Sandbox.World.Sports;

/// <summary>The simulated sports: a pure function of seed and time, like the simulated racing.</summary>
public sealed class SportsWorld
{
    private readonly TimeProvider _clock;

    internal SportsWorld(Dice dice, TimeProvider clock)
    {
        _clock = clock;
        List<SportPlan> sports = [];
        var serial = 0;
        foreach (var entry in SportsProgramme.Sports)
        {
            sports.Add(new SportPlan(entry, serial, dice.For(entry.Name)));
            serial += entry.Leagues.Length;
        }

        Sports = sports;
    }

    /// <summary>All sports.</summary>
    public IReadOnlyList<SportPlan> Sports { get; }

    /// <summary>All competitions of all sports.</summary>
    public IEnumerable<CompetitionPlan> Competitions => Sports.SelectMany(sport => sport.Competitions);

    /// <summary>The competition with several hundred markets per match: its body is larger than 3.3 MB.</summary>
    public CompetitionPlan Largest => Competitions.First(competition => competition.League.Book == BookSize.Deep);

    /// <summary>Finds a sport by its case-sensitive name.</summary>
    public SportPlan? Sport(string name) =>
        Sports.FirstOrDefault(sport => string.Equals(sport.Name, name, StringComparison.Ordinal));

    /// <summary>Finds a competition by its case-sensitive sport and name.</summary>
    public CompetitionPlan? Competition(string sport, string name) =>
        Sport(sport)
            ?.Competitions.FirstOrDefault(competition =>
                string.Equals(competition.Name, name, StringComparison.Ordinal)
            );

    /// <summary>The matches in the given phase now, soonest first, so that a test can find an open or a resulted
    /// match.</summary>
    public IReadOnlyList<MatchPlan> MatchesAt(MatchPhase phase)
    {
        var now = _clock.GetUtcNow();
        return
        [
            .. Competitions
                .SelectMany(competition => competition.AllMatchesAt(now).Concat(competition.AllResultsAt(now)))
                .Where(match => match.PhaseAt(now) == phase)
                .OrderBy(match => match.Start)
                .ThenBy(match => match.Name, StringComparer.Ordinal),
        ];
    }
}
