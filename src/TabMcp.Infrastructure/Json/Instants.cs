namespace TabMcp.Infrastructure.Json;

/// <summary>Reads instants as bodies write them.</summary>
internal static class Instants
{
    /// <summary>An instant in UTC, or none for the year 1, which stands for "never"
    /// (docs/upstream/services-and-links.md#times).</summary>
    public static DateTimeOffset? Known(DateTimeOffset? instant) =>
        instant?.ToUniversalTime() is { Year: > 1 } known ? known : null;
}
