namespace TabMcp.Application.Racing;

/// <summary>What the racing service may not have, with the advice for each.</summary>
public static class RacingMissing
{
    private const string ListsRaces = "racing_get_all_races_in_meeting lists the races there are, with their pools.";

    /// <summary>A day without meetings or jackpots.</summary>
    public static Missing Day { get; } = new("racing_get_all_meeting_dates lists the days there are.", "meeting_date");

    /// <summary>A meeting.</summary>
    public static Missing Meeting { get; } =
        new("racing_get_meetings lists the day's meetings.", "venue_mnemonic", "meeting_date");

    /// <summary>A race of a meeting.</summary>
    public static Missing Race { get; } = new(ListsRaces, "race_number");

    /// <summary>A tote pool of a race.</summary>
    public static Missing Pool { get; } = new(ListsRaces, "race_number", "wagering_product");

    /// <summary>The form of a race, which may be missing although the race exists.</summary>
    public static Missing Form { get; } =
        new("A few races have no form: racing_get_race tells whether this one is there.", "race_number");
}
