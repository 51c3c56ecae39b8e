using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Reads matches as they arrive, each with no more of its markets than are selected.</summary>
/// <param name="json">The body.</param>
/// <param name="selection">What to keep.</param>
/// <param name="isCut">Whether upstream was asked to leave markets out, so that counts of them mean nothing.</param>
/// <param name="mapping">Turns what is kept into the Domain.</param>
internal sealed class MatchReader(JsonStream json, MarketSelection selection, bool isCut, MatchMapping mapping)
{
    /// <summary>The match that is the whole body (S7, S9); none where it has no list of markets.</summary>
    public async Task<Match?> ReadWholeAsync(string name)
    {
        var (match, hasMarkets) = await ReadMatchAsync(name);
        await json.EndAsync();
        return hasMarkets ? match : null;
    }

    /// <summary>The next match of a list; none where it has no name.</summary>
    public async Task<Match?> ReadAsync() => (await ReadMatchAsync(null)).Match;

    private async Task<(Match? Match, bool HasMarkets)> ReadMatchAsync(string? name)
    {
        var window = new MarketWindow(selection);
        var hasMarkets = false;
        var walked = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
        {
            ["markets"] = async () => hasMarkets = await json.ReadArrayAsync(() => ReadMarketAsync(window)),
        };

        var contract = await json.ReadObjectAsync(SportsJson.Default.MatchContract, walked);
        if (contract is null)
            return (null, hasMarkets);
        if (!hasMarkets)
            mapping.MissingMarkets();
        return (mapping.Match(contract, name, window, isCut), hasMarkets);
    }

    private async Task ReadMarketAsync(MarketWindow window)
    {
        if (!window.Admits(await json.PeekAsync(SportsJson.Default.MarketRankContract)))
            await json.PassAsync();
        else if (await json.ReadAsync(SportsJson.Default.MarketContract) is { } market)
            window.Keep(mapping.Market(market));
    }
}
