using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TabMcp.Sandbox.Http;

/// <summary><c>POST /v1/pricing-service/enquiry</c>, and the same for an account: prices a same game multi
/// (docs/upstream/pricing-and-betting.md#pricing-enquiry).</summary>
/// <remarks>
/// The fields that clients read are recorded: a bet's status, a leg's decimal odds as text, its redundant
/// propositions and, for an account, its <c>decoToken</c> (C·3, D). Assumption: everything else, especially the
/// refusals. The odds are derived only from the proposition numbers, so that the same enquiry has the same answer. No
/// state is kept.
/// </remarks>
internal static class PricingEndpoint
{
    private const int LongestBody = 64 * 1024;

    /// <summary>Whether the path is an enquiry. An account's enquiry needs a token.</summary>
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
