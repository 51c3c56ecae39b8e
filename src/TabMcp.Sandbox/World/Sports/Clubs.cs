namespace TabMcp.Sandbox.World.Sports;

/// <summary>The clubs of each competition, named as in TAB's lists of matches. Each has an even number of clubs,
/// because they play in pairs.</summary>
internal static class Clubs
{
    public static readonly string[] Afl = Split(
        "Adelaide,Brisbane,Carlton,Collingwood,Essendon,Fremantle,Geelong,Gold Coast,GWS,Hawthorn,Melbourne,"
            + "North Melbourne,Port Adelaide,Richmond,St Kilda,Sydney,West Coast,Western Bulldogs"
    );

    public static readonly string[] Nfl = Split(
        "Arizona,Atlanta,Baltimore,Buffalo,Carolina,Chicago,Cincinnati,Cleveland,Dallas,Denver,Detroit,Green Bay,"
            + "Kansas City,Miami,Minnesota,New England,Philadelphia,Pittsburgh,San Francisco,Seattle"
    );

    public static readonly string[] Mlb = Split(
        "Atlanta,Boston,Chicago Cubs,Cleveland,Colorado,Detroit,Houston,LA Dodgers,Milwaukee,Minnesota,NY Mets,"
            + "NY Yankees,Philadelphia,San Diego,Seattle,Toronto"
    );

    public static readonly string[] Nba = Split(
        "Atlanta,Boston,Brooklyn,Charlotte,Chicago,Cleveland,Dallas,Denver,Detroit,Golden State,Houston,Indiana,"
            + "LA Clippers,LA Lakers,Memphis,Miami,Milwaukee,Minnesota,New Orleans,New York,Oklahoma City,Orlando,"
            + "Philadelphia,Phoenix,Portland,Sacramento,San Antonio,Toronto,Utah,Washington"
    );

    public static readonly string[] Nbl = Split(
        "Adelaide,Brisbane,Cairns,Illawarra,Melbourne,New Zealand,Perth,South East Melbourne,Sydney,Tasmania"
    );

    public static readonly string[] Nhl = Split(
        "Boston,Calgary,Carolina,Chicago,Colorado,Dallas,Detroit,Edmonton,Florida,Minnesota,Montréal,New Jersey,"
            + "NY Rangers,Ottawa,Pittsburgh,Seattle,Tampa Bay,Toronto,Vancouver,Winnipeg"
    );

    public static readonly string[] Nrl = Split(
        "Brisbane,Bulldogs,Canberra,Cronulla,Dolphins,Gold Coast,Manly,Melbourne,Newcastle,North Queensland,Parramatta,"
            + "Penrith,St George Illawarra,South Sydney,Syd Roosters,Warriors"
    );

    public static readonly string[] SuperRugby = Split(
        "Blues,Brumbies,Chiefs,Crusaders,Drua,Force,Highlanders,Hurricanes,Reds,Waratahs"
    );

    public static readonly string[] BigBash = Split(
        "Adelaide Strikers,Brisbane Heat,Hobart Hurricanes,Melbourne Renegades,Melbourne Stars,Perth Scorchers,"
            + "Sydney Sixers,Sydney Thunder"
    );

    public static readonly string[] Hundred = Split("Birmingham,London,Manchester,Northern,Oval,Southern,Trent,Welsh");

    public static readonly string[] ALeague = Split(
        "Adelaide,Auckland,Brisbane,Central Coast,Macarthur,Melbourne City,Melbourne Victory,Newcastle,Perth,Sydney,"
            + "Wellington,Western Sydney"
    );

    public static readonly string[] PremierLeague = Split(
        "Arsenal,Aston Villa,Bournemouth,Brentford,Brighton,Burnley,Chelsea,Crystal Palace,Everton,Fulham,Leeds,"
            + "Liverpool,Man City,Man Utd,Newcastle,Nottingham Forest,Sunderland,Tottenham,West Ham,Wolverhampton"
    );

    public static readonly string[] LaLiga = Split(
        "Alavés,Athletic Bilbao,Atlético Madrid,Barcelona,Betis,Celta Vigo,Espanyol,Getafe,Girona,Mallorca,Osasuna,"
            + "Real Madrid,Real Sociedad,Sevilla,Valencia,Villarreal"
    );

    public static readonly string[] Ligue1 = Split(
        "Auxerre,Brest,Lens,Lille,Lyon,Marseille,Monaco,Nantes,Nice,PSG,Rennes,Strasbourg"
    );

    public static readonly string[] SaoPaulo = Split(
        "Bragantino,Corinthians,Guarani,Mirassol,Palmeiras,Ponte Preta,Santos,São Paulo"
    );

    public static readonly string[] Championship = Split(
        "Bristol City,Coventry,Derby,Middlesbrough,Millwall,Norwich,Southampton,Sheffield Utd"
    );

    private static string[] Split(string names) => names.Split(',');
}
