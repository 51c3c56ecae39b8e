namespace TabMcp.Infrastructure.Sports;

/// <summary>The names that a link of upstream's carries in its segments; each is null where it has no such segment.</summary>
internal sealed record SportsLink(string? Sport, string? Competition, string? Tournament, string? Match)
{
    private static readonly SportsLink Nowhere = new(null, null, null, null);

    /// <summary>
    /// The names in an address such as <c>…/sports/Rugby%20League/competitions/NRL/matches/Canberra%20v%20Warriors?jurisdiction=SA</c>.
    /// </summary>
    public static SportsLink Of(string? address)
    {
        var segments = address?.Split('?')[0].Split('/') ?? [];
        var first = Array.IndexOf(segments, "sports");
        if (first < 0)
            return Nowhere;

        // In pairs, so that a sport called "matches" remains one.
        var pairs = segments[first..]
            .Chunk(2)
            .Where(pair => pair.Length is 2)
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new(Name("sports"), Name("competitions"), Name("tournaments"), Name("matches"));

        string? Name(string key) => SportsWords.NameOf(Uri.UnescapeDataString(pairs[key].FirstOrDefault() ?? ""));
    }
}
