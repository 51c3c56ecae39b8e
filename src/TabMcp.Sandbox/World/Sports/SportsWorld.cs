namespace TabMcp.Sandbox.World.Sports;

/// <summary>The simulated sports: like the racing beside it a pure function of seed and instant.</summary>
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

    /// <summary>Every sport.</summary>
    public IReadOnlyList<SportPlan> Sports { get; }

    /// <summary>Every competition of every sport.</summary>
    public IEnumerable<CompetitionPlan> Competitions => Sports.SelectMany(sport => sport.Competitions);

    /// <summary>The competition with several hundred markets for each match: more than 3.3 MB in one body.</summary>
    public CompetitionPlan Largest => Competitions.First(competition => competition.League.Book == BookSize.Deep);

    /// <summary>The sport of this name, in this case.</summary>
    public SportPlan? Sport(string name) =>
        Sports.FirstOrDefault(sport => string.Equals(sport.Name, name, StringComparison.Ordinal));

    /// <summary>The competition of these names, in this case.</summary>
    public CompetitionPlan? Competition(string sport, string name) =>
        Sport(sport)
            ?.Competitions.FirstOrDefault(competition =>
                string.Equals(competition.Name, name, StringComparison.Ordinal)
            );

    /// <summary>The matches that stand so now, soonest first: a test's way to an open match, or a resulted one.</summary>
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
