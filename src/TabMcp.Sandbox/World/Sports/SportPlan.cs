using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>A simulated sport with its competitions.</summary>
public sealed class SportPlan
{
    private readonly SportEntry _entry;

    internal SportPlan(SportEntry entry, int serial, Dice dice)
    {
        _entry = entry;
        Competitions =
        [
            .. entry.Leagues.Select(
                (league, place) => new CompetitionPlan(this, league, place + 1, serial + place, dice.For(league.Name))
            ),
        ];
    }

    /// <summary>The name that paths use.</summary>
    public string Name => _entry.Name;

    /// <summary>The display name.</summary>
    public string DisplayName => _entry.DisplayName;

    /// <summary>Its id.</summary>
    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its competitions.</summary>
    public IReadOnlyList<CompetitionPlan> Competitions { get; }

    internal int Number => _entry.Number;

    internal Scoring Scoring => _entry.Scoring;
}
