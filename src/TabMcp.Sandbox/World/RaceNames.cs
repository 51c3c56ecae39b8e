using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.World;

/// <summary>Invented race names, made of sponsors and kinds of race.</summary>
internal static class RaceNames
{
    private static readonly string[] Sponsors =
    [
        "HARBOURLIGHT BREWING",
        "MULGA CREEK FEEDS",
        "NORTHERN SKY PLUMBING",
        "OLD MILL BAKERY",
        "COBALT TYRES",
        "RED GUM HARDWARE",
        "SALTBUSH WOOL CO.",
        "TIN ROOF COFFEE",
        "WATTLE & SONS",
        "BLUE HERON FINANCE",
        "KINGFISHER MARINE",
        "LONG PADDOCK RURAL",
        "GRANITE PEAK DRINKS",
        "PAPERBARK PRINTING",
    ];

    private static readonly string[] GallopClasses = ["MDN", "BM58", "3YO+ BM64", "3YO+ BM78", "2YO MDN", "CL1"];
    private static readonly string[] TrotClasses = ["MAIDEN", "NR up to 54", "NR 55 to 66", "2YO No NR", "2LTW"];
    private static readonly string[] DogClasses = ["Other", "Grade 5", "Maiden", "Mixed 6/7", "C1"];

    public static string Of(RacePlan race)
    {
        if (race.Meeting.IsFixedOddsOnly)
            return $"{race.Meeting.Venue.Name.ToUpperInvariant()} {race.Dice.For("grade").Pick(["A", "D", "S"])}{race.Dice.For("step").Between(1, 10)}";
        var sponsor = race.Dice.For("sponsor").Pick(Sponsors);
        return race.Meeting.Type switch
        {
            RaceType.Thoroughbred =>
                $"{sponsor} {race.Dice.For("kind").Pick(["HANDICAP", "MAIDEN PLATE", "BENCHMARK HANDICAP"])}",
            RaceType.Harness => $"{sponsor} {(StandingStart(race) ? "TROTTERS HANDICAP SS" : "PACE MS")}",
            _ => $"{sponsor} {race.Dice.For("kind").Pick(["HEAT", "STAKE", "SPRINT"])}",
        };
    }

    public static string Conditions(RacePlan race) =>
        race
            .Dice.For("class")
            .Pick(
                race.Meeting.Type switch
                {
                    RaceType.Thoroughbred => GallopClasses,
                    RaceType.Harness => TrotClasses,
                    _ => DogClasses,
                }
            );

    /// <summary>Some harness races have a mobile start, some a standing start with handicaps in metres.</summary>
    public static bool StandingStart(RacePlan race) =>
        race.Meeting.Type == RaceType.Harness && race.Dice.For("standing start").OneIn(4);

    public static int[] Distances(RaceType type) =>
        type switch
        {
            RaceType.Thoroughbred => [1000, 1100, 1200, 1300, 1400, 1600, 2000, 2400],
            RaceType.Harness => [1609, 1730, 2180, 2240, 2300],
            _ => [300, 342, 375, 400, 457, 520],
        };
}
