using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.World;

/// <summary>A racecourse: its name as TAB prints it, its mnemonic, its state or country, and the four letters that
/// replay URLs and the form guide use.</summary>
public sealed record Venue(string Name, string Mnemonic, string Location, string ReplayCode)
{
    /// <summary>Whether the course is in Australia or New Zealand.</summary>
    public bool IsAustralasian => Location is "NSW" or "VIC" or "QLD" or "SA" or "WA" or "TAS" or "ACT" or "NZL";
}

/// <summary>A slot in the daily programme: a sell code, its hours, and the venues that share it in turn.</summary>
/// <param name="Type">The racing code.</param>
/// <param name="SellCode">The letter by which results are found, unique within a racing code.</param>
/// <param name="FirstRace">The first start in minutes after midnight in Sydney; 1,440 or more is the early morning of
/// the next day.</param>
/// <param name="Spacing">The minutes between races.</param>
/// <param name="Races">The number of races.</param>
/// <param name="DaysInTen">The number of days in ten on which the meeting is held.</param>
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
    /// <summary>An overseas greyhound meeting that has only fixed odds: no mnemonic, sell code or pools (sample
    /// <c>meetings-2026-04-15-nsw.json</c>, Monmore and Romford).</summary>
    public bool FixedOddsOnly { get; init; }

    /// <summary>Hong Kong: tote only (sample <c>race-2026-04-15-R-happy_valley-1.json</c>).</summary>
    public bool ToteOnly { get; init; }

    /// <summary>An overflow meeting without multi-leg pools (Q1 Lakeside Extra in the same list).</summary>
    public bool Extra { get; init; }
}
