using TabMcp.Application.FootyTab;

namespace TabMcp.Application.Naming;

/// <summary>Reads the rounds of the sport that a caller names, and says which name leads nowhere.</summary>
internal static class FootyTabNames
{
    private const string ListsRounds = "footytab_get_all_rounds";

    // As TAB's sports are called (docs/upstream/sports.md#s1-sports). No list says which of them have rounds.
    private static readonly string[] Sports = ["Rugby League", "AFL Football"];

    // The older server's name for one of them (docs/upstream/footytab.md#sports-with-rounds); whoever gives it is taken
    // at their word.
    private static readonly string[] OlderNames = ["AFL Australian Rules"];

    /// <summary>The sport as addresses spell it; a name not met before is passed on as it is.</summary>
    public static string SpellingOf(string sport) =>
        Names.Find(sport, Sports, name => name).Found
        ?? Names.Find(sport, OlderNames, name => name).Found
        ?? sport.Trim();

    /// <summary>The rounds of a sport that <see cref="SpellingOf"/> spelled.</summary>
    public static async Task<Reading<OpenDocument>> FindRoundsAsync(
        this IFootyTabApi footy,
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await footy.GetRoundsAsync(sport, jurisdiction, cancellationToken);
        }
        catch (ToolException missing) when (missing.Kind is ErrorKind.NotFound)
        {
            var offered = Names.Find(
                sport,
                Sports.Concat(OlderNames).Except([sport], StringComparer.Ordinal),
                name => name
            );
            throw new ToolException(
                ErrorKind.NotFound,
                "sport_name names no sport with FootyTAB rounds just now. choices holds the nearest.",
                missing
            )
            {
                Arguments = ["sport_name"],
                Choices = offered.Nearest,
            };
        }
    }

    /// <summary>One round of a sport. Where there is none, whether it is the sport's fault is asked as well.</summary>
    public static async Task<Reading<OpenDocument>> FindRoundAsync(
        this IFootyTabApi footy,
        string sport,
        int round,
        string? series,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await footy.GetRoundAsync(sport, round, series, jurisdiction, cancellationToken);
        }
        catch (ToolException missing) when (missing.Kind is ErrorKind.NotFound)
        {
            await footy.FindRoundsAsync(sport, jurisdiction, cancellationToken);
            throw new ToolException(
                ErrorKind.NotFound,
                series is null
                    ? $"round_number names no FootyTAB round of that sport. {ListsRounds} lists them."
                    : $"round_number and series name no FootyTAB round of that sport. {ListsRounds} lists them.",
                missing
            )
            {
                Arguments = series is null ? ["round_number"] : ["round_number", "series"],
            };
        }
    }
}
