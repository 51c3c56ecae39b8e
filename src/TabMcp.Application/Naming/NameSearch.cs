using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.Application.Naming;

/// <summary>Reads what a caller names, in whatever spelling.</summary>
/// <remarks>
/// TAB's addresses take its own spelling only, and callers mostly have it from an answer: so it is asked for as given, and
/// only where TAB has nothing by that name are the lists above it read, and TAB asked once more.
/// </remarks>
internal static class NameSearch
{
    /// <summary>What is meant by a name, which may be one of several that lead to the thing.</summary>
    /// <param name="choice">What the name is of.</param>
    /// <param name="given">The names as the caller gave them.</param>
    /// <param name="ask">Asks TAB by its own names.</param>
    /// <param name="list">Finds TAB's names in its lists.</param>
    public static async Task<Found<TKey, T>> FindAsync<TKey, T>(
        this NameChoice choice,
        TKey given,
        Func<TKey, Task<Reading<T>>> ask,
        Func<Task<TKey>> list
    )
        where TKey : IEquatable<TKey>
    {
        if (await OrNoneAsync(ask(given)) is { } known)
            return new(given, known);

        var listed = await list();
        return !listed.Equals(given) && await OrNoneAsync(ask(listed)) is { } found
            ? new(listed, found)
            : throw choice.NothingThere();
    }

    /// <summary>The same with the markets that are selected, under the name that TAB gives their kind of bet.</summary>
    public static async Task<FoundMarkets<TKey, T>> FindAsync<TKey, T>(
        this NameChoice choice,
        TKey given,
        MarketSelection selection,
        Func<TKey, MarketSelection, Task<Reading<T>>> ask,
        Func<Task<TKey>> list,
        Func<T, IReadOnlyList<BetOption>> offered
    )
        where TKey : IEquatable<TKey>
    {
        var (key, reading) = await choice.FindAsync(given, named => ask(named, selection), list);
        return Meant(selection, offered(reading.Value)) is { } meant
            ? new(key, await ask(key, meant), meant)
            : new(key, reading, selection);
    }

    /// <summary>What TAB answers, or none where it has nothing by that name. Any other refusal goes on to the caller.</summary>
    public static async Task<T?> OrNoneAsync<T>(Task<T> read)
        where T : class
    {
        try
        {
            return await read;
        }
        catch (ToolException refusal) when (refusal.Kind is ErrorKind.NotFound)
        {
            return null;
        }
    }

    // None where the selection stands as it is. A body that lists no kinds says nothing about which there are.
    private static MarketSelection? Meant(MarketSelection selection, IReadOnlyList<BetOption> offered) =>
        selection.BetOption is not { } given
        || offered.Count is 0
        || offered.Any(kind => string.Equals(Names.Fold(kind.Name), Names.Fold(given), StringComparison.Ordinal))
            ? null
            : selection with
            {
                BetOption = NameChoice.BetOption.Of(given, offered, kind => kind.Name).Name,
            };
}

/// <summary>What a caller named: under TAB's names, and as it was read.</summary>
internal sealed record Found<TKey, T>(TKey Key, Reading<T> Reading);

/// <summary>What a caller named, and what of its markets was asked for.</summary>
internal sealed record FoundMarkets<TKey, T>(TKey Key, Reading<T> Reading, MarketSelection Selection);
