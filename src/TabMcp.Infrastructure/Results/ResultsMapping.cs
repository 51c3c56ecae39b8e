using System.Globalization;
using System.Text.Json;
using TabMcp.Application.Results;
using TabMcp.Domain.Sports;

namespace TabMcp.Infrastructure.Results;

/// <summary>Reads what one source describes of S11: the tree of sports with resulted markets
/// (docs/upstream/results.md#s11-sports-results).</summary>
/// <remarks>
/// No body is on record, so there is no contract that could hold one to: each key is looked for and nothing is relied on.
/// A body without the list it is named for is handed on whole.
/// </remarks>
internal sealed class ResultsMapping(SchemaDrift drift)
{
    private const string Body = "results";

    // What is read, what other answers say better, and pictures.
    private static readonly string[] NotRest =
    [
        "id",
        "name",
        "displayName",
        "spectrumId",
        "spectrumUniqueId",
        "competitionSpectrumId",
        "startTime",
        "markets",
        "contestants",
        "vision",
        "betOptions",
        "betOptionPriority",
        "betOptionGroups",
    ];

    /// <summary>A body is neither an object nor a list.</summary>
    public void OtherRoot() => drift.Missing(Body, "$");

    public ResultsBody<IReadOnlyList<ResultedSport>> Sports(OpenDocument document) =>
        Holds(document.Body, "sports") ? new([.. Named(document.Body, "sports", Sport)], null) : new(null, document);

    public ResultsBody<ResultedSport> Sport(OpenDocument document, string name) =>
        Holds(document.Body, "competitions") ? new(Sport(document.Body, name), null) : new(null, document);

    public ResultsBody<ResultedCompetition> Competition(OpenDocument document, string name) =>
        Holds(document.Body, "matches") || Holds(document.Body, "tournaments")
            ? new(Competition(document.Body, name), null)
            : new(null, document);

    public ResultsBody<ResultedMatch> Match(OpenDocument document, string name) =>
        Holds(document.Body, "markets") ? new(Match(document.Body, name), Rest(document)) : new(null, document);

    private bool Holds(JsonElement body, string key)
    {
        var holds =
            body.ValueKind is JsonValueKind.Object
            && body.TryGetProperty(key, out var list)
            && list.ValueKind is JsonValueKind.Array;
        if (!holds)
            drift.Missing(Body, key);
        return holds;
    }

    private static ResultedSport Sport(JsonElement sport, string name) =>
        new(name, [.. Named(sport, "competitions", Competition)]);

    private static ResultedCompetition Competition(JsonElement competition, string name) =>
        new(
            name,
            [.. Named(competition, "matches", Match)],
            [
                .. Named(
                    competition,
                    "tournaments",
                    (tournament, its) => new ResultedTournament(its, [.. Named(tournament, "matches", Match)])
                ),
            ]
        );

    private static ResultedMatch Match(JsonElement match, string name) =>
        new(name, Instant(match, "startTime"), [.. Items(match, "markets").Select(Market)]);

    private static ResultedMarket Market(JsonElement market) =>
        new(
            Text(market, "name"),
            Text(market, "betOption"),
            Text(market, "bettingStatus"),
            [.. Items(market, "propositions").Select(Proposition)]
        );

    private static ResultedProposition Proposition(JsonElement proposition) =>
        new(
            proposition.TryGetProperty("number", out var number)
            && number.ValueKind is JsonValueKind.Number
            && number.TryGetInt64(out var known)
                ? known
                : null,
            Text(proposition, "name"),
            Text(proposition, "bettingStatus"),
            Text(proposition, "result")
        );

    private static OpenDocument? Rest(OpenDocument document)
    {
        var rest = document
            .Body.EnumerateObject()
            .Where(member => !NotRest.Contains(member.Name, StringComparer.Ordinal))
            .ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        return rest.Count is 0
            ? null
            : document with
            {
                Body = JsonSerializer.SerializeToElement(rest, ResultsJson.Default.DictionaryStringJsonElement),
            };
    }

    private static IEnumerable<T> Named<T>(JsonElement element, string key, Func<JsonElement, string, T> read) =>
        from item in Items(element, key)
        let name = Text(item, "name")
        where name is not null
        select read(item, name);

    private static IEnumerable<JsonElement> Items(JsonElement element, string key) =>
        element.TryGetProperty(key, out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var text)
        && text.ValueKind is JsonValueKind.String
        && text.GetString() is { Length: > 0 } words
            ? words
            : null;

    private static DateTimeOffset? Instant(JsonElement element, string key) =>
        DateTimeOffset.TryParse(
            Text(element, key),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? Instants.Known(instant)
            : null;
}
