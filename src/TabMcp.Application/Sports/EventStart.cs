using TabMcp.Domain.Racing;

namespace TabMcp.Application.Sports;

/// <summary>When a match begins, as machines and as people read it.</summary>
/// <param name="Utc">The instant.</param>
/// <param name="Sydney">The same instant on Sydney's clock, wherever the match is played.</param>
/// <param name="SecondsToStart">Seconds left when this was answered; below zero once the time has passed.</param>
public sealed record EventStart(DateTimeOffset Utc, DateTimeOffset Sydney, int SecondsToStart)
{
    internal static EventStart? Of(DateTimeOffset? startsAt, TimeProvider clock) =>
        startsAt is { } start
            ? new(
                start,
                TimeZoneInfo.ConvertTime(start, VenueTime.Sydney),
                (int)Math.Floor((start - clock.GetUtcNow()).TotalSeconds)
            )
            : null;
}
