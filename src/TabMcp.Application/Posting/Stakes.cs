using System.Globalization;
using System.Text.Json;

namespace TabMcp.Application.Posting;

/// <summary>Finds the money in a body: every value under a key that speaks of a stake, an amount or a cost, at any depth.</summary>
internal static class Stakes
{
    private static readonly string[] Words = ["stake", "amount", "cost"];

    /// <summary>The dollars of each such value; null for one that cannot be read as dollars.</summary>
    public static IEnumerable<decimal?> In(IReadOnlyDictionary<string, JsonElement> body) =>
        body.SelectMany(member => In(member.Value, IsStake(member.Key)));

    private static IEnumerable<decimal?> In(JsonElement value, bool isStake) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(member => In(member.Value, isStake || IsStake(member.Name))),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => In(item, isStake)),
            JsonValueKind.Number when isStake => [value.TryGetDecimal(out var dollars) ? dollars : null],
            JsonValueKind.String when isStake => [Dollars(value.GetString()!)],
            _ => [],
        };

    private static bool IsStake(string key) =>
        Words.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase));

    // TAB writes "10.00", and balances as "$10.00" (docs/upstream/pricing-and-betting.md#money-as-text).
    private static decimal? Dollars(string text) =>
        decimal.TryParse(
            text.StartsWith('$') ? text.AsSpan(1) : text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var dollars
        )
            ? dollars
            : null;
}
