using TabMcp.Application.Results;
using TabMcp.Application.Sports;

namespace TabMcp.Application.Naming;

/// <summary>Settles what a caller's name means among those that TAB lists, or offers the nearest.</summary>
/// <param name="Argument">The argument that holds the name, such as <c>sport_name</c>.</param>
/// <param name="Thing">What it names, such as <c>open sport</c>.</param>
/// <param name="ListedBy">The tool, or the key of an answer, that lists them all.</param>
internal sealed record NameChoice(string Argument, string Thing, string ListedBy)
{
    /// <summary>What settles a name that fits several, as long as their names differ.</summary>
    public const string InFull = "Give one of choices in full";

    public static NameChoice Sport { get; } = new("sport_name", "open sport", SportsNext.ListsSports);

    public static NameChoice Competition { get; } =
        new("competition_name", "open competition of that sport", SportsNext.ListsCompetitions);

    public static NameChoice Tournament { get; } =
        new("tournament_name", "open tournament of that competition", SportsNext.ListsMatches);

    public static NameChoice Match { get; } =
        new("match_name", "open match of that competition", SportsNext.ListsMatches);

    public static NameChoice MatchOfTournament { get; } =
        new("match_name", "open match of that tournament", SportsNext.ListsMatchesOfTournament);

    public static NameChoice BetOption { get; } =
        new("bet_option", "open kind of bet there", "bet_options of the answer without it");

    public static NameChoice ResultedSport { get; } =
        new("sport_name", "sport with results of late", ResultsNext.ListsSports);

    public static NameChoice ResultedCompetition { get; } =
        new("competition_name", "competition of that sport with results of late", ResultsNext.ListsCompetitions);

    public static NameChoice ResultedTournament { get; } =
        new("tournament_name", "tournament of that competition with results of late", ResultsNext.ListsMatches);

    public static NameChoice ResultedMatch { get; } =
        new("match_name", "match there with results of late", ResultsNext.ListsMatches);

    /// <summary>The one candidate that is meant.</summary>
    /// <exception cref="ToolException">Several are meant (the caller's to settle), or none is.</exception>
    public T Of<T>(string given, IEnumerable<T> candidates, Func<T, string> nameOf)
        where T : class
    {
        // What is listed twice by one name has one address.
        var match = Names.Find(given, candidates.DistinctBy(nameOf, StringComparer.Ordinal), nameOf);
        return match.Found ?? throw Refusal(match, nameOf);
    }

    /// <summary>Why a name settles nothing: it fits several, which is at fault, or nothing is called that.</summary>
    /// <param name="match">What the name came to.</param>
    /// <param name="nameOf">What to give for a candidate; none where nothing tells it apart.</param>
    /// <param name="wayOut">What settles a name that fits several.</param>
    public ToolException Refusal<T>(NameMatch<T> match, Func<T, string?> nameOf, string wayOut = InFull)
        where T : class
    {
        IReadOnlyList<string> choices = [.. match.Nearest.Select(nameOf).OfType<string>()];
        return match switch
        {
            { IsAmbiguous: true } => new([
                new(Argument, $"{Argument} fits more than one {Thing}. {wayOut}; {ListedBy} lists them all."),
            ])
            {
                Choices = choices,
            },
            { Nearest: [] } => NotFound($"names no {Thing}, and TAB lists none just now. {ListedBy} lists them."),
            _ => NotFound($"names no {Thing}. choices holds the nearest; {ListedBy} lists them all.", choices),
        };
    }

    /// <summary>TAB lists the name, and still has nothing under it.</summary>
    public ToolException NothingThere() =>
        NotFound($"is on TAB's list, but TAB has nothing under it just now. {ListedBy} lists the others.");

    private ToolException NotFound(string what, params IReadOnlyList<string> choices) =>
        new(ErrorKind.NotFound, $"{Argument} {what}") { Arguments = [Argument], Choices = choices };
}
