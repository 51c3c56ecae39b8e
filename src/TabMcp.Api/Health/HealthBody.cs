using System.Text.Json.Serialization;
using TabMcp.Api.Catalogue;
using TabMcp.Application.Errors;
using TabMcp.Application.Health;

namespace TabMcp.Api.Health;

/// <summary>What a probe is told: the status, and why where it is not the best.</summary>
internal record HealthBody(
    [property: JsonPropertyOrder(-2)] Status Status,
    [property: JsonPropertyOrder(-1)] IReadOnlyList<Readiness.Reason>? Reasons = null
);

/// <summary>What an operator is told. No setting's value is in it, and no secret.</summary>
internal sealed record WholeHealthBody(
    Status Status,
    IReadOnlyList<Readiness.Reason>? Reasons,
    string Name,
    string Version,
    string? Commit,
    DateTimeOffset? BuildTime,
    string ConfigHash,
    DateTimeOffset StartedAt,
    string Source,
    bool Writes,
    HealthComponents Components
) : HealthBody(Status, Reasons);

/// <summary>The parts that may do well or not.</summary>
internal sealed record HealthComponents(
    UpstreamComponent Upstream,
    CircuitComponent Circuit,
    TokenComponent Token,
    CacheComponent Cache
);

/// <summary>TAB as this server saw it last.</summary>
/// <param name="LastOutcome"><c>ok</c> or an error code; absent where nothing was sent yet.</param>
/// <param name="CheckedAt">When that was.</param>
/// <param name="EdgeRefuses">Whether TAB's edge turned this network away.</param>
internal sealed record UpstreamComponent(string? LastOutcome, DateTimeOffset? CheckedAt, bool? EdgeRefuses)
{
    public static UpstreamComponent Of(UpstreamExchange? last) =>
        last is null
            ? new(LastOutcome: null, CheckedAt: null, EdgeRefuses: null)
            : new(
                last.Failure is { } failure ? ErrorCodes.Of(failure) : "ok",
                last.At,
                last.Failure is ErrorKind.Blocked
            );
}

/// <summary>Whether requests are let through to TAB.</summary>
internal sealed record CircuitComponent(CircuitCondition State);

/// <summary>The operator's login.</summary>
internal sealed record TokenComponent(TokenCondition State, long? SecondsRemaining, bool RenewalFailing)
{
    public static TokenComponent Of(TokenHealth token, DateTimeOffset now) =>
        new(token.Condition, (long?)(token.ExpiresAt - now)?.TotalSeconds, token.IsFailing);
}

/// <summary>The answer cache.</summary>
internal sealed record CacheComponent(long Entries, long Bytes, double? HitRatio)
{
    public static CacheComponent Of(CacheHealth cache) =>
        new(cache.Entries, cache.Bytes, cache.HitRatio is { } ratio ? Math.Round(ratio, 3) : null);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(UtcInstantConverter),
        typeof(SnakeCaseWord<Status>),
        typeof(SnakeCaseWord<CircuitCondition>),
        typeof(SnakeCaseWord<TokenCondition>),
    ]
)]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(WholeHealthBody))]
internal sealed partial class HealthJson : JsonSerializerContext;
