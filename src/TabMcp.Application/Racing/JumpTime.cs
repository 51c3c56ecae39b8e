using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>When a race is due to jump, as machines and as people read it.</summary>
/// <param name="Utc">The instant.</param>
/// <param name="Local">
/// The same instant on the clock at the venue, or Sydney's for a country of several zones or one not met before; absent
/// where nothing says where the venue is.
/// </param>
/// <param name="TimeZone">Whose clock <paramref name="Local"/> is; absent with it.</param>
/// <param name="SecondsToJump">Seconds left when this was answered; below zero once the time has passed.</param>
public sealed record JumpTime(DateTimeOffset Utc, DateTimeOffset? Local, string? TimeZone, int SecondsToJump)
{
    internal static JumpTime Of(DateTimeOffset startsAt, string? location, TimeProvider clock) =>
        new(
            startsAt,
            location is null ? null : VenueTime.At(startsAt, location),
            location is null ? null : VenueTime.ZoneOf(location).Id,
            (int)Math.Floor((startsAt - clock.GetUtcNow()).TotalSeconds)
        );
}
