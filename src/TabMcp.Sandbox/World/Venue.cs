using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.World;

/// <summary>A racecourse: its name as TAB prints it, its three letters, its state or country, and the four letters that
/// replay addresses and form lines use for it.</summary>
public sealed record Venue(string Name, string Mnemonic, string Location, string ReplayCode)
{
    /// <summary>Whether the course lies in Australia or New Zealand.</summary>
    public bool IsAustralasian => Location is "NSW" or "VIC" or "QLD" or "SA" or "WA" or "TAS" or "ACT" or "NZL";
}

/// <summary>A place in the daily programme: a sell code, the hours it runs, and the venues that take turns in it.</summary>
/// <param name="Type">The code of racing.</param>
/// <param name="SellCode">The letter that results are looked up by, unique within a code of racing.</param>
/// <param name="FirstRace">Minutes after Sydney's midnight; 1,440 and more is the small hours of the next day.</param>
/// <param name="Spacing">Minutes between races.</param>
/// <param name="Races">How many races.</param>
/// <param name="DaysInTen">On how many days in ten the meeting is held.</param>
/// <param name="Venues">The venues that take turns.</param>
internal sealed record Fixture(
    RaceType Type,
    char SellCode,
    int FirstRace,
    int Spacing,
    int Races,
    int DaysInTen,
    params Venue[] Venues
)
{
    /// <summary>Overseas dogs that are sold at fixed odds alone: no mnemonic, no sell code, no pools (sample
    /// <c>meetings-2026-04-15-nsw.json</c>, Monmore and Romford).</summary>
    public bool FixedOddsOnly { get; init; }

    /// <summary>Hong Kong: tote alone (sample <c>race-2026-04-15-R-happy_valley-1.json</c>).</summary>
    public bool ToteOnly { get; init; }

    /// <summary>An overflow meeting without multi-leg pools (Q1 Lakeside Extra in the same list).</summary>
    public bool Extra { get; init; }
}
