using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.World;

/// <summary>A simulated meeting: one venue on one racing day.</summary>
public sealed class MeetingPlan
{
    internal MeetingPlan(Fixture fixture, Venue venue, DateOnly date, Dice dice)
    {
        Fixture = fixture;
        Venue = venue;
        Date = date;
        Dice = dice.For(venue.Name);
        MultiLegs = MultiLeg.Of(fixture);
        // Shift by up to five minutes, so that two days do not have the same start times.
        var firstRace = fixture.FirstRace + Dice.For("first race").Between(-5, 5);
        Races =
        [
            .. Enumerable
                .Range(1, fixture.Races)
                .Select(number => new RacePlan(
                    this,
                    number,
                    SydneyTime.At(date, firstRace + ((number - 1) * fixture.Spacing)),
                    Dice.For(number)
                )),
        ];
    }

    /// <summary>The Australian racing day, not the UTC date of its races.</summary>
    public DateOnly Date { get; }

    /// <summary>The racing code.</summary>
    public RaceType Type => Fixture.Type;

    /// <summary>The venue.</summary>
    public Venue Venue { get; }

    /// <summary>The letter by which results are found, such as <c>S</c>; meaningless for a fixed-odds-only
    /// meeting.</summary>
    public string SellCode => Fixture.SellCode.ToString();

    /// <summary>Whether the meeting has only fixed odds and therefore neither a mnemonic nor a sell code.</summary>
    public bool IsFixedOddsOnly => Fixture.FixedOddsOnly;

    /// <summary>Whether the meeting has only tote pools.</summary>
    public bool IsToteOnly => Fixture.ToteOnly;

    /// <summary>The name in responses: a fixed-odds-only meeting has its country appended.</summary>
    public string Name => IsFixedOddsOnly ? $"{Venue.Name} ({Venue.Location})" : Venue.Name;

    /// <summary>The segment that stands for the meeting in a path.</summary>
    public string PathName => IsFixedOddsOnly ? Name : Venue.Mnemonic;

    /// <summary>The letter of the racing code, as in paths and bodies.</summary>
    public string TypeLetter => LetterOf(Type);

    /// <summary>The races, in order.</summary>
    public IReadOnlyList<RacePlan> Races { get; }

    internal Fixture Fixture { get; }

    internal Dice Dice { get; }

    internal IReadOnlyList<MultiLeg> MultiLegs { get; }

    /// <summary>Istanbul reports neither weather nor track condition (sample
    /// <c>meetings-2026-04-15-nsw.json</c>).</summary>
    internal string? Weather =>
        IsFixedOddsOnly || Venue.Location is "TUR"
            ? null
            : Dice.For("weather").Pick(["FINE", "FINE", "FINE", "OCAST", "SHWRY"]);

    internal string? Track =>
        Weather is null ? null
        : Type != RaceType.Thoroughbred ? Dice.For("track").Pick(["GOOD", "FAST"])
        : Venue.IsAustralasian ? Dice.For("track").Pick(["GOOD4", "GOOD4", "SOFT5", "HVY8"])
        : Dice.For("track").Pick(["GOOD", "FIRM"]);

    internal string? Rail =>
        Type == RaceType.Thoroughbred && Venue.IsAustralasian
            ? Dice.For("rail").Pick(["True", "+3m Entire", "+7m Entire"])
            : null;

    internal static string LetterOf(RaceType type) =>
        type switch
        {
            RaceType.Thoroughbred => "R",
            RaceType.Harness => "H",
            _ => "G",
        };
}
