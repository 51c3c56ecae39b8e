using System.Text;
using System.Text.Json;
using TabMcp.Application.Sports;

namespace TabMcp.UnitTests.Infrastructure.Sports;

/// <summary>A competition drawn by lot, as the JSON that tells of it and as the plain lists that it was made from.</summary>
internal sealed class InventedCompetition
{
    private static readonly string[] Options = ["Head To Head", "Line", "LINE", "Half/Full Double", "Höhe", ""];

    private readonly Random _lot;
    private int _matches;

    public InventedCompetition(int seed)
    {
        _lot = new(seed);
        Own = Draw(3, DrawMatch);
        Tournaments = Draw(3, () => new Tournament($"Cup {_lot.Next(100)}", Draw(3, DrawMatch)));
        Json = Encoding.UTF8.GetBytes(Write());
        Selection = new()
        {
            BetOption = _lot.Next(3) is 0 ? "line" : null,
            SkipMatches = _lot.Next(3),
            MaxMatches = _lot.Next(5),
            SkipMarkets = _lot.Next(3),
            MaxMarkets = _lot.Next(4),
        };
    }

    public IReadOnlyList<Drawn> Own { get; }

    public IReadOnlyList<Tournament> Tournaments { get; }

    public byte[] Json { get; }

    public MarketSelection Selection { get; }

    /// <summary>The selected matches and markets, picked from the lists with everything in hand.</summary>
    public IReadOnlyList<string> Expected =>
        [
            .. Own.Select(match => (Match: match, Of: (string?)null))
                .Concat(
                    Tournaments.SelectMany(cup => cup.Matches.Select(match => (Match: match, Of: (string?)cup.Name)))
                )
                .Skip(Selection.SkipMatches)
                .Take(Selection.MaxMatches)
                .Select(entry => $"{entry.Match.Name} of {entry.Of}: {string.Join(' ', Pick(entry.Match))}"),
        ];

    private IEnumerable<string> Pick(Drawn match) =>
        match
            .Markets.Where(market =>
                Selection.BetOption is null
                || string.Equals(market.Option, Selection.BetOption, StringComparison.OrdinalIgnoreCase)
            )
            .OrderBy(market => market.Priority ?? int.MaxValue)
            .Skip(Selection.SkipMarkets)
            .Take(Selection.MaxMarkets)
            .Select(market => market.Id);

    private Drawn DrawMatch() =>
        new(
            $"Côte {_matches++} v \"B/{_lot.Next(9)}\"",
            Draw(
                8,
                () =>
                    new Line(
                        _lot.Next(10_000).ToString(),
                        Options[_lot.Next(Options.Length)],
                        _lot.Next(5) is var rank and > 0 ? rank : null
                    )
            )
        );

    private List<T> Draw<T>(int most, Func<T> one) => [.. Enumerable.Range(0, _lot.Next(most + 1)).Select(_ => one())];

    private string Write() =>
        Object(
            ("name", Text("NRL")),
            ("matches", List(Own.Select(Match))),
            (
                "tournaments",
                List(
                    Tournaments.Select(cup =>
                        Object(("name", Text(cup.Name)), ("matches", List(cup.Matches.Select(Match))))
                    )
                )
            )
        );

    private string Match(Drawn match) =>
        Object(
            ("name", Text(match.Name)),
            ("startTime", Text("2025-03-02T00:00:00.000Z")),
            (
                "markets",
                List(
                    match.Markets.Select(market =>
                        Object(
                            ("id", Text(market.Id)),
                            ("betOption", market.Option.Length > 0 ? Text(market.Option) : "null"),
                            ("betOptionPriority", market.Priority?.ToString() ?? "null"),
                            ("propositions", """[{"number":1,"name":"Canberra","returnWin":1.90,"line":"+2.5"}]""")
                        )
                    )
                )
            )
        );

    // In any order, and among keys that nobody knows.
    private string Object(params (string Name, string Value)[] members)
    {
        var all = members
            .Append(("later", """{"matches":[{"markets":[1,"\\\"]"]}],"name":null}"""))
            .Append(("_links", """{"markets":[],"self":null}"""))
            .ToArray();
        _lot.Shuffle(all);
        return "{"
            + Gap()
            + string.Join("," + Gap(), all.Select(member => $"\"{member.Item1}\":{Gap()}{member.Item2}"))
            + Gap()
            + "}";
    }

    private string List(IEnumerable<string> values) => "[" + Gap() + string.Join("," + Gap(), values) + Gap() + "]";

    private string Text(string text) =>
        _lot.Next(2) is 0
            ? JsonSerializer.Serialize(text)
            : $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private string Gap() => _lot.Next(4) is 0 ? "\r\n  " : "";

    internal sealed record Drawn(string Name, IReadOnlyList<Line> Markets);

    internal sealed record Tournament(string Name, IReadOnlyList<Drawn> Matches);

    internal sealed record Line(string Id, string Option, int? Priority);
}
