using System.Globalization;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Cli.Schema;

namespace TabMcp.Api.Cli.Smoke;

/// <summary>One tool's answer, held against what every answer promises.</summary>
internal sealed class Answer
{
    // Form is kept for ten minutes, and answers for five more while TAB is down.
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(16);

    // Two machines' clocks are never quite the same.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private Answer(JsonElement body) => Body = body;

    /// <summary>What was answered.</summary>
    public JsonElement Body { get; }

    /// <summary>The answer in a result.</summary>
    /// <param name="result">What the tool returned.</param>
    /// <param name="schema">The schema that the server lists for it.</param>
    /// <param name="source">Where the server says that its data comes from.</param>
    /// <param name="now">The time (UTC).</param>
    /// <param name="mayBeOld">Whether <c>as_of</c> tells of something that lasts, such as a login.</param>
    /// <exception cref="SmokeException">It is a refusal, or does not keep a promise.</exception>
    public static Answer Of(
        CallToolResult result,
        JsonElement schema,
        string source,
        DateTimeOffset now,
        bool mayBeOld = false
    )
    {
        if (result.IsError is true)
            throw RefusalOf(result).AsFault();
        if (result.StructuredContent is not { } body)
            throw SmokeException.Failed("has no structured answer");
        if (
            result.Content is not [TextContentBlock text]
            || !JsonElement.DeepEquals(body, JsonElement.Parse(text.Text))
        )
            throw SmokeException.Failed("says one thing as text and another as structured content");

        var faults = JsonSchemaCheck.Faults(schema, body);
        if (faults.Count > 0)
            throw SmokeException.Failed($"does not fit its schema: {string.Join("; ", faults)}");
        HoldSource(body, source);
        HoldInstant(body, now, mayBeOld);
        return new(body);
    }

    /// <summary>What a failed call says.</summary>
    public static SmokeRefusal RefusalOf(CallToolResult result)
    {
        if (result.IsError is not true)
            throw SmokeException.Failed("was answered as if nothing were wrong");
        try
        {
            var error = JsonElement.Parse(((TextContentBlock)result.Content.Single()).Text).GetProperty("error");
            return new(
                error.GetProperty("code").GetString()!,
                error.GetProperty("message").GetString()!,
                error.TryGetProperty("arguments", out var names)
                    ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
                    : []
            );
        }
        catch (Exception strange)
            when (strange is JsonException or InvalidOperationException or InvalidCastException or KeyNotFoundException)
        {
            throw SmokeException.Failed("failed without a code and a message");
        }
    }

    private static void HoldSource(JsonElement body, string source)
    {
        var said = body.TryGetProperty("source", out var word) ? word.ToString() : "nothing";
        if (!string.Equals(said, source, StringComparison.Ordinal))
            throw SmokeException.Failed($"says that its source is {said}, where the server's is {source}");
    }

    private static void HoldInstant(JsonElement body, DateTimeOffset now, bool mayBeOld)
    {
        if (
            !body.TryGetProperty("as_of", out var instant)
            || !DateTimeOffset.TryParse(
                instant.ToString(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var asOf
            )
        )
            throw SmokeException.Failed("does not say as of when it holds");

        var age = now - asOf;
        if (age < -Skew || (age > FreshFor && !mayBeOld))
            throw SmokeException.Failed($"holds as of {asOf:u}, and it is {now:u}");
    }
}

/// <summary>A failed call in its own words.</summary>
internal sealed record SmokeRefusal(string Code, string Message, IReadOnlyList<string> Arguments)
{
    /// <summary>The same as the end of a step that should have passed.</summary>
    public SmokeException AsFault() =>
        new(Code is "blocked" ? SmokeOutcome.Blocked : SmokeOutcome.Failed, $"failed with {Code}: {Message}");
}
