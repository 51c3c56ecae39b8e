namespace TabMcp.Infrastructure.Json;

/// <summary>Reads instants as bodies write them.</summary>
internal static class Instants
{
    /// <summary>An instant in UTC, or none for the year 1, which stands for "never" (tab-api.md section 4).</summary>
    public static DateTimeOffset? Known(DateTimeOffset? instant) =>
        instant?.ToUniversalTime() is { Year: > 1 } known ? known : null;
}
