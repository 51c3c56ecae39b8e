using System.Text.Json;

namespace TabMcp.Api.Cli.Smoke;

/// <summary>One call or more of every family, each with what the answer before it names.</summary>
internal sealed class FamilyCalls(EraProbe.Caller caller, SmokeRun run, string revision)
{
    /// <summary>Takes every step.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await RacingAsync(cancellationToken);
        await SportsAsync(cancellationToken);
        await ResultsAsync(cancellationToken);
        await caller.CallAsync("footytab_get_all_rounds", new { sport_name = "Rugby League" }, cancellationToken);
        await caller.AskForLoginAsync("tab_oauth_client_credentials", cancellationToken);
        await caller.CallAsync("tab_get", new { path = "/v1/tab-info-service/racing/dates" }, cancellationToken);
        await caller.CallUnknownAsync("tab_mcp_no_such_tool", cancellationToken);
        await caller.MisuseAsync("racing_get_next_to_go", new { max_races = "many" }, "max_races", cancellationToken);
    }

    private async Task RacingAsync(CancellationToken cancellationToken)
    {
        const string next = "racing_get_next_to_go";
        var races = await caller.CallAsync(next, new { }, cancellationToken);
        await caller.CallAsync(PromisedTools.Alias, new { max_races = 1 }, cancellationToken, listedAs: next);
        // Thoroughbreds have form in every meeting.
        var race = Items(races, "races").OrderBy(each => Text(each, "race_type") is "R" ? 0 : 1).FirstOrDefault();
        await FollowAsync("racing_get_race", race, ["meeting_date", "race_type", "venue_mnemonic", "race_number"]);
        await FollowAsync("racing_get_race_form", race, ["meeting_date", "race_type", "venue_mnemonic", "race_number"]);

        Task FollowAsync(string tool, JsonElement from, string[] names) =>
            this.FollowAsync(tool, [from], names, "no race to come", cancellationToken);
    }

    private async Task SportsAsync(CancellationToken cancellationToken)
    {
        var sports = await caller.CallAsync("sports_get_all_open", new { }, cancellationToken);
        var sport = Items(sports, "sports").OrderByDescending(each => Number(each, "competitions")).FirstOrDefault();
        var open = await FollowAsync(
            "sports_get_open_sport",
            [sport],
            ["sport_name"],
            "no open sport",
            cancellationToken
        );
        var competition = Items(open, "competitions")
            .OrderByDescending(each => IsTrue(each, "has_markets"))
            .FirstOrDefault();
        var matches = await FollowAsync(
            "sports_get_open_competition",
            [sport, competition],
            ["sport_name", "competition_name"],
            "no open competition",
            cancellationToken
        );
        await FollowAsync(
            "sports_get_open_match_in_competition",
            [sport, competition, Items(matches, "matches").FirstOrDefault()],
            ["sport_name", "competition_name", "match_name"],
            "no open match in that competition",
            cancellationToken
        );
    }

    private async Task ResultsAsync(CancellationToken cancellationToken)
    {
        var sports = await caller.CallAsync("sports_get_all_results", new { }, cancellationToken);
        await FollowAsync(
            "sports_get_resulted_sport",
            [Items(sports, "sports").FirstOrDefault()],
            ["sport_name"],
            "no sport with results",
            cancellationToken
        );
    }

    // The parts of an answer carry the names of the arguments that take them.
    private async Task<JsonElement?> FollowAsync(
        string tool,
        JsonElement[] from,
        string[] names,
        string otherwise,
        CancellationToken cancellationToken
    )
    {
        var arguments = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var name in names)
        foreach (var part in from)
            if (part.ValueKind is JsonValueKind.Object && part.TryGetProperty(name, out var value))
                arguments[name] = value;
        if (arguments.Count == names.Length)
            return await caller.CallAsync(tool, arguments, cancellationToken);

        run.Skip($"{revision} {tool}", otherwise);
        return null;
    }

    private static JsonElement[] Items(JsonElement? answer, string list) =>
        answer is { } body && body.TryGetProperty(list, out var items) ? [.. items.EnumerateArray()] : [];

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static decimal Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDecimal() : 0;

    private static bool IsTrue(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;
}
