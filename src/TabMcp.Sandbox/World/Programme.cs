using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.World;

/// <summary>The possible meetings of a day. Real venues, spread over the 24 hours from 08:00 in Sydney; some race
/// every day, so that an example such as Warwick Farm race 6 always exists.</summary>
internal static class Programme
{
    private const int Hour = 60;

    public static IReadOnlyList<Fixture> Fixtures { get; } =
    [
        // Thoroughbreds
        new(RaceType.Thoroughbred, 'S', (12 * Hour) + 50, 35, 8, 10, new Venue("WARWICK FARM", "WFM", "NSW", "WAFR")),
        new(
            RaceType.Thoroughbred,
            'N',
            (12 * Hour) + 15,
            35,
            8,
            6,
            new Venue("RANDWICK", "RAN", "NSW", "RANR"),
            new Venue("HAWKESBURY", "HAW", "NSW", "HAWR"),
            new Venue("BALLINA", "BNA", "NSW", "BALR")
        ),
        new(RaceType.Thoroughbred, 'M', (12 * Hour) + 30, 40, 9, 10, new Venue("FLEMINGTON", "FLE", "VIC", "FLER")),
        new(
            RaceType.Thoroughbred,
            'V',
            13 * Hour,
            35,
            7,
            5,
            new Venue("SANDOWN", "SAN", "VIC", "SANR"),
            new Venue("DONALD", "DON", "VIC", "DONR")
        ),
        new(RaceType.Thoroughbred, 'B', (11 * Hour) + 56, 36, 9, 8, new Venue("DOOMBEN", "DBN", "QLD", "DOOR")),
        new(RaceType.Thoroughbred, 'P', (15 * Hour) + 5, 35, 8, 7, new Venue("ASCOT", "ASC", "WA", "ASCR")),
        new(
            RaceType.Thoroughbred,
            'L',
            (15 * Hour) + 30,
            35,
            12,
            9,
            new Venue("TOKYO CITY KEIBA", "TCY", "JPN", "OHIR")
        ),
        new(RaceType.Thoroughbred, 'E', (20 * Hour) + 35, 32, 9, 10, new Venue("HAPPY VALLEY", "HAP", "HKG", "HPVR"))
        {
            ToteOnly = true,
        },
        new(RaceType.Thoroughbred, 'Z', 21 * Hour, 30, 9, 10, new Venue("ISTANBUL", "IBL", "TUR", "IBLR")),
        new(RaceType.Thoroughbred, 'J', (20 * Hour) + 40, 35, 8, 10, new Venue("VAAL", "VAA", "ZAF", "VAAR")),
        new(RaceType.Thoroughbred, 'G', 23 * Hour, 30, 7, 10, new Venue("NEWMARKET", "NMK", "GBR", "NMKR")),
        new(RaceType.Thoroughbred, 'I', (24 * Hour) + 40, 30, 8, 9, new Venue("LEOPARDSTOWN", "LEO", "IRL", "LEOR")),
        new(RaceType.Thoroughbred, 'F', (22 * Hour) + 10, 32, 8, 8, new Venue("CHANTILLY", "CHY", "FRA", "CHYR")),
        new(
            RaceType.Thoroughbred,
            'X',
            (26 * Hour) + 50,
            28,
            9,
            10,
            new Venue("HORSESHOE INDIANAPOLIS", "HSE", "USA", "HSER")
        ),
        new(RaceType.Thoroughbred, 'T', (29 * Hour) + 5, 31, 8, 10, new Venue("TURF PARADISE", "TPA", "USA", "TRFR")),
        new(RaceType.Thoroughbred, 'Y', 8 * Hour, 31, 9, 9, new Venue("GAVEA", "GEA", "BRA", "GEAR")),
        new(RaceType.Thoroughbred, 'A', (9 * Hour) + 5, 33, 8, 7, new Venue("HASTINGS", "HAS", "CAN", "HASR")),
        // Harness
        new(
            RaceType.Harness,
            'S',
            (13 * Hour) + 6,
            36,
            8,
            9,
            new Venue("MENANGLE", "MEN", "NSW", "MENT"),
            new Venue("BATHURST", "BAT", "NSW", "BATT")
        ),
        new(RaceType.Harness, 'M', (17 * Hour) + 52, 27, 10, 10, new Venue("MELTON", "MLT", "VIC", "MTNT")),
        new(RaceType.Harness, 'Y', (14 * Hour) + 28, 29, 8, 8, new Venue("ADDINGTON", "ADD", "NZL", "ADDT")),
        new(RaceType.Harness, 'A', (18 * Hour) + 34, 30, 7, 6, new Venue("GLOBE DERBY", "GLO", "SA", "GLOT")),
        new(RaceType.Harness, 'W', (19 * Hour) + 30, 28, 9, 9, new Venue("GLOUCESTER PARK", "GLP", "WA", "GPKT")),
        new(RaceType.Harness, 'C', (8 * Hour) + 15, 20, 9, 10, new Venue("WESTERN FAIR", "WNF", "CAN", "")),
        new(RaceType.Harness, 'N', (8 * Hour) + 30, 18, 12, 9, new Venue("NORTHFIELD PARK", "NFP", "USA", "NFPT")),
        new(RaceType.Harness, 'L', (27 * Hour) + 20, 22, 12, 10, new Venue("YONKERS", "YON", "USA", "YONT")),
        // Greyhounds
        new(RaceType.Greyhound, 'A', (11 * Hour) + 30, 19, 12, 9, new Venue("ANGLE PARK", "ANG", "SA", "ANPG")),
        new(RaceType.Greyhound, 'Y', (10 * Hour) + 3, 20, 12, 10, new Venue("MANAWATU", "MWU", "NZL", "MAWG")),
        new(RaceType.Greyhound, 'B', (15 * Hour) + 17, 20, 12, 10, new Venue("Q1 LAKESIDE", "QLE", "QLD", "QLEG")),
        new(RaceType.Greyhound, 'I', (19 * Hour) + 24, 16, 2, 4, new Venue("Q1 LAKESIDE EXTRA", "QLX", "QLD", "QLXG"))
        {
            Extra = true,
        },
        new(RaceType.Greyhound, 'P', (18 * Hour) + 19, 21, 12, 9, new Venue("BALLARAT", "BAL", "VIC", "BARG")),
        new(
            RaceType.Greyhound,
            'T',
            (13 * Hour) + 54,
            20,
            12,
            9,
            new Venue("BENDIGO", "BEN", "VIC", "BEDG"),
            new Venue("GEELONG", "GEE", "VIC", "GEEG")
        ),
        new(RaceType.Greyhound, 'S', (19 * Hour) + 5, 22, 10, 10, new Venue("WENTWORTH PARK", "WPK", "NSW", "WENG")),
        new(
            RaceType.Greyhound,
            'M',
            (18 * Hour) + 45,
            20,
            12,
            8,
            new Venue("WARRAGUL", "WGL", "VIC", "WGLG"),
            new Venue("SANDOWN PARK", "SAN", "VIC", "SAPG")
        ),
        new(RaceType.Greyhound, '-', (20 * Hour) + 19, 17, 11, 10, new Venue("Monmore", "", "GBR", ""))
        {
            FixedOddsOnly = true,
        },
        new(RaceType.Greyhound, '-', (27 * Hour) + 53, 17, 10, 10, new Venue("Romford", "", "GBR", ""))
        {
            FixedOddsOnly = true,
        },
    ];
}
