using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TabMcp.Sandbox.Http;

/// <summary><c>POST /v1/pricing-service/enquiry</c>, and the same of an account: what a same-game multi would pay
/// (docs/upstream/pricing-and-betting.md#pricing-enquiry).</summary>
/// <remarks>
/// What clients read is on record: a bet's status, the decimal odds of a leg as text, its redundant propositions, and for an
/// account a leg's <c>decoToken</c> (C·3, D). Assumption: everything else, the refusals above all. The odds are made of the
/// propositions' numbers alone, so that the same enquiry has the same answer. Nothing is kept.
/// </remarks>
internal static class PricingEndpoint
{
    private const int LongestBody = 64 * 1024;

    /// <summary>Whether a path is the enquiry's; for an account's a token is needed.</summary>
    public static bool IsAt(IReadOnlyList<string> segments, out bool isOfAccount)
    {
        isOfAccount = segments is ["v1", "pricing-service", "accounts", _, "enquiry"];
        return isOfAccount || segments is ["v1", "pricing-service", "enquiry"];
    }

    public static async Task<Answer> AnswerAsync(
        HttpRequest request,
        bool isOfAccount,
        CancellationToken cancellationToken
    )
    {
        if (request.ContentLength > LongestBody || !request.HasJsonContentType())
            return Answer.InvalidSyntax("The body must be JSON.");

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, cancellationToken);
            return Answer.Ok(
                new JsonObject
                {
                    ["bets"] = new JsonArray([
                        .. body.RootElement.GetProperty("bets").EnumerateArray().Select(bet => Bet(bet, isOfAccount)),
                    ]),
                }
            );
        }
        catch (Exception unfit)
            when (unfit is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Answer.InvalidSyntax("bets must be a list, with legs that hold propositions by propositionId.");
        }
    }

    private static JsonObject Bet(JsonElement bet, bool isOfAccount) =>
        new JsonObject
        {
            ["status"] = "ok",
            ["legs"] = new JsonArray([
                .. bet.GetProperty("legs").EnumerateArray().Select(leg => Leg(leg, isOfAccount)),
            ]),
        };

    private static JsonObject Leg(JsonElement leg, bool isOfAccount)
    {
        var numbers = leg.GetProperty("propositions")
            .EnumerateArray()
            .Select(proposition => proposition.GetProperty("propositionId").GetInt64())
            .ToList();
        var odds = numbers.Distinct().Aggregate(1m, (so, number) => so * (1.2m + (number % 40 / 10m)));
        var priced = new JsonObject
        {
            ["odds"] = new JsonObject
            {
                ["decimal"] = Math.Min(odds, 5_001m).ToString("0.00", CultureInfo.InvariantCulture),
            },
            ["redundantPropositions"] = new JsonArray([
                .. numbers
                    .CountBy(number => number)
                    .Where(counted => counted.Value > 1)
                    .Select(counted => new JsonObject { ["propositionId"] = counted.Key, ["status"] = "redundant" }),
            ]),
        };
        if (isOfAccount)
            priced["decoToken"] = $"sandbox-{string.Join('-', numbers)}";
        return priced;
    }
}
