namespace TabMcp.Sandbox.World.Sports;

/// <summary>Invented player names, for sports without clubs.</summary>
internal static class Players
{
    public static readonly string[] Men = Split(
        "A. Lindqvist,B. Moretti,C. Duval,D. Novotný,E. Castellanos,F. Brandt,G. Okafor,H. Tanaka,I. Petrov,J. Whitlam,"
            + "K. Ravel,L. Sørensen,M. Delacroix,N. Ferreira,O. Janssen,P. Achterberg"
    );

    public static readonly string[] Women = Split(
        "A. Bellamy,B. Kowalczyk,C. Marchetti,D. O'Rourke,E. Vandermeer,F. Halloran,G. Ishikawa,H. Jurić,I. Castell,"
            + "J. Lachance,K. Obermann,L. Pascoe,M. Quintero,N. Sandoval,O. Tremblay,P. Zelenka"
    );

    public static readonly string[] Boxers = Split(
        "T. Marlow,R. Castaldi,J. Okonjo,S. Braddock,L. Venn,D. Karimov,M. Aguilar,P. Stroud"
    );

    public static readonly string[] Darts = Split(
        "B. Hartley,C. van Doorn,D. Fenwick,G. Pryce,J. Tolland,K. Ashdown,M. Gorse,P. Whitby,R. Sands,S. Kettle,"
            + "T. Lowden,W. Marsh"
    );

    public static readonly string[] Golfers = Split(
        "Aaron Birkett,Ben Calloway,Cole Drummond,Daniel Eckhart,Eli Farrow,Felix Granger,Grant Hollis,Henrik Ilves,"
            + "Ivan Jessop,Jack Kinsella,Karl Lindgren,Leo Maddox,Marcus Nye,Nate Osgood,Oscar Pell,Paul Quayle,"
            + "Quentin Rusk,Ryan Sefton,Sam Thorne,Tom Upjohn,Victor Wade,Will Yates,Xavier Zorn,Zach Amory"
    );

    private static string[] Split(string names) => names.Split(',');
}
